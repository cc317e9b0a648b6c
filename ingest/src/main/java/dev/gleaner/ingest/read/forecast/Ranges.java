package dev.gleaner.ingest.read.forecast;

import dev.gleaner.ingest.text.TokenizedSentence;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * A portion that is given as a range, which stands for its middle: {@code "75\u201385%"}, {@code
 * "between 20 and 30 percent"}.
 */
final class Ranges {

    private static final Set<String> PERCENT = Set.of("%", "percent", "\uff05", "prozent");
    private static final Set<String> TO = Set.of("-", "\u2013", "\u2014", "to", "bis", "\u00e0");
    private static final Set<String> AND = Set.of("and", "und", "et", "y");
    private static final Set<String> BETWEEN = Set.of("between", "zwischen", "entre");

    private Ranges() {}

    /** The range that begins at this token, null when none does. */
    static @Nullable Portion at(TokenizedSentence sentence, int index) {
        int to = SmallNumbers.end(sentence, index);
        if (to == index || sentence.word(index - 1).equals("from")) {
            return null;
        }
        int join = PERCENT.contains(sentence.word(to)) ? to + 1 : to;
        boolean between =
                AND.contains(sentence.word(join)) && BETWEEN.contains(sentence.word(index - 1));
        if (!between && !TO.contains(sentence.word(join))) {
            return null;
        }
        int end = SmallNumbers.end(sentence, join + 1);
        if (end == join + 1 || !PERCENT.contains(sentence.word(end))) {
            return null;
        }
        double low = SmallNumbers.value(sentence, index, to);
        double high = SmallNumbers.value(sentence, join + 1, end);
        return low < high && high <= 100
                ? new Portion(index, end + 1, (low + high) / 200, false)
                : null;
    }
}
