package dev.gleaner.ripeness;

import java.util.List;

/**
 * Numbers as a sentence says them: {@code one more item}, {@code 2 of 3 origins, one more is
 * missing}.
 */
final class Counting {

    private static final List<String> WORDS =
            List.of(
                    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten", "eleven", "twelve");

    private Counting() {}

    static String word(long number) {
        return number >= 0 && number < WORDS.size()
                ? WORDS.get((int) number)
                : Long.toString(number);
    }

    /**
     * {@code three items}; the plural's s goes to the end, or where a {@code $} stands: {@code
     * kind$ of voice}.
     */
    static String of(long number, String what) {
        return word(number) + " " + plural(number, what);
    }

    /**
     * How far a count is from what is wanted: {@code 3 origins (need 2)}, {@code 2 of 3 origins,
     * one more is missing}.
     */
    static String towards(long there, long wanted, String what) {
        long missing = wanted - there;
        if (missing <= 0) {
            return there + " " + plural(there, what) + " (need " + wanted + ")";
        }
        return there
                + " of "
                + wanted
                + " "
                + plural(wanted, what)
                + ", "
                + word(missing)
                + " more "
                + (missing == 1 ? "is" : "are")
                + " missing";
    }

    private static String plural(long number, String what) {
        String marked = what.contains("$") ? what : what + "$";
        return marked.replace("$", number == 1 ? "" : "s");
    }
}
