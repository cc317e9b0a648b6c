package dev.gleaner.ingest.extract;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.DateInterval;

import org.jspecify.annotations.Nullable;

import java.util.List;

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
        List<Block> blocks) {

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
    public record Link(String anchor, String href, int start, int end) {}

    /** A paragraph, or whatever else stands as one line. */
    public record Block(Kind kind, int start, int end) {

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
