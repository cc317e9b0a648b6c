package dev.gleaner.ingest.read.forecast;

import dev.gleaner.ingest.text.NumberWords;
import dev.gleaner.ingest.text.TokenizedSentence;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/** Parts of a whole as English spells them: {@code "two-thirds"}, {@code "three quarters"}. */
final class Fractions {

    private static final Set<String> CHANCES = Set.of("chance", "chances", "odds", "probability");
    private static final Map<String, Integer> PARTS =
            Map.ofEntries(
                    Map.entry("half", 2),
                    Map.entry("third", 3),
                    Map.entry("thirds", 3),
                    Map.entry("quarter", 4),
                    Map.entry("quarters", 4),
                    Map.entry("fourth", 4),
                    Map.entry("fourths", 4),
                    Map.entry("fifth", 5),
                    Map.entry("fifths", 5),
                    Map.entry("tenth", 10),
                    Map.entry("tenths", 10));

    private Fractions() {}

    /** The fraction that begins at this token, null when none does. */
    static @Nullable Portion at(TokenizedSentence sentence, int index) {
        double whole = NumberWords.fraction(sentence.word(index));
        if (whole > 0) {
            return new Portion(index, index + 1, whole, isChance(sentence, index + 1));
        }
        String word = sentence.word(index);
        Integer parts = PARTS.get(sentence.word(index + 1));
        int number = word.equals("a") ? 1 : NumberWords.value(word);
        if (parts == null) {
            return null;
        }
        boolean spelled =
                number > 0
                        && number < parts
                        && !isFigure(word)
                        && !sentence.word(index - 1).equals("and");
        return spelled
                ? new Portion(
                        index, index + 2, (double) number / parts, isChance(sentence, index + 2))
                : null;
    }

    private static boolean isFigure(String word) {
        return Character.isDigit(word.charAt(0));
    }

    private static boolean isChance(TokenizedSentence sentence, int next) {
        return sentence.has(next, next + 1, CHANCES);
    }
}
