package dev.gleaner.graph;

import org.jspecify.annotations.Nullable;

/**
 * What a forecast or a goal says of the time to come: {@code "a 60%+ chance … by the end of 2028"}.
 *
 * @param probability 0 to 1 as stated; null when none is
 * @param atLeast whether the probability is a lower bound ("60%+")
 * @param likelihood a word for it ({@code unlikely}); null when there is none
 * @param by until when; null when the sentence does not say
 */
public record Foresight(
        @Nullable Double probability,
        boolean atLeast,
        @Nullable String likelihood,
        @Nullable DateInterval by) {

    /** Of a sentence that states neither chance nor date. */
    public static final Foresight OPEN = new Foresight(null, false, null, null);

    public Foresight {
        if (probability != null && (probability < 0 || probability > 1)) {
            throw new IllegalArgumentException("a probability lies in 0 to 1, not " + probability);
        }
    }
}
