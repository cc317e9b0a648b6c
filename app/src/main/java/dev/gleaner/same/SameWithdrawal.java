package dev.gleaner.same;

import org.jspecify.annotations.Nullable;

/**
 * That a person takes a statement back.
 *
 * @param statement its id
 */
public record SameWithdrawal(
        @Nullable String statement, @Nullable String by, @Nullable String reason) {}
