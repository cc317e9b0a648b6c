package dev.gleaner.ingest.read.forecast;

import dev.gleaner.ingest.read.forecast.TimeAhead.Reach;
import dev.gleaner.ingest.text.TokenizedSentence;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Times to come in Korean that name no year: {@code "\uc62c\ud574 \uc548\uc5d0"} within this year,
 * {@code "\ub0b4\ub144\uae4c\uc9c0"} by next year, {@code "10\ub144 \uc548\uc5d0"} within ten.
 */
final class HangulTimes {

    private static final int MONTHS = 12;
    private static final int MOST = 100;
    private static final List<String> THIS_YEAR = List.of("\uc62c\ud574", "\uae08\ub144");
    private static final List<String> NEXT_YEAR = List.of("\ub0b4\ub144");
    private static final List<String> IN_TWO_YEARS = List.of("\ub0b4\ud6c4\ub144");
    private static final List<String> YEAR_END = List.of("\uc5f0\ub9d0", "\uc5f0\ub0b4");
    private static final List<String> WITHIN =
            List.of("\uc548", "\ub0b4", "\uc774\ub0b4", "\ub05d", "\ub9d0", "\ud558\ubc18");
    private static final List<String> LATER =
            List.of("\ub4a4", "\ud6c4", "\uc548", "\ub0b4", "\uc774\ub0b4");
    private static final String UNTIL = "\uae4c\uc9c0";
    private static final String YEAR = "\ub144";
    private static final String FROM_NOW = "\uc55e\uc73c\ub85c";
    private static final String COMING = "\ud5a5\ud6c4";

    private HangulTimes() {}

    /** The time that begins at this token, null when none does. */
    static @Nullable TimeAhead at(TokenizedSentence sentence, int from) {
        String word = sentence.word(from);
        if (word.isEmpty()) {
            return null;
        }
        if (sentence.tokens().get(from).isNumber()) {
            return span(sentence, from);
        }
        if (word.charAt(0) < '\uac00' || word.charAt(0) > '\ud7a3') {
            return null;
        }
        boolean until = word.endsWith(UNTIL) || startsAny(sentence.word(from + 1), WITHIN);
        if (startsAny(word, IN_TWO_YEARS)) {
            return new TimeAhead(from + 1, Reach.YEAR, 2, until);
        }
        if (startsAny(word, NEXT_YEAR)) {
            return new TimeAhead(from + 1, Reach.YEAR, 1, until);
        }
        if (startsAny(word, YEAR_END)) {
            return new TimeAhead(from + 1, Reach.YEAR, 0, true);
        }
        return until && startsAny(word, THIS_YEAR)
                ? new TimeAhead(from + 1, Reach.YEAR, 0, true)
                : null;
    }

    /** "Within ten years", "over the next five years". */
    private static @Nullable TimeAhead span(TokenizedSentence sentence, int from) {
        double count = sentence.tokens().get(from).number().orElse(0);
        String unit = sentence.word(from + 1);
        if (!unit.startsWith(YEAR) || count < 1 || count > MOST) {
            return null;
        }
        boolean coming =
                sentence.word(from - 1).equals(FROM_NOW) || sentence.word(from - 1).equals(COMING);
        boolean later = startsAny(sentence.word(from + 2), LATER);
        boolean inside = unit.length() > 1 && startsAny(unit.substring(1), LATER);
        return coming || later || inside
                ? new TimeAhead(
                        later ? from + 3 : from + 2, Reach.MONTHS, (int) (count * MONTHS), true)
                : null;
    }

    private static boolean startsAny(String word, List<String> beginnings) {
        return beginnings.stream().anyMatch(word::startsWith);
    }
}
