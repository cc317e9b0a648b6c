package dev.gleaner.benchmark;

import dev.gleaner.claim.ClaimLine;
import dev.gleaner.same.SameLine;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * All results of an instrument in the order of their dates, apart by protocol and unit: what was
 * measured in different ways is not joined.
 *
 * @param benchmark the instrument's name
 * @param more whether there are more results than were read
 * @param same what persons said that the instrument is the same as
 */
public record Timeline(String benchmark, List<Series> series, boolean more, List<SameLine> same) {

    public Timeline {
        series = List.copyOf(series);
        same = List.copyOf(same);
    }

    /** The same, with what persons said of its names. */
    public Timeline with(List<SameLine> statements) {
        return new Timeline(benchmark, series, more, statements);
    }

    /**
     * The results of one protocol in one unit.
     *
     * @param protocol as stated; null when the texts do not say, which is no agreement
     * @param unit sign of the unit that {@code value} counts; durations are all minutes
     * @param logarithmic whether it is drawn on an axis of doublings, unless another is asked for
     * @param lowerIsBetter whether a record is the lowest value so far; otherwise it is the highest
     */
    public record Series(
            @Nullable String protocol,
            String unit,
            boolean logarithmic,
            boolean lowerIsBetter,
            List<Point> points,
            Trend trend) {

        public Series {
            points = List.copyOf(points);
        }

        /** Which way the values get better, in words. */
        public String directionWords() {
            return lowerIsBetter ? "lower is better" : "higher is better";
        }

        /** The protocol in words. */
        public String protocolWords() {
            return protocol == null ? "protocol not stated" : protocol;
        }
    }

    /**
     * One result in time.
     *
     * @param value in the series' unit; the middle of a range
     * @param from first day that the result may be of; null when neither text nor item has a date
     * @param to last day; null as {@code from} is
     * @param dated whether the text itself says when; otherwise it is the day of publication
     * @param frontier whether it is better than all before it
     * @param aside why it is no point of the frontier: a copy, people, no date; empty for the
     *     others
     */
    public record Point(
            ClaimLine claim,
            double value,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean dated,
            boolean frontier,
            String aside) {

        /** What to know beside the value; empty when there is nothing. */
        public String note() {
            return aside.isEmpty() && claim.copyOf() != null
                    ? "in a copy, its original not read"
                    : aside;
        }
    }
}
