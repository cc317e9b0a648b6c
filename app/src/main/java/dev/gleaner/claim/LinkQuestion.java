package dev.gleaner.claim;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Which links between statements are wanted; what is null does not narrow.
 *
 * @param stance {@code supports}, {@code disputes} or {@code mentions}
 * @param undecided whether only those that no person decided about
 * @param asOf as it was known at this time; null for now
 * @param limit at most so many, 1 to {@value ClaimQuestion#MOST}
 */
public record LinkQuestion(
        @Nullable String stance, boolean undecided, @Nullable Instant asOf, int limit) {}
