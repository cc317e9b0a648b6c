package dev.gleaner.ingest.read.forecast;

import dev.gleaner.ingest.text.NumberWords;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/**
 * Stretches of time from now in English: {@code "within a year or two"}, {@code "the next 6-12
 * months"}, {@code "10 or 20 years from now"}, {@code "decades away"}.
 */
final class TimeSpans {

    private static final int MOST = 100;
    private static final Set<String> TAKING = Set.of("take", "takes", "require");
    private static final Set<String> SAYING =
            Set.of("says", "said", "guesses", "guess", "expects", "thinks");
    private static final Set<String> OR = Set.of("or", "if");
    private static final int LONGEST_SPAN = 7;
    private static final Set<String> AHEAD = Words.of("next coming following");
    private static final Set<String> LEADING = Words.of("within inside in over during for the");
    private static final Set<String> WITHIN = Set.of("within", "inside");
    private static final Set<String> WILL = Set.of("will", "'ll", "won't");
    private static final Set<String> ROUGH = Set.of("a", "few", "several", "many", "couple");
    private static final int MONTHS_OF_YEAR = 12;
    private static final Set<String> TRAILING = Words.of("away out hence time");
    private static final Set<String> COUNTING =
            Words.of(
                    """
                    a an several few many or to and couple of if not some more than less about - \u2013 the next coming
                    """);
    private static final Map<String, Integer> MONTHS_OF_UNIT =
            Map.ofEntries(
                    Map.entry("month", 1),
                    Map.entry("months", 1),
                    Map.entry("year", 12),
                    Map.entry("years", 12),
                    Map.entry("decade", 120),
                    Map.entry("decades", 120),
                    Map.entry("week", 1),
                    Map.entry("weeks", 1),
                    Map.entry("quarter", 3),
                    Map.entry("quarters", 3));

    /** Words that count no better than roughly, with how many we take them for. */
    private static final Map<String, Integer> ROUGHLY =
            Map.of("a", 1, "an", 1, "couple", 2, "few", 3, "several", 5, "many", 10);

    private final TokenizedSentence sentence;

    private TimeSpans(TokenizedSentence sentence) {
        this.sentence = sentence;
    }

    /** The stretch that begins at this token, null when none does. */
    static @Nullable TimeAhead at(TokenizedSentence sentence, int from) {
        return new TimeSpans(sentence).at(from);
    }

    /**
     * "within a year or two", "the next 6-12 months", "10 or 20 years from now", "decades away".
     */
    private @Nullable TimeAhead at(int from) {
        int unit = from;
        boolean counted = false;
        boolean next = false;
        int number = 0;
        while (unit < Math.min(sentence.tokens().size(), from + LONGEST_SPAN)
                && !MONTHS_OF_UNIT.containsKey(sentence.word(unit))) {
            String word = sentence.word(unit);
            Token token = sentence.tokens().get(unit);
            if (!token.isNumber() && !isCounting(word) && !LEADING.contains(word)) {
                return null;
            }
            counted |= counts(unit);
            next |= AHEAD.contains(word);
            number = Math.max(number, number(token));
            unit++;
        }
        Integer months = MONTHS_OF_UNIT.get(sentence.word(unit));
        if (months == null) {
            return null;
        }
        int to = unit + 1;
        while (OR.contains(sentence.word(to))) {
            int longer = to + 1;
            while (longer < to + 4 && isCounting(sentence.word(longer))) {
                number = Math.max(number, number(sentence.tokens().get(longer)));
                longer++;
            }
            boolean decade = MONTHS_OF_UNIT.containsKey(sentence.word(longer));
            while (!decade && longer > to + 1 && !counts(longer - 1)) {
                longer--;
            }
            to = decade ? longer + 1 : longer;
        }
        boolean away =
                TRAILING.contains(sentence.word(to))
                        || sentence.word(to).equals("from") && sentence.word(to + 1).equals("now")
                        || sentence.word(to).equals("'") && sentence.word(to + 1).equals("time");
        boolean within =
                counted
                        && (WITHIN.contains(sentence.word(from))
                                || sentence.word(from).equals("in")
                                        && months >= MONTHS_OF_YEAR
                                        && number > 1
                                        && isToCome(from, to));
        boolean lasting =
                counted
                        && (sentence.has(from - 2, from, TAKING)
                                || sentence.has(from - 1, from, SAYING));
        if (!(away || within || next && LEADING.contains(sentence.word(from)) || lasting)) {
            return null;
        }
        int count = Math.max(1, Math.min(number, MOST));
        return new TimeAhead(to, TimeAhead.Reach.MONTHS, months * count, within || next);
    }

    /** "It will happen in five years": not "in five years of work". */
    private boolean isToCome(int from, int to) {
        boolean closes = to >= sentence.tokens().size() || sentence.tokens().get(to).isSign();
        boolean exact = sentence.has(from, to, ROUGH);
        return (from <= 1 || closes)
                && !exact
                && (FutureTalk.expects(sentence)
                        || sentence.has(0, sentence.tokens().size(), WILL));
    }

    private boolean counts(int at) {
        return sentence.tokens().get(at).isNumber() || number(sentence.tokens().get(at)) > 0;
    }

    private static boolean isCounting(String word) {
        return COUNTING.contains(word) || NumberWords.value(word) > 0;
    }

    private static int number(Token token) {
        Integer roughly = ROUGHLY.get(token.lower());
        return roughly == null ? Math.max(0, NumberWords.value(token.lower())) : roughly;
    }
}
