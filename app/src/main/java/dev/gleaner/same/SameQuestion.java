package dev.gleaner.same;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Which statements are wanted; what is null does not narrow.
 *
 * @param kind {@code item}, {@code source}, {@code benchmark} or {@code system}
 * @param about the thing at either end: an item's id, else a name, whose kind has to be given
 * @param withdrawn whether those that stand no more are wanted too
 * @param asOf as it was known at this time; null for now
 * @param limit at most so many, 1 to {@value #MOST}
 */
public record SameQuestion(
        @Nullable String kind,
        @Nullable String about,
        boolean withdrawn,
        @Nullable Instant asOf,
        int limit) {

    public static final int MOST = 1000;
}
