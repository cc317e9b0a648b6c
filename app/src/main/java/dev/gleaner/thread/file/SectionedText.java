package dev.gleaner.thread.file;

import dev.gleaner.thread.file.Outline.Block;
import dev.gleaner.thread.file.Outline.Kind;
import dev.gleaner.thread.wording.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The text of a thread file cut at its headings; the pieces, joined again, are the text.
 *
 * <p>The first piece is what stands before the first heading, and may be empty. A piece holds no
 * other: what stands under a heading below it is a piece of its own.
 *
 * @param markdown false for text that a program rendered, where headings have no marks
 */
public record SectionedText(String text, boolean markdown, List<Piece> pieces) {

    public SectionedText {
        pieces = List.copyOf(pieces);
    }

    /**
     * A heading with the words directly under it.
     *
     * @param heading without marks; empty for the words before the first heading
     * @param level from 1; 0 for the words before the first heading
     * @param span from the heading's line to the next heading's
     * @param body where the line after the heading starts
     */
    public record Piece(String heading, int level, Span span, int body) {}

    /** A kind of section that every thread file is expected to have. */
    public enum Known {
        WHY("Why this thread", Section.WHY),
        EVIDENCE("Evidence", Section.EVIDENCE),
        RIPENESS("Ripeness", Section.RIPENESS),
        WATCHING("What I’m watching for", Section.WATCHING),
        NOTES("Notes", Section.NOTES),
        DRAFTS("Drafts", Section.DRAFTS);

        private final String heading;
        private final Section section;

        Known(String heading, Section section) {
            this.heading = heading;
            this.section = section;
        }

        /** The heading that a section gets which was not there. */
        public String heading() {
            return heading;
        }

        /** The kind that a heading means, or a word for it. */
        public static Optional<Known> named(String heading) {
            Section section = Section.named(heading.replace('’', '\''));
            for (Known known : values()) {
                if (known.section == section || known.name().equalsIgnoreCase(heading.strip())) {
                    return Optional.of(known);
                }
            }
            return Optional.empty();
        }
    }

    public static SectionedText of(String text) {
        if (text.isBlank()) {
            return new SectionedText(
                    text, true, List.of(new Piece("", 0, new Span(0, text.length()), 0)));
        }
        Outline outline = ThreadFileReader.outline(text);
        List<Piece> pieces = new ArrayList<>();
        List<Block> headings =
                outline.blocks().stream().filter(block -> block.kind() == Kind.HEADING).toList();
        int end = headings.isEmpty() ? text.length() : lineStart(text, headings.getFirst());
        pieces.add(new Piece("", 0, new Span(0, end), 0));
        for (int index = 0; index < headings.size(); index++) {
            Block heading = headings.get(index);
            int next =
                    index + 1 < headings.size()
                            ? lineStart(text, headings.get(index + 1))
                            : text.length();
            pieces.add(
                    new Piece(
                            heading.wording().plain().strip(),
                            heading.level(),
                            new Span(end, next),
                            bodyStart(text, heading, next)));
            end = next;
        }
        return new SectionedText(text, ThreadFileReader.isMarkdown(text), pieces);
    }

    private static int lineStart(String text, Block block) {
        int place = block.span().start();
        while (place > 0 && text.charAt(place - 1) != '\n' && text.charAt(place - 1) != '\r') {
            place--;
        }
        return place;
    }

    private static int bodyStart(String text, Block heading, int next) {
        int place = heading.span().start();
        for (int line = 0; line < linesOf(text, heading); line++) {
            while (place < next && text.charAt(place) != '\n' && text.charAt(place) != '\r') {
                place++;
            }
            if (place + 1 < next && text.charAt(place) == '\r' && text.charAt(place + 1) == '\n') {
                place++;
            }
            place = Math.min(place + 1, next);
        }
        return place;
    }

    /** One, or all down to the line of = or - that marks a heading. */
    private static int linesOf(String text, Block heading) {
        String[] lines = heading.span().of(text).split("\r\n|\r|\n", -1);
        if (!lines[0].strip().startsWith("#")) {
            for (int line = 1; line < lines.length; line++) {
                if (lines[line].strip().matches("=+|-+")) {
                    return line + 1;
                }
            }
        }
        return 1;
    }

    /** A piece with all pieces under it: up to the next heading that is not below its own. */
    public Span whole(Piece piece) {
        int end = piece.span().end();
        for (Piece other : pieces.subList(pieces.indexOf(piece) + 1, pieces.size())) {
            if (other.level() <= piece.level()) {
                break;
            }
            end = other.span().end();
        }
        return new Span(piece.span().start(), end);
    }

    /** The pieces that a name means: a heading as written, or the word for a known section. */
    public List<Piece> named(String name) {
        String wanted = plain(name);
        List<Piece> exact =
                pieces.stream()
                        .filter(piece -> piece.level() > 0 && plain(piece.heading()).equals(wanted))
                        .toList();
        return exact.isEmpty() ? Known.named(name).map(this::of).orElse(List.of()) : exact;
    }

    /** The sections of a kind. */
    public List<Piece> of(Known known) {
        return pieces.stream()
                .filter(piece -> piece.level() > 1 || piece.level() == 1 && !isTitle(piece))
                .filter(piece -> Known.named(piece.heading()).filter(known::equals).isPresent())
                .toList();
    }

    private boolean isTitle(Piece piece) {
        return pieces.size() > 1 && pieces.get(1).equals(piece);
    }

    private static String plain(String heading) {
        return heading.replace('’', '\'').strip().toLowerCase(Locale.ROOT);
    }

    /** How lines end in this text. */
    public String lineBreak() {
        int place = text.indexOf('\n');
        if (place < 0) {
            return text.indexOf('\r') < 0 ? "\n" : "\r";
        }
        return place > 0 && text.charAt(place - 1) == '\r' ? "\r\n" : "\n";
    }
}
