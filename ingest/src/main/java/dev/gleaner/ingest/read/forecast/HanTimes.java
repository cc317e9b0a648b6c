package dev.gleaner.ingest.read.forecast;

import dev.gleaner.ingest.text.NumberWords;
import dev.gleaner.ingest.text.TokenizedSentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * Times to come in Chinese and Japanese that name no year: {@code "\u660e\u5e74"} is the next one,
 * {@code "\u4eca\u5e74"} this one, {@code "1\u5e74\u5f8c"} in a year.
 */
final class HanTimes {

    private static final String YEAR = "\u5e74";
    private static final String THIS_YEAR = "\u4eca\u5e74";
    private static final Set<String> NEXT_YEAR = Set.of("\u660e\u5e74", "\u6765\u5e74");
    private static final Set<String> LATER = Set.of("\u5f8c", "\u540e", "\u5185", "\u5167");

    private HanTimes() {}

    /**
     * A time and one past its last token.
     *
     * @param years from publication
     * @param whole whether the year it falls in is meant to its end
     */
    record Time(int to, int years, boolean whole) {

        LocalDate end(LocalDate published) {
            return whole
                    ? LocalDate.of(published.getYear() + years, 12, 31)
                    : published.plusYears(years);
        }
    }

    /** The time that begins at this token, null when none does. */
    static @Nullable Time at(TokenizedSentence sentence, int from) {
        if (!sentence.word(from + 1).startsWith(YEAR)) {
            return null;
        }
        String two = sentence.word(from) + sentence.word(from + 1);
        boolean next = NEXT_YEAR.contains(two);
        if (next || two.equals(THIS_YEAR)) {
            return new Time(from + 2, next ? 1 : 0, true);
        }
        boolean later =
                sentence.word(from + 1).equals(YEAR)
                        && LATER.contains(sentence.word(from + 2))
                        && sentence.tokens().get(from).isNumber();
        int years = later ? Math.max(0, NumberWords.value(sentence.word(from))) : 0;
        return years > 0 ? new Time(from + 3, years, false) : null;
    }
}
