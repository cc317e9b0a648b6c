package dev.gleaner.ingest.read.forecast;

import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.List;
import java.util.Set;

/** Whether what follows a year in Chinese, Japanese or Korean makes it a deadline. */
final class EasternDeadlines {

    private static final String YEAR = "\u5e74";
    private static final String YEAR_IN_HANGUL = "\ub144";

    /** Before, end, until, within. */
    private static final Set<String> SIGNS =
            Set.of("\u524d", "\u4ee5", "\u4e4b", "\u5e95", "\u672b", "\u307e", "\u5185", "\u5167");

    private static final List<String> ENDINGS =
            List.of("\uae4c\uc9c0", "\uc774\uc804", "\uc804\uc5d0", "\uc548\uc5d0", "\ub9d0");

    private EasternDeadlines() {}

    /**
     * @param to one past the last token of the date
     */
    static boolean follows(TokenizedSentence sentence, int to) {
        String year = sentence.word(to);
        if (year.startsWith(YEAR_IN_HANGUL)) {
            return ENDINGS.stream().anyMatch(year::contains)
                    || ENDINGS.stream().anyMatch(sentence.word(to + 1)::startsWith);
        }
        int next = year.equals(YEAR) ? to + 1 : to;
        return SIGNS.contains(sentence.word(next));
    }
}
