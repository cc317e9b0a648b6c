package dev.gleaner.claim;

import org.jspecify.annotations.Nullable;

/**
 * Which results are wanted; what is null does not narrow.
 *
 * @param benchmark the instrument, by name
 * @param system who scored, by name
 * @param limit at most so many
 */
public record ResultQuestion(@Nullable String benchmark, @Nullable String system, int limit) {}
