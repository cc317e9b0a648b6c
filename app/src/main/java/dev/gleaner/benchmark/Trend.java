package dev.gleaner.benchmark;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * How fast the frontier of a series moves, with how sure that is; or why nobody can say.
 *
 * @param clear whether there is a trend at all; where there is none the rest but {@code words} and
 *     {@code points} is null
 * @param points how many records it was computed from
 * @param months in which the value doubles, or halves when it falls
 * @param fastest lower end of the 95 % interval of {@code months}
 * @param slowest upper end of it
 * @param origin the day on which the fitted line has {@code atOrigin}
 * @param atOrigin log2 of the fitted value on that day
 * @param slope what log2 of the value gains in a day
 * @param words all of it in one line
 */
public record Trend(
        boolean clear,
        int points,
        @Nullable Double months,
        @Nullable Double fastest,
        @Nullable Double slowest,
        @Nullable LocalDate origin,
        @Nullable Double atOrigin,
        @Nullable Double slope,
        String words) {

    static Trend none(int points, String why) {
        return new Trend(
                false,
                points,
                null,
                null,
                null,
                null,
                null,
                null,
                "no clear trend (n = " + points + ": " + why + ")");
    }
}
