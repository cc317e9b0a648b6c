package dev.gleaner.ingest.extract.block;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of a page in reading order, furniture and all, read in one walk over its elements. What
 * can be no text (code, forms' fields, embedded things) is passed over.
 */
final class PageLines {

    private static final String BULLET = "• ";
    private static final int MOST_LINES = 10_000;
    private static final int MOST_CHARS = 2_000_000;
    private static final int SHORTEST_PARAGRAPH = 30;

    /** Less than this is a remark that scripts are needed, or the name of a page. */
    private static final int LEAST_UNSCRIPTED = 300;

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Long> names = new HashMap<>();
    private final boolean unscripted;

    private final OpenLine line = new OpenLine();
    private Line.Kind kind = Line.Kind.PARAGRAPH;
    private boolean verbatim;
    private boolean insideRow;
    private boolean bulleted;
    private boolean insideLink;
    private int allChars;
    private Frame frame;

    private PageLines(Element body, boolean unscripted) {
        this.unscripted = unscripted;
        frame = new Frame(null, "body", Mark.of(body, names), body.className(), body.id());
    }

    /** The lines and the outermost frame, whose totals are those of the page. */
    record Read(List<Line> lines, Frame body) {}

    /**
     * The lines that a reader sees; of a page that scripts put together, those that it has for
     * readers without scripts.
     */
    static Read of(Element body) {
        PageLines page = new PageLines(body, false).whole(body);
        if (page.allChars < LEAST_UNSCRIPTED) {
            PageLines other = new PageLines(body, true).whole(body);
            if (other.allChars > LEAST_UNSCRIPTED + page.allChars) {
                page = other;
            }
        }
        return new Read(page.lines, page.frame);
    }

    private PageLines whole(Element body) {
        children(body);
        endLine();
        frame.lines = lines.size();
        return this;
    }

    private boolean isFull() {
        return lines.size() >= MOST_LINES || allChars >= MOST_CHARS;
    }

    private void children(Element parent) {
        for (int index = 0; index < parent.childNodeSize() && !isFull(); index++) {
            Node child = parent.childNode(index);
            if (child instanceof TextNode words) {
                append(words.getWholeText());
            } else if (child instanceof Element element && !(child instanceof DataNode)) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        String name = element.normalName();
        if (TextTags.isNeverText(name)
                || (!unscripted && name.equals("noscript"))
                || Mark.isForMachines(element)) {
            return;
        }
        switch (name) {
            case "br" -> endLine();
            case "a" -> link(element);
            case "b", "strong" -> bold(element);
            case "li" -> listItem(element);
            case "blockquote" -> block(element, Line.Kind.QUOTE);
            case "figcaption", "caption" -> block(element, Line.Kind.CAPTION);
            case "pre" -> code(element);
            case "table" -> table(element);
            default -> {
                if (TextTags.isHeading(name)) {
                    block(element, Line.Kind.HEADING);
                } else if (TextTags.isBlock(name)) {
                    block(element, kind);
                } else {
                    inline(element);
                }
            }
        }
    }

    private void inline(Element element) {
        int start = line.length();
        int before = lines.size();
        children(element);
        if (lines.size() == before && line.length() - start > 2) {
            long marks = Mark.of(element, names);
            if (marks != 0 && (line.length() - start) * 2 >= line.length()) {
                line.inlineMarks |= marks;
            }
        }
    }

    private void bold(Element element) {
        int start = line.length();
        int before = lines.size();
        inline(element);
        if (lines.size() == before) {
            line.boldChars += line.length() - start;
        }
    }

    private void enter(Element element) {
        frame =
                new Frame(
                        frame,
                        element.normalName(),
                        Mark.of(element, names),
                        element.className(),
                        element.id());
        frame.firstLine = lines.size();
    }

    private void leave() {
        Frame done = frame;
        boolean paragraph = TextTags.isParagraph(done.tag);
        if (paragraph) {
            boolean counts = done.chars >= SHORTEST_PARAGRAPH && done.linkChars * 2 <= done.chars;
            done.weight = Math.max(done.weight, counts ? done.chars - done.linkChars : 0);
            done.paragraphs += counts ? 1 : 0;
        }
        if (done.parent != null) {
            frame = done.parent;
            frame.add(done);
        }
    }

    private void block(Element element, Line.Kind own) {
        endLine();
        Line.Kind outer = kind;
        kind = own;
        enter(element);
        children(element);
        endLine();
        leave();
        kind = outer;
    }

    private void listItem(Element element) {
        endLine();
        bulleted = !insideRow;
        block(element, Line.Kind.LIST_ITEM);
        bulleted = false;
    }

    private void code(Element element) {
        endLine();
        boolean outer = verbatim;
        verbatim = true;
        block(element, Line.Kind.CODE);
        verbatim = outer;
    }

    private void table(Element table) {
        if (insideRow || !DataTable.is(table)) {
            block(table, kind);
            return;
        }
        endLine();
        enter(table);
        for (Element part : table.children()) {
            if (part.normalName().equals("caption")) {
                block(part, Line.Kind.CAPTION);
            } else if (part.normalName().equals("tr")) {
                row(part);
            } else {
                part.children().stream()
                        .filter(row -> row.normalName().equals("tr") && !isFull())
                        .forEach(this::row);
            }
        }
        leave();
    }

    private void row(Element row) {
        Line.Kind outer = kind;
        kind = Line.Kind.TABLE_ROW;
        insideRow = true;
        enter(row);
        boolean words = false;
        for (Element cell : row.children()) {
            line.openCell();
            int before = line.length();
            children(cell);
            words |= line.length() > before;
            line.closeCell();
        }
        insideRow = false;
        if (!words) {
            line.clear();
        }
        endLine();
        leave();
        kind = outer;
    }

    private void link(Element element) {
        boolean framed = hasBlock(element);
        boolean outer = insideLink;
        int start = line.length();
        int before = lines.size();
        insideLink = true;
        if (framed) {
            block(element, kind);
        } else {
            inline(element);
        }
        insideLink = outer;
        if (lines.size() > before || framed) {
            return;
        }
        line.link(start, element.attr("href"), !outer);
    }

    private static boolean hasBlock(Element link) {
        Element first = link.firstElementChild();
        return first != null
                && (TextTags.isBlock(first.normalName()) || TextTags.isHeading(first.normalName()));
    }

    private void append(String words) {
        if (!verbatim) {
            line.append(words);
            return;
        }
        for (int index = 0; index < words.length(); index++) {
            if (words.charAt(index) == '\n') {
                endLine();
            } else {
                line.appendAsIs(words.charAt(index));
            }
        }
    }

    private void endLine() {
        if (insideRow) {
            line.appendSpace();
            return;
        }
        int end = line.end();
        if (end > 0) {
            keep(end);
        }
        line.clear();
    }

    private void keep(int end) {
        int inLinks = insideLink ? end : Math.min(end, line.linkChars);
        int links = insideLink ? 1 : line.links();
        Line kept = line.close(kind, bulleted ? BULLET : "", frame, inLinks);
        bulleted = false;
        lines.add(kept);
        allChars += kept.length();
        frame.chars += end;
        frame.linkChars += inLinks;
        frame.links += links;
        frame.lines++;
        if (!TextTags.isParagraph(frame.tag)
                && end > SHORTEST_PARAGRAPH * 3
                && inLinks * 2 <= end) {
            frame.weight += end - inLinks;
            frame.paragraphs++;
        }
    }
}
