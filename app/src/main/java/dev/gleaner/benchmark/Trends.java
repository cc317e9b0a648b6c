package dev.gleaner.benchmark;

import dev.gleaner.benchmark.Timeline.Point;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * The trend of a frontier: ordinary least squares on log2 of the value over days, with the 95 %
 * interval of the slope by Student's t.
 *
 * <p>The interval speaks for the line through these points alone: it knows nothing of how far each
 * value may be off, nor of results that nobody published.
 */
final class Trends {

    /** With three points the interval of a slope is wide whatever they are. */
    private static final int POINTS_NEEDED = 4;

    /** Six months: shorter stretches tell of one release, not of a pace. */
    private static final int DAYS_NEEDED = 182;

    private static final double DAYS_IN_MONTH = 365.25 / 12;

    /** Two-sided 95 % quantiles of Student's t for 1, 2, 3 … degrees of freedom. */
    private static final double[] QUANTILES = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
        2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
        2.052, 2.048, 2.045, 2.042
    };

    private Trends() {}

    /**
     * @param frontier in the order of dates, each dated
     * @param ratio whether doubling means anything in their unit
     */
    static Trend of(List<Point> frontier, boolean ratio) {
        int count = frontier.size();
        if (!ratio) {
            return Trend.none(count, "a rating does not double");
        }
        if (count < POINTS_NEEDED) {
            return Trend.none(count, "fewer than " + POINTS_NEEDED + " records");
        }
        if (frontier.stream().anyMatch(point -> point.value() <= 0)) {
            return Trend.none(count, "a value of zero or less has no doubling");
        }
        LocalDate origin = middle(frontier.getFirst());
        double[] days = new double[count];
        double[] logs = new double[count];
        for (int index = 0; index < count; index++) {
            days[index] = ChronoUnit.DAYS.between(origin, middle(frontier.get(index)));
            logs[index] = Math.log(frontier.get(index).value()) / Math.log(2);
        }
        double span = days[count - 1] - days[0];
        return span < DAYS_NEEDED
                ? Trend.none(count, "they span less than 6 months")
                : fit(origin, days, logs);
    }

    private static Trend fit(LocalDate origin, double[] days, double[] logs) {
        int count = days.length;
        double meanDay = mean(days);
        double meanLog = mean(logs);
        double squares = 0;
        double products = 0;
        for (int index = 0; index < count; index++) {
            squares += (days[index] - meanDay) * (days[index] - meanDay);
            products += (days[index] - meanDay) * (logs[index] - meanLog);
        }
        double slope = products / squares;
        double atOrigin = meanLog - slope * meanDay;
        double residuals = 0;
        for (int index = 0; index < count; index++) {
            double off = logs[index] - atOrigin - slope * days[index];
            residuals += off * off;
        }
        int freedom = count - 2;
        double half = quantile(freedom) * Math.sqrt(residuals / freedom / squares);
        if (Math.abs(slope) <= half) {
            return Trend.none(count, "it may as well stand still");
        }
        double months = months(slope);
        double fastest = months(Math.abs(slope) + half);
        double slowest = months(Math.abs(slope) - half);
        String words =
                String.format(
                        Locale.ROOT,
                        "%s in %.1f months [%.1f – %.1f], n = %d, %d–%d",
                        slope > 0 ? "doubles" : "halves",
                        months,
                        fastest,
                        slowest,
                        count,
                        origin.getYear(),
                        origin.plusDays(Math.round(days[count - 1])).getYear());
        return new Trend(true, count, months, fastest, slowest, origin, atOrigin, slope, words);
    }

    private static double months(double slope) {
        return 1 / Math.abs(slope) / DAYS_IN_MONTH;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Beyond the table by the first term of the Cornish–Fisher expansion. */
    private static double quantile(int freedom) {
        return freedom <= QUANTILES.length ? QUANTILES[freedom - 1] : 1.95996 + 2.3723 / freedom;
    }

    /** The middle of the days that a result may be of. */
    static LocalDate middle(Point point) {
        @Nullable LocalDate from = point.from();
        @Nullable LocalDate to = point.to();
        if (from == null || to == null) {
            throw new IllegalArgumentException("a point of a trend has a date: " + point);
        }
        return from.plusDays(ChronoUnit.DAYS.between(from, to) / 2);
    }
}
