package dev.gleaner.ingest.extract;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.DateInterval;

import org.jspecify.annotations.Nullable;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The readable part of a page or file, and what it says about itself.
 *
 * <p>{@code text} holds one block a line. All offsets count UTF-16 units of it, {@code end} is the
 * first one after.
 *
 * @param title as text, never HTML; empty when there is none
 * @param siteName who publishes, as the page names itself; null when it does not
 * @param author as written; null when unknown
 * @param published null when unknown
 * @param text at most {@value #LONGEST_TEXT} characters
 * @param body how much of the work {@code text} seems to hold
 * @param language BCP 47 tag, {@code und} when unknown
 * @param canonical the address the page gives as its own; null when it gives none we would open
 * @param links in the order of the text
 * @param blocks in the order of the text, not overlapping
 * @param details what else a page says about itself
 */
public record Article(
        String title,
        @Nullable String siteName,
        @Nullable String author,
        @Nullable DateInterval published,
        String text,
        BodyState body,
        String language,
        @Nullable String canonical,
        List<Link> links,
        List<Block> blocks,
        PageDetails details) {

    /** The longest text kept; what is longer is cut and {@link BodyState#TRUNCATED}. */
    public static final int LONGEST_TEXT = 500_000;

    public Article {
        links = List.copyOf(links);
        blocks = List.copyOf(blocks);
        links.forEach(link -> requireInside(link.start(), link.end(), text));
        blocks.forEach(block -> requireInside(block.start(), block.end(), text));
    }

    /**
     * A link in the text.
     *
     * @param anchor the text between start and end
     * @param href absolute http or https address
     */
    public record Link(String anchor, String href, int start, int end) {

        /** The sentence that the link stands in, cut out of the article's text. */
        public String sentence(String text) {
            int from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
            int newline = text.indexOf('\n', end);
            String line =
                    text.substring(start == 0 ? 0 : from, newline < 0 ? text.length() : newline);
            int offset = start - (start == 0 ? 0 : from);
            BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
            sentences.setText(line);
            int first = Math.max(0, sentences.preceding(Math.min(line.length(), offset + 1)));
            int last = sentences.following(Math.min(line.length() - 1, offset + end - start - 1));
            return line.substring(first, last == BreakIterator.DONE ? line.length() : last).strip();
        }
    }

    /**
     * A paragraph, or whatever else stands as one line.
     *
     * @param path the tags from the body of the page down to its element; empty in a file of text
     */
    public record Block(Kind kind, int start, int end, String path) {

        /** A block of a file that has no elements. */
        public Block(Kind kind, int start, int end) {
            this(kind, start, end, "");
        }

        /** What sort of block it is. */
        public enum Kind {
            HEADING,
            PARAGRAPH,
            LIST_ITEM,
            TABLE_ROW,
            QUOTE,
            CODE,
            CAPTION
        }
    }

    /** The works and issues that the text names, in its order. */
    public List<Reference> references() {
        return References.in(text, links);
    }

    /** The tables of the text, each as rows of cells. */
    public List<List<List<String>>> tables() {
        List<List<List<String>>> tables = new ArrayList<>();
        int end = -2;
        for (Block block : blocks) {
            if (block.kind() == Block.Kind.TABLE_ROW) {
                if (block.start() != end + 1 || tables.isEmpty()) {
                    tables.add(new ArrayList<>());
                }
                end = block.end();
                tables.getLast().add(cells(text.substring(block.start(), block.end())));
            }
        }
        return tables;
    }

    private static List<String> cells(String row) {
        String inner = row.replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        return Stream.of(inner.split("\\|", -1)).map(String::strip).toList();
    }

    private static void requireInside(int start, int end, String text) {
        if (start < 0 || end < start || end > text.length()) {
            throw new IllegalArgumentException(
                    "a span lies inside the text of length "
                            + text.length()
                            + ", not at "
                            + start
                            + " to "
                            + end);
        }
    }
}
