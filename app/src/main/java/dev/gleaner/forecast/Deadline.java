package dev.gleaner.forecast;

import dev.gleaner.graph.DateInterval;

import java.util.regex.Pattern;

/** Until when a forecast is, in the words of the one who made it. */
public final class Deadline {

    private static final Pattern SAYS_SO =
            Pattern.compile(
                    "(?:by|within|in|over|during|before|until)\\b.*", Pattern.CASE_INSENSITIVE);

    private Deadline() {}

    /** {@code by the end of 2028}, {@code within a year or two}. */
    public static String words(DateInterval by) {
        String wording = by.wording().strip();
        return SAYS_SO.matcher(wording).matches() ? wording : "by " + wording;
    }
}
