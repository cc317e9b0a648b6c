package dev.gleaner.claim;

import dev.gleaner.graph.DateInterval;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What is said to happen, and whether its time has come.
 *
 * @param asOf the time that decides what is due
 * @param more whether there are more than were asked for
 */
public record ForecastList(Instant asOf, List<ForecastLine> forecasts, boolean more) {

    public ForecastList {
        forecasts = List.copyOf(forecasts);
    }

    /**
     * One forecast; a sentence with two of them gives two.
     *
     * @param probability 0 to 1 as stated; null when none is
     * @param atLeast whether the probability is a lower bound
     * @param likelihood a word for it, null when there is none
     * @param by until when; null when the sentence does not say
     * @param due {@code due}, {@code not due} or {@code no date}
     */
    public record ForecastLine(
            ClaimLine claim,
            @Nullable Double probability,
            boolean atLeast,
            @Nullable String likelihood,
            @Nullable DateInterval by,
            String due) {}
}
