package dev.gleaner.graph;

/**
 * A span of a revision: position and quote, as the Web Annotation selectors have it.
 *
 * @param start first UTF-16 unit, from 0
 * @param end one past the last
 * @param quote exactly {@code text.substring(start, end)}
 * @param prefix up to 32 units before it
 * @param suffix up to 32 units after it
 */
public record Passage(
        Id<Passage> id,
        Id<Revision> revision,
        int start,
        int end,
        String quote,
        String prefix,
        String suffix) {

    private static final int CONTEXT = 32;

    public Passage {
        if (start < 0 || end <= start || quote.length() != end - start) {
            throw new IllegalArgumentException(
                    "a passage is a span with its text, not "
                            + start
                            + " to "
                            + end
                            + " with '"
                            + quote
                            + "'");
        }
    }

    static Passage in(Id<Revision> revision, String text, int start, int end) {
        return new Passage(
                Id.of("passage", revision.value(), Integer.toString(start), Integer.toString(end)),
                revision,
                start,
                end,
                text.substring(start, end),
                text.substring(Math.max(0, start - CONTEXT), start),
                text.substring(end, Math.min(text.length(), end + CONTEXT)));
    }
}
