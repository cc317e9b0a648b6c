package dev.gleaner.thread.next;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What to read next for a thread, and what its texts say about the rest.
 *
 * @param reads unread evidence, the best read first
 * @param hints sentences elsewhere in the evidence that speak of something unread
 * @param missing works that the evidence cites by number and the thread does not have
 * @param overlaps threads that share more than half of their origins with this one
 */
public record NextReads(
        String slug,
        List<Read> reads,
        List<Hint> hints,
        List<Missing> missing,
        List<Overlap> overlaps) {

    public NextReads {
        reads = List.copyOf(reads);
        hints = List.copyOf(hints);
        missing = List.copyOf(missing);
        overlaps = List.copyOf(overlaps);
    }

    /**
     * Evidence that nobody read.
     *
     * @param address null when nobody gave one
     * @param body how much of the text is here: {@code full} …, or {@code not fetched}
     * @param because what reading it could do, one line each
     */
    public record Read(
            String item,
            String title,
            String source,
            @Nullable String address,
            String body,
            List<String> because) {

        public Read {
            because = List.copyOf(because);
        }
    }

    /** A sentence in a text that speaks of an unread item. */
    public record Hint(String about, String in, String sentence) {}

    /** An issue that a text cites, with the sentence that cites it. */
    public record Missing(String source, int issue, String citedBy, String sentence) {}

    /** Another thread on the same origins. */
    public record Overlap(String slug, List<String> origins) {

        public Overlap {
            origins = List.copyOf(origins);
        }
    }
}
