package dev.gleaner.forecast;

import org.jspecify.annotations.Nullable;

/**
 * What a person wants to say about the outcome of a forecast, in the words in which it came: what
 * is missing or is none is told by {@link Resolving}, the same at every door.
 *
 * @param forecast its id
 * @param word {@code happened}, {@code failed}, {@code annulled} or {@code withdrawn}
 * @param known the day on which it became known, {@code 2026-05-11}
 * @param quote words of an item that show it; none is needed
 * @param item the id of that item
 * @param replaces the number of the entry that stands, which was read; it stays beside the new one
 */
public record ResolutionRequest(
        @Nullable String forecast,
        @Nullable String word,
        @Nullable String known,
        @Nullable String reason,
        @Nullable String by,
        @Nullable String quote,
        @Nullable String item,
        @Nullable Integer replaces) {}
