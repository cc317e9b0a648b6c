package dev.gleaner.thread.wording;

import dev.gleaner.ingest.text.NumberWords;

/** Whole numbers as people write them in a sentence: {@code seven}, {@code Twenty}, {@code 12}. */
public final class Numbers {

    /** A number from 1 to 999, to be matched without regard to case. */
    public static final String PATTERN = "(?:" + NumberWords.alternatives(1, 20) + "|\\d{1,3})";

    /** The nouns under which works are counted, to be matched without regard to case. */
    public static final String OF_WORKS =
            "(?:posts|items|papers|reports|evals|evaluations|issues|articles|essays|pieces|studies|episodes"
                    + "|threads|talks|preprints|notes|entries|works)";

    private Numbers() {}

    /** What a word that {@link #PATTERN} matched stands for. */
    public static int of(String written) {
        int number = NumberWords.value(written);
        if (number < 0) {
            throw new IllegalArgumentException("not a number: '" + written + "'");
        }
        return number;
    }

    /** The word for a number, or its figures where there is no short word. */
    public static String word(long number) {
        return number == 0 ? "0" : NumberWords.word(number);
    }
}
