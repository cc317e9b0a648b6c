package dev.gleaner.ingest.read.forecast;

import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.Map;

/**
 * A reader of the numbers from nought to a hundred, in figures or spelled: {@code "60"}, {@code
 * "sixty"}, {@code "thirty-five"}, {@code "thirty five"}; and of fractions such as {@code
 * "two-thirds"}.
 */
final class NumberWords {

    private static final Map<String, Integer> SMALL =
            Map.ofEntries(
                    Map.entry("zero", 0),
                    Map.entry("one", 1),
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("six", 6),
                    Map.entry("seven", 7),
                    Map.entry("eight", 8),
                    Map.entry("nine", 9),
                    Map.entry("ten", 10),
                    Map.entry("eleven", 11),
                    Map.entry("twelve", 12),
                    Map.entry("thirteen", 13),
                    Map.entry("fourteen", 14),
                    Map.entry("fifteen", 15),
                    Map.entry("sixteen", 16),
                    Map.entry("seventeen", 17),
                    Map.entry("eighteen", 18),
                    Map.entry("nineteen", 19),
                    Map.entry("hundred", 100));
    private static final Map<String, Integer> TENS =
            Map.of(
                    "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy",
                    70, "eighty", 80, "ninety", 90);
    private static final Map<String, Double> FRACTIONS =
            Map.of(
                    "two-thirds", 2.0 / 3,
                    "one-third", 1.0 / 3,
                    "three-quarters", 0.75,
                    "three-fourths", 0.75,
                    "one-quarter", 0.25,
                    "one-fourth", 0.25,
                    "four-fifths", 0.8,
                    "one-fifth", 0.2);
    private static final int NONE = -1;
    private static final int TEN = 10;

    private NumberWords() {}

    /** One past the number that begins at this token; the same index when none does. */
    static int end(TokenizedSentence sentence, int index) {
        if (value(sentence, index) < 0) {
            return index;
        }
        boolean two = TENS.containsKey(sentence.word(index)) && isUnit(sentence.word(index + 1));
        return two ? index + 2 : index + 1;
    }

    /** The value of the number from one index to another, as {@link #end} gives them. */
    static double value(TokenizedSentence sentence, int from, int to) {
        double first = value(sentence, from);
        return to - from == 2 ? first + value(sentence.word(from + 1)) : first;
    }

    private static double value(TokenizedSentence sentence, int index) {
        if (index >= sentence.tokens().size()) {
            return NONE;
        }
        Token token = sentence.tokens().get(index);
        return token.isNumber() ? token.number().orElse(NONE) : value(token.lower());
    }

    /** The value of one word, below nought when it is no number. */
    static double value(String word) {
        if (!word.isEmpty() && word.length() <= 3 && word.chars().allMatch(Character::isDigit)) {
            return Integer.parseInt(word);
        }
        int hyphen = word.indexOf('-');
        if (hyphen > 0) {
            String unit = word.substring(hyphen + 1);
            Integer tens = TENS.get(word.substring(0, hyphen));
            return tens != null && isUnit(unit) ? tens + value(unit) : NONE;
        }
        Integer small = SMALL.get(word);
        return small != null ? small : TENS.getOrDefault(word, NONE);
    }

    /** The value of a spelled fraction, nought when the word is none. */
    static double fraction(String word) {
        return FRACTIONS.getOrDefault(word, 0.0);
    }

    private static boolean isUnit(String word) {
        Integer value = SMALL.get(word);
        return value != null && value > 0 && value < TEN;
    }
}
