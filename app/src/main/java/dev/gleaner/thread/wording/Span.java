package dev.gleaner.thread.wording;

/**
 * A place in a thread file, in UTF-16 units of its decoded text.
 *
 * @param start first unit, inclusive
 * @param end first unit after it
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "a span runs forward from 0, not " + start + " to " + end);
        }
    }

    /** The words at this place. */
    public String of(String text) {
        return text.substring(start, end);
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }
}
