package dev.gleaner.ingest.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The whole numbers from nought to a hundred in figures or spelled, both ways: {@code "60"}, {@code
 * "sixty"}, {@code "thirty-five"}, {@code "thirty five"}; and fractions such as {@code
 * "two-thirds"}.
 */
public final class NumberWords {

    private static final List<String> SMALL =
            List.of(
                    "zero",
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen",
                    "twenty");
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
    private static final Map<String, Integer> VALUES = new HashMap<>(TENS);

    static {
        for (int number = 0; number < SMALL.size(); number++) {
            VALUES.put(SMALL.get(number), number);
        }
        VALUES.put("hundred", 100);
    }

    private static final int NONE = -1;
    private static final int TEN = 10;

    private NumberWords() {}

    /**
     * The words of a stretch of numbers as alternatives of a pattern: {@code "two|three|four"}.
     *
     * @param to the last one, at most twenty
     */
    public static String alternatives(int from, int to) {
        return SMALL.subList(from, to + 1).stream().collect(Collectors.joining("|"));
    }

    /** The word for a number from nought to twenty, the figures of any other. */
    public static String word(long number) {
        return number >= 0 && number < SMALL.size()
                ? SMALL.get((int) number)
                : Long.toString(number);
    }

    /** One past the number that begins at this token; the same index when none does. */
    public static int end(TokenizedSentence sentence, int index) {
        if (value(sentence, index) < 0) {
            return index;
        }
        boolean two = TENS.containsKey(sentence.word(index)) && isUnit(sentence.word(index + 1));
        return two ? index + 2 : index + 1;
    }

    /** The value of the number from one index to another, as {@link #end} gives them. */
    public static double value(TokenizedSentence sentence, int from, int to) {
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

    /** The value of one word in any case, or of up to three figures; below nought when neither. */
    public static int value(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        if (!word.isEmpty() && word.length() <= 3 && word.chars().allMatch(NumberWords::isFigure)) {
            return Integer.parseInt(word);
        }
        int hyphen = word.indexOf('-');
        if (hyphen > 0) {
            String unit = word.substring(hyphen + 1);
            Integer tens = TENS.get(word.substring(0, hyphen));
            return tens != null && isUnit(unit) ? tens + value(unit) : NONE;
        }
        return VALUES.getOrDefault(word, NONE);
    }

    private static boolean isFigure(int character) {
        return character >= '0' && character <= '9';
    }

    /** The value of a spelled fraction, nought when the word is none. */
    public static double fraction(String word) {
        return FRACTIONS.getOrDefault(word, 0.0);
    }

    private static boolean isUnit(String word) {
        int value = VALUES.getOrDefault(word, NONE);
        return value > 0 && value < TEN;
    }
}
