package dev.gleaner.ripeness;

import java.util.List;

/**
 * One judgement in the tree that explains a level, printed the same by page, API and command line.
 *
 * @param rule the name of the rule, a sentence without figures: {@code several origins speak}
 * @param text what it came to here, with its figures: {@code 2 of 3 origins, one more is missing:
 *     Import AI, METR}
 * @param because the judgements it rests on
 */
public record Reason(String rule, Outcome outcome, String text, List<Reason> because) {

    /** What a rule came to. */
    public enum Outcome {
        /** It is met. */
        FIRED,
        /** It is not met; the text says what is missing. */
        NOT_FIRED,
        /** It caps the level until it is lifted, or is met but capped. */
        HOLDS,
        /** It only informs. */
        NOTE
    }

    public Reason {
        because = List.copyOf(because);
    }

    boolean isFired() {
        return outcome == Outcome.FIRED;
    }

    static Reason met(String rule, boolean met, String text) {
        return met(rule, met, text, List.of());
    }

    static Reason met(String rule, boolean met, String text, List<Reason> because) {
        return new Reason(rule, met ? Outcome.FIRED : Outcome.NOT_FIRED, text, because);
    }

    static Reason note(String rule, String text, List<Reason> because) {
        return new Reason(rule, Outcome.NOTE, text, because);
    }
}
