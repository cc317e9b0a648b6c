package dev.gleaner.ingest.text;

import dev.gleaner.graph.Quantity.Unit;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Durations of hours and minutes together: {@code "2 hours 15 minutes"}, {@code "11 h 40 min"},
 * {@code "2h17m"}, {@code "1 hour and 5 minutes"}; in hours.
 */
final class Durations {

    private static final double MINUTES = 60;
    private static final Set<String> BETWEEN = Set.of("and", ",", "und", "et", "y");
    private static final Set<String> MINUTE_MARKS = Set.of("m", "min", "mins", "minutes");

    private final List<Token> tokens;
    private final Units units;

    Durations(List<Token> tokens) {
        this.tokens = tokens;
        this.units = new Units(tokens);
    }

    /** Hours, and one past the last token that tells them. */
    record Hours(double value, int to) {}

    /** The hours and minutes that begin with this number, null when it tells no such thing. */
    @Nullable Hours at(int number, double hours) {
        Hours joined = joined(number, hours);
        if (joined != null) {
            return joined;
        }
        if (units.at(number + 1, number) != Unit.HOURS) {
            return null;
        }
        int next = units.after(number + 1);
        next += next < tokens.size() && BETWEEN.contains(tokens.get(next).lower()) ? 1 : 0;
        double minutes = Tallies.value(tokens, next);
        boolean told =
                minutes >= 0 && units.at(next + 1, next) == Unit.MINUTES && minutes < MINUTES;
        return told ? new Hours(hours + minutes / MINUTES, units.after(next + 1)) : null;
    }

    /** "2h17m", where the letters stand in one word with the minutes. */
    private @Nullable Hours joined(int number, double hours) {
        if (number + 1 >= tokens.size()
                || tokens.get(number + 1).start() != tokens.get(number).end()) {
            return null;
        }
        String word = tokens.get(number + 1).lower();
        int digits = 1;
        while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        boolean told = word.startsWith("h") && digits > 1 && digits <= 3;
        String mark = word.substring(Math.min(digits, word.length()));
        return told && (mark.isEmpty() || MINUTE_MARKS.contains(mark))
                ? new Hours(
                        hours + Integer.parseInt(word.substring(1, digits)) / MINUTES, number + 2)
                : null;
    }
}
