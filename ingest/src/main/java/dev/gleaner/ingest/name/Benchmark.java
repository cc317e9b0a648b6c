package dev.gleaner.ingest.name;

import dev.gleaner.graph.Quantity.Unit;
import dev.gleaner.ingest.text.Measure;

import java.util.Locale;

/**
 * An instrument as the registry, or a name's form, tells it.
 *
 * @param name canonical: {@code SWE-bench Verified}
 * @param scale what its scores count
 * @param form how it was recognised
 */
public record Benchmark(String name, Scale scale, Form form) {

    /**
     * How a benchmark is known: from the registry, by the form of its name, or only by a
     * description.
     */
    public enum Form {
        LISTED,
        NAMED,
        DESCRIBED
    }

    /**
     * What the scores of a benchmark count; a number that counts something else is not one of its
     * scores.
     */
    public enum Scale {
        PERCENT,
        RATIO,
        TIMES,
        DURATION,
        ELO,
        POINTS,
        COUNT,
        DOLLARS,
        LOSS;

        static Scale of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public static Benchmark unlisted(String name) {
        return new Benchmark(name, Scale.PERCENT, Form.NAMED);
    }

    public static Benchmark described(String name) {
        return described(name, Scale.PERCENT);
    }

    public static Benchmark described(String name, Scale scale) {
        return new Benchmark(name, scale, Form.DESCRIBED);
    }

    public boolean isDescribed() {
        return form == Form.DESCRIBED;
    }

    /** Whether this could be a score of it, going by the unit alone. */
    public boolean accepts(Measure measure) {
        if (measure.tally()) {
            return scale != Scale.TIMES
                    && scale != Scale.DURATION
                    && scale != Scale.ELO
                    && scale != Scale.DOLLARS;
        }
        if (measure.bare()) {
            return acceptsBare(measure.quantity().high());
        }
        Unit unit = measure.quantity().unit();
        return switch (scale) {
            case PERCENT, RATIO ->
                    unit == Unit.PERCENT && measure.quantity().high() <= 100 || unit == Unit.POINTS;
            case TIMES -> unit == Unit.TIMES;
            case DURATION ->
                    switch (unit) {
                        case SECONDS, MINUTES, HOURS, DAYS -> true;
                        default -> false;
                    };
            case ELO -> unit == Unit.ELO || unit == Unit.POINTS;
            case POINTS, COUNT -> unit == Unit.POINTS || unit == Unit.PERCENT || unit == Unit.ELO;
            case DOLLARS -> unit == Unit.DOLLARS;
            case LOSS -> unit == Unit.LOSS;
        };
    }

    private boolean acceptsBare(double value) {
        return switch (scale) {
            case PERCENT -> value <= 100;
            case RATIO -> value <= 2;
            case ELO -> value >= 400 && value <= 4500;
            case POINTS, COUNT, LOSS -> true;
            case TIMES, DURATION, DOLLARS -> false;
        };
    }

    /** What a number without a unit counts on it. */
    public Unit bareUnit() {
        return switch (scale) {
            case ELO -> Unit.ELO;
            case COUNT -> Unit.COUNT;
            case LOSS -> Unit.LOSS;
            default -> Unit.POINTS;
        };
    }
}
