package dev.gleaner.graph;

import org.jspecify.annotations.Nullable;

/**
 * That a system scored a value on a benchmark. Results are comparable only inside one benchmark and
 * protocol; silence about the protocol is not agreement.
 *
 * @param benchmark canonical name of the instrument, for example {@code CORE-Bench}
 * @param protocol subset, threshold or variant as stated ({@code hardest set}); null when none is
 * @param system as named or described in the text; null for a human baseline or when none is named
 * @param scaffold what the system ran in ({@code CORE-Agent}); null when none is named
 * @param value what was scored
 * @param date when, as stated; null when the text does not say
 * @param humanBaseline whether people, not a system, scored it
 * @param measuredBy name of who measured, null when the text does not say
 * @param valueStart where the value stands in the revision's text, UTF-16
 * @param valueEnd one past its end
 */
public record Result(
        String benchmark,
        @Nullable String protocol,
        @Nullable String system,
        @Nullable String scaffold,
        Quantity value,
        @Nullable DateInterval date,
        boolean humanBaseline,
        @Nullable String measuredBy,
        int valueStart,
        int valueEnd) {

    /**
     * Whether these words name one thing, so that it is the same thing in other texts too: {@code
     * Opus 4.5}, {@code o1}. What has neither a digit nor a letter but small ones describes
     * something in its own text: {@code the best agent}, {@code internal tests}.
     */
    public static boolean isName(String words) {
        return words.codePoints()
                .anyMatch(sign ->
                        Character.isDigit(sign)
                                || Character.isLetter(sign) && !Character.isLowerCase(sign));
    }
}
