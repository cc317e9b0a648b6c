package dev.gleaner.graph;

import java.util.regex.Pattern;

/**
 * A measured value as stated: one number or a range, with its unit.
 *
 * @param low the value, or the lower end of the range
 * @param high the same as {@code low} unless a range was stated
 * @param unit what it counts
 * @param approximation how the wording limits it
 * @param wording as written, for example {@code ~21.5%}
 */
public record Quantity(
        double low, double high, Unit unit, Approximation approximation, String wording) {

    public Quantity {
        if (!Double.isFinite(low) || !Double.isFinite(high) || high < low) {
            throw new IllegalArgumentException(
                    "a quantity is finite and in order, not " + low + " to " + high);
        }
    }

    /** What a value counts. */
    public enum Unit {
        PERCENT("%"),
        TIMES("×"),
        SECONDS("s"),
        MINUTES("min"),
        HOURS("h"),
        DAYS("d"),
        POINTS("points"),
        ELO("Elo"),
        COUNT(""),
        DOLLARS("$"),
        TOKENS_PER_SECOND("tokens/s"),
        LOSS("loss");

        private final String sign;

        Unit(String sign) {
            this.sign = sign;
        }

        /** As printed after the number. */
        public String sign() {
            return sign;
        }
    }

    /** How the wording limits a value: "about", "at least", "up to". */
    public enum Approximation {
        EXACT(""),
        ABOUT("about "),
        AT_LEAST("at least "),
        AT_MOST("at most ");

        private static final Pattern SIGN = Pattern.compile("^[~\u2248\u2243\u2265\u2264<>]|\\+");

        private final String before;

        Approximation(String before) {
            this.before = before;
        }

        /** What was written, after the word that limits it where no sign in it does. */
        public String words(String wording) {
            return SIGN.matcher(wording).find() ? wording : before + wording;
        }
    }

    /** As written, with how it is limited: {@code ~21.5%}, {@code at least 16 hours}. */
    public String words() {
        return approximation.words(wording);
    }

    public boolean isRange() {
        return low != high;
    }
}
