package dev.gleaner.same;

import org.jspecify.annotations.Nullable;

/**
 * What a person says is the same.
 *
 * @param kind {@code item}, {@code source}, {@code benchmark} or {@code system}
 * @param alias an item's id, else a name
 * @param of under which both count from then on
 */
public record SameSaying(
        @Nullable String kind,
        @Nullable String alias,
        @Nullable String of,
        @Nullable String reason,
        @Nullable String by) {}
