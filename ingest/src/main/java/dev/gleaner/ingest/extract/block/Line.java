package dev.gleaner.ingest.extract.block;

import java.util.List;

/**
 * A line of a page as a browser would break it at block elements: a paragraph, a heading, a list
 * item, a row of a table. White space is one space, list items start with a bullet, rows read
 * {@code | a | b |}.
 */
public final class Line {

    private final Kind kind;
    private final String text;
    private final List<Anchor> anchors;
    final Frame frame;
    final long inlineMarks;
    final int linkChars;
    final int boldChars;
    final Wording wording;

    Line(
            Kind kind,
            String text,
            List<Anchor> anchors,
            Frame frame,
            long inlineMarks,
            int linkChars,
            int boldChars) {
        this.kind = kind;
        this.text = text;
        this.anchors = List.copyOf(anchors);
        this.frame = frame;
        this.inlineMarks = inlineMarks;
        this.linkChars = linkChars;
        this.boldChars = boldChars;
        this.wording = Wording.of(text);
    }

    /** What sort of line it is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        TABLE_ROW,
        QUOTE,
        CODE,
        CAPTION
    }

    /** A link within the line, by the places of its words; the address as the page writes it. */
    public record Anchor(int start, int end, String href) {}

    public Kind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    public List<Anchor> anchors() {
        return anchors;
    }

    /** The tags from the body down to the line, {@code div#main > article.post > p}. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (Frame at = frame; at != null && at.parent != null; at = at.parent) {
            path.insert(0, (at.parent.parent == null ? "" : " > ") + at.tag);
        }
        return path.toString();
    }

    int length() {
        return text.length();
    }

    double linkDensity() {
        return text.isEmpty() ? 0 : Math.min(1, (double) linkChars / text.length());
    }
}
