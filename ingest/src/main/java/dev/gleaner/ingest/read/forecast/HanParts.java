package dev.gleaner.ingest.read.forecast;

import dev.gleaner.ingest.text.TokenizedSentence;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/** Parts of a whole in Chinese and Japanese: {@code "\u767e\u5206\u4e4b\u4e03\u5341"}. */
final class HanParts {

    private static final String PARTED = "\u5206";
    private static final String HUNDRED = "\u767e";
    private static final Set<String> OF = Set.of("\u4e4b", "\u306e");

    private HanParts() {}

    /** The part that begins at this token, null when none does. */
    static @Nullable Portion at(TokenizedSentence sentence, int index) {
        boolean hundred = sentence.word(index).equals(HUNDRED);
        int next = hundred ? index + 1 : SmallNumbers.end(sentence, index);
        boolean parted =
                next > index
                        && sentence.word(next).equals(PARTED)
                        && OF.contains(sentence.word(next + 1));
        int to = parted ? SmallNumbers.end(sentence, next + 2) : 0;
        if (!parted || to == next + 2) {
            return null;
        }
        double whole = hundred ? 100 : SmallNumbers.value(sentence, index, next);
        double part = SmallNumbers.value(sentence, next + 2, to);
        return part < whole ? new Portion(index, to, part / whole, false) : null;
    }
}
