package dev.gleaner.ingest.read.forecast;

import dev.gleaner.graph.DateInterval;

import org.jspecify.annotations.Nullable;

/**
 * What a sentence says about the future: {@code "a 60%+ chance … by the end of 2028"}.
 *
 * @param kind whether somebody expects it or wants to bring it about
 * @param probability 0 to 1 as stated, null when none is
 * @param atLeast whether the probability is a lower bound ("60%+")
 * @param likelihood a word for it ({@code unlikely}), null when there is none
 * @param by until when, as written and as an interval; null when the sentence does not say
 * @param at where in the text its chance or else its date stands, in UTF-16 units; by it the
 *     several speakers of one sentence are told apart
 */
public record Forecast(
        Kind kind,
        @Nullable Double probability,
        boolean atLeast,
        @Nullable String likelihood,
        @Nullable DateInterval by,
        int at) {

    /** An expectation, or somebody's own plan. */
    public enum Kind {
        FORECAST,
        GOAL
    }

    public Forecast {
        if (probability != null && (probability < 0 || probability > 1)) {
            throw new IllegalArgumentException("a probability lies in 0 to 1, not " + probability);
        }
        if (at < 0) {
            throw new IllegalArgumentException("a forecast stands in a text, not at " + at);
        }
    }

    /** A goal that names no date, in a sentence that begins at this character. */
    public static Forecast goal(int at) {
        return new Forecast(Kind.GOAL, null, false, null, null, at);
    }

    /** The same, with the probability that the line above a list gives to all of it. */
    Forecast with(double chance) {
        return probability == null ? new Forecast(kind, chance, false, likelihood, by, at) : this;
    }
}
