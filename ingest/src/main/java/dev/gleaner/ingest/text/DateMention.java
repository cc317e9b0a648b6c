package dev.gleaner.ingest.text;

import dev.gleaner.graph.DateInterval;

/**
 * A date as it stands in a sentence: {@code late 2023}, {@code September 2024}, {@code April}.
 *
 * @param deadline whether it says by when ({@code by the end of 2028}) and not when
 */
public record DateMention(int from, int to, DateInterval interval, boolean deadline)
        implements Span {}
