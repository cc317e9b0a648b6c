package dev.gleaner.benchmark;

import dev.gleaner.ingest.name.Direction;

import java.util.Map;

/** What the values of a series count; all durations are one scale, in minutes. */
enum Scale {
    PERCENT("%", false, true),
    TIMES("×", true, true),
    DURATION("min", true, true),
    POINTS("points", false, true),
    ELO("Elo", false, false),
    COUNT("", true, true),
    DOLLARS("$", true, true),
    TOKENS_PER_SECOND("tokens/s", true, true),
    LOSS("loss", false, true);

    private static final Map<String, Double> MINUTES =
            Map.of("SECONDS", 1 / 60d, "MINUTES", 1d, "HOURS", 60d, "DAYS", 1440d);

    private final String sign;
    private final boolean logarithmic;
    private final boolean ratio;

    Scale(String sign, boolean logarithmic, boolean ratio) {
        this.sign = sign;
        this.logarithmic = logarithmic;
        this.ratio = ratio;
    }

    static Scale of(String unit) {
        return MINUTES.containsKey(unit) ? DURATION : valueOf(unit);
    }

    /** What a value in this unit is to be multiplied with. */
    static double factor(String unit) {
        return MINUTES.getOrDefault(unit, 1d);
    }

    String sign() {
        return sign;
    }

    boolean isLogarithmic() {
        return logarithmic;
    }

    /** Whether twice the value means twice as much; a rating has no such zero. */
    boolean isRatio() {
        return ratio;
    }

    /**
     * Whether less is more: for a loss always, for a factor never, since it counts how many times
     * better; for the others as the benchmark has it.
     */
    boolean isLowerBetter(Direction benchmark) {
        return this == LOSS || this != TIMES && benchmark == Direction.LOWER;
    }
}
