package dev.gleaner.forecast;

import dev.gleaner.graph.Foresight;

import org.jspecify.annotations.Nullable;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The one probability by which a forecast is scored, and how it came from what is written: {@code
 * 60 %+} gives its bound, {@code 30–50 %} its midpoint.
 *
 * @param probability 0 to 1
 * @param how {@code as stated}, {@code the bound of "at least"} …
 */
public record StatedChance(double probability, String how) {

    static final String AS_STATED = "as stated";

    private static final String NUMBER = "(\\d{1,3}(?:\\.\\d+)?)";
    private static final String PERCENT = "\\s*(?:%|percent)";

    /** "30-50%", "30 % to 50 %", "between 30 and 50 percent"; not "up from 30% to 50%". */
    private static final Pattern RANGE =
            Pattern.compile(
                    "(?i)(?<!from )(?<![\\d.])"
                            + NUMBER
                            + "(?:"
                            + PERCENT
                            + ")?\\s*(?:[-\u2013\u2014]|to\\b)\\s*"
                            + NUMBER
                            + PERCENT
                            + "|between\\s+"
                            + NUMBER
                            + "(?:"
                            + PERCENT
                            + ")?\\s+and\\s+"
                            + NUMBER
                            + PERCENT);

    private static final double SAME = 1e-9;

    public StatedChance {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability lies in 0 to 1, not " + probability);
        }
    }

    /** Null where no probability is stated: words such as "likely" are not turned into numbers. */
    static @Nullable StatedChance of(Foresight ahead, String sentence) {
        Double stated = ahead.probability();
        if (stated == null) {
            return null;
        }
        return RANGE.matcher(sentence)
                .results()
                .map(StatedChance::ends)
                .filter(ends -> ends[0] < ends[1] && ends[1] <= 1 && isEnd(stated, ends))
                .findFirst()
                .map(StatedChance::midpoint)
                .orElseGet(() ->
                        new StatedChance(
                                stated, ahead.atLeast() ? "the bound of “at least”" : AS_STATED));
    }

    /**
     * Whether it is the lower end of a range whose upper end was read as a forecast of its own:
     * {@code 30% to 50%}.
     */
    static boolean isLowerEnd(Foresight ahead, String sentence) {
        Double stated = ahead.probability();
        return stated != null
                && RANGE.matcher(sentence)
                        .results()
                        .map(StatedChance::ends)
                        .anyMatch(ends -> ends[0] < ends[1] && Math.abs(stated - ends[0]) < SAME);
    }

    private static double[] ends(MatchResult found) {
        int first = found.group(1) == null ? 3 : 1;
        return new double[] {
            Double.parseDouble(found.group(first)) / 100,
            Double.parseDouble(found.group(first + 1)) / 100
        };
    }

    private static boolean isEnd(double stated, double[] ends) {
        return Math.abs(stated - ends[0]) < SAME || Math.abs(stated - ends[1]) < SAME;
    }

    private static StatedChance midpoint(double[] ends) {
        return new StatedChance(
                (ends[0] + ends[1]) / 2,
                "the midpoint of "
                        + Math.round(ends[0] * 100)
                        + "–"
                        + Math.round(ends[1] * 100)
                        + " %");
    }

    /** {@code 60 %}. */
    public String words() {
        return Math.round(probability * 100) + " %";
    }
}
