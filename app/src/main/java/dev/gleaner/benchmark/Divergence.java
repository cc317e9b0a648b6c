package dev.gleaner.benchmark;

import dev.gleaner.claim.ClaimLine;

import java.util.Locale;

/**
 * Two results of one system on one benchmark, of two items, and whether both can hold.
 *
 * @param relation {@code conflict}, {@code variant}, {@code agree} or {@code not comparable}
 * @param reason why, in one line
 */
public record Divergence(
        String relation,
        String reason,
        String benchmark,
        String system,
        ClaimLine one,
        ClaimLine other) {

    /** What two results are to each other, the most telling first. */
    enum Relation {
        CONFLICT,
        VARIANT,
        AGREE,
        NOT_COMPARABLE;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
