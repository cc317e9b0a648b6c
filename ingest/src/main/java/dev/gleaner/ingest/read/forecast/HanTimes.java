package dev.gleaner.ingest.read.forecast;

import dev.gleaner.ingest.read.forecast.TimeAhead.Reach;
import dev.gleaner.ingest.text.TokenizedSentence;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/**
 * Times to come in Chinese and Japanese that name no year: {@code "\u660e\u5e74"} is the next one,
 * {@code "\u5e74\u672b\u307e\u3067"} the end of this one, {@code "\u4e09\u5e74\u4e4b\u5185"} three
 * years on.
 */
final class HanTimes {

    private static final char FIRST_SIGN = '\u3007';
    private static final int MONTHS = 12;
    private static final int FEW = 3;
    private static final int MOST = 100;
    private static final String YEAR = "\u5e74";
    private static final String SOME = "\u6570\u6578\u51e0";

    /** How many years on these are. */
    private static final Map<String, Integer> YEARS =
            Map.of(
                    "\u4eca\u5e74", 0,
                    "\u672c\u5e74", 0,
                    "\u660e\u5e74", 1,
                    "\u6765\u5e74", 1,
                    "\u540e\u5e74", 2,
                    "\u5f8c\u5e74", 2,
                    "\u518d\u6765", 2);

    /** "Year's end", "within the year". */
    private static final Set<String> YEAR_ENDS =
            Set.of("\u5e74\u672b", "\u5e74\u5e95", "\u5e74\u5185", "\u5e74\u5167");

    private static final Set<String> LATER = Set.of("\u5f8c", "\u540e", "\u5185", "\u5167");
    private static final Set<String> BETWEEN = Set.of("\u4ee5", "\u4e4b", "\u9593", "\u95f4");
    private static final Set<String> COMING =
            Set.of("\u672a\u6765", "\u4eca\u540e", "\u4eca\u5f8c");
    private static final Set<String> THIS = Set.of("\u672c", "\u4eca");
    private static final Set<String> PAST = Set.of("\u4e86", "\u305f");
    private static final int PAST_WITHIN = 7;
    private static final String CENTURY = "\u4e16\u7eaa";
    private static final String CENTURY_IN_JAPAN = "\u4e16\u7d00";

    private HanTimes() {}

    /** The time that begins at this token, null when none does. */
    static @Nullable TimeAhead at(TokenizedSentence sentence, int from) {
        String first = sentence.word(from);
        boolean number = sentence.tokens().get(from).isNumber();
        if (!number && (first.isEmpty() || first.charAt(0) < FIRST_SIGN)) {
            return null;
        }
        String two = sentence.word(from) + sentence.word(from + 1);
        Integer years = YEARS.get(two);
        if (years != null) {
            int to = two.endsWith(YEAR) ? from + 2 : from + 3;
            return new TimeAhead(afterRest(sentence, to), Reach.YEAR, years, false);
        }
        if (YEAR_ENDS.contains(two) && !isPartOfYear(sentence, from)) {
            return new TimeAhead(from + 2, Reach.YEAR, 0, true);
        }
        String age = sentence.word(from + 1) + sentence.word(from + 2);
        if (THIS.contains(sentence.word(from))
                && (age.equals(CENTURY) || age.equals(CENTURY_IN_JAPAN))) {
            return new TimeAhead(from + 3, Reach.CENTURY, 0, true);
        }
        return span(sentence, from);
    }

    /** "Three years on", "within the next five years". */
    private static @Nullable TimeAhead span(TokenizedSentence sentence, int from) {
        boolean some = sentence.word(from).length() == 1 && SOME.contains(sentence.word(from));
        int unit = some ? from + 1 : SmallNumbers.end(sentence, from);
        if (unit == from || !sentence.word(unit).equals(YEAR)) {
            return null;
        }
        double count = some ? FEW : SmallNumbers.value(sentence, from, unit);
        int to = unit + 1;
        while (to < unit + 3 && BETWEEN.contains(sentence.word(to))) {
            to++;
        }
        boolean later = LATER.contains(sentence.word(to));
        boolean coming =
                COMING.contains(sentence.word(from - 2) + sentence.word(from - 1))
                        || COMING.contains(sentence.word(from - 3) + sentence.word(from - 2));
        boolean past = !coming && sentence.has(to, to + PAST_WITHIN, PAST);
        return count > 0 && count <= MOST && (later || coming) && !past
                ? new TimeAhead(
                        later ? to + 1 : unit + 1, Reach.MONTHS, (int) (count * MONTHS), true)
                : null;
    }

    /** A number or a name of a year right before: "2027\u5e74\u672b", "\u660e\u5e74\u5e95". */
    private static boolean isPartOfYear(TokenizedSentence sentence, int from) {
        return from > 0
                && (sentence.tokens().get(from - 1).isNumber()
                        || SmallNumbers.end(sentence, from - 1) > from - 1);
    }

    private static int afterRest(TokenizedSentence sentence, int to) {
        return Set.of("\u672b", "\u5e95", "\u5185", "\u5167", "\u4e2d").contains(sentence.word(to))
                ? to + 1
                : to;
    }
}
