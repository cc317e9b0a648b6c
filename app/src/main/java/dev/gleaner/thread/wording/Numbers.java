package dev.gleaner.thread.wording;

import java.util.List;
import java.util.Locale;

/** Whole numbers as people write them in a sentence: {@code seven}, {@code Twenty}, {@code 12}. */
public final class Numbers {

    private static final List<String> WORDS =
            List.of(
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

    /** A number from 1 to 999, to be matched without regard to case. */
    public static final String PATTERN = "(?:" + String.join("|", WORDS) + "|\\d{1,3})";

    /** The nouns under which works are counted, to be matched without regard to case. */
    public static final String OF_WORKS =
            "(?:posts|items|papers|reports|evals|evaluations|issues|articles|essays|pieces|studies|episodes"
                    + "|threads|talks|preprints|notes|entries|works)";

    private Numbers() {}

    /** What a word that {@link #PATTERN} matched stands for. */
    public static int of(String written) {
        int index = WORDS.indexOf(written.toLowerCase(Locale.ROOT));
        return index >= 0 ? index + 1 : Integer.parseInt(written);
    }

    /** The word for a number, or its figures where there is no short word. */
    public static String word(long number) {
        return number >= 1 && number <= WORDS.size()
                ? WORDS.get((int) number - 1)
                : Long.toString(number);
    }
}
