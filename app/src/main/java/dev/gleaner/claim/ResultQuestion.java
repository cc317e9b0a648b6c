package dev.gleaner.claim;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Which results are wanted; what is null does not narrow.
 *
 * @param benchmark the instrument, by name
 * @param system who scored, by name
 * @param asOf as it was known at this time; null for now
 * @param limit at most so many
 */
public record ResultQuestion(
        @Nullable String benchmark, @Nullable String system, @Nullable Instant asOf, int limit) {}
