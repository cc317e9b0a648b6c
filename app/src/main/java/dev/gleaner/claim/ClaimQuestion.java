package dev.gleaner.claim;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Which statements are wanted; what is null does not narrow.
 *
 * @param kind {@code result}, {@code forecast}, {@code goal} …
 * @param source who published it, by name or family
 * @param thread a thread's slug
 * @param asOf as it was known at this time; null for now
 * @param limit at most so many, 1 to {@value #MOST}
 */
public record ClaimQuestion(
        @Nullable String kind,
        @Nullable String source,
        @Nullable String thread,
        @Nullable Instant asOf,
        int limit) {

    /** As many as one answer holds. */
    public static final int MOST = 1000;
}
