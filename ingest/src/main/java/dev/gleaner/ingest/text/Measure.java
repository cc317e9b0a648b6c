package dev.gleaner.ingest.text;

import dev.gleaner.graph.Quantity;

/**
 * A number with its unit, as it stands in a sentence: {@code ~21.5%}, {@code 25%-28%}, {@code 4 to
 * 8 hours}.
 *
 * @param bare whether it has no unit of its own, so that only its benchmark can say what it counts
 * @param tally whether it is told as a part of all: {@code 14 of 22}
 */
public record Measure(
        int from, int to, int start, int end, Quantity quantity, boolean bare, boolean tally)
        implements Span {}
