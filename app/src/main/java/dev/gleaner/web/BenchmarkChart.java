package dev.gleaner.web;

import dev.gleaner.benchmark.Timeline.Point;
import dev.gleaner.benchmark.Timeline.Series;
import dev.gleaner.benchmark.Trend;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A series as a picture (SVG 1.1 of shapes and numbers only): a point for each dated result, a line
 * through the records, and the fitted trend where there is one.
 *
 * <p>No word of a text is drawn, so that nothing foreign is in it; no style, no script. The ground
 * is white: a picture does not know the page's colours, so a dark page inverts it.
 */
final class BenchmarkChart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 360;
    private static final int LEFT = 70;
    private static final int RIGHT = 20;
    private static final int TOP = 16;
    private static final int BOTTOM = 36;
    private static final int MOST_LINES = 9;
    private static final int TREND_STEPS = 48;
    private static final String INK = "#333";
    private static final String LINE = "#0b5c8a";
    private static final String PALE = "#d9d9d9";

    private final Series series;
    private final boolean logarithmic;
    private final List<Point> points;
    private final LocalDate first;
    private final LocalDate last;
    private final double low;
    private final double high;
    private final StringBuilder svg = new StringBuilder();

    private BenchmarkChart(Series series, List<Point> points, Axis axis) {
        this.series = series;
        this.points = points;
        this.logarithmic =
                axis.isLogarithmic(series) && points.stream().allMatch(point -> point.value() > 0);
        this.first = day(points.getFirst()).withDayOfMonth(1);
        this.last = day(points.getLast()).plusMonths(1).withDayOfMonth(1);
        double smallest = points.stream().mapToDouble(this::scaled).min().orElse(0);
        double largest = points.stream().mapToDouble(this::scaled).max().orElse(1);
        double room = Math.max((largest - smallest) * 0.08, logarithmic ? 0.5 : 1);
        this.low = logarithmic ? smallest - room : Math.min(0, smallest);
        this.high = largest + room;
    }

    /** What the height of a point stands for. */
    enum Axis {
        /** As fits the unit. */
        AUTO,
        /** The value. */
        LINEAR,
        /** How often it doubled; values of 0 or less have no place there and are drawn linear. */
        LOG;

        /** The axis of this name; for any other name the one that fits. */
        static Axis named(String name) {
            return Stream.of(values())
                    .filter(axis -> axis.word().equals(name))
                    .findFirst()
                    .orElse(AUTO);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private boolean isLogarithmic(Series series) {
            return this == LOG || this == AUTO && series.logarithmic();
        }
    }

    /** An empty picture when no result has a date. */
    static String of(Series series, Axis axis) {
        List<Point> dated =
                series.points().stream()
                        .filter(point -> point.from() != null && point.to() != null)
                        .toList();
        return dated.isEmpty()
                ? start() + "</svg>"
                : new BenchmarkChart(series, dated, axis).draw();
    }

    private static String start() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
                + WIDTH
                + " "
                + HEIGHT
                + "\" width=\""
                + WIDTH
                + "\" height=\""
                + HEIGHT
                + "\" font-family=\"sans-serif\" font-size=\"12\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>";
    }

    private String draw() {
        svg.append(start());
        years();
        values();
        trend();
        List<Point> records = points.stream().filter(Point::frontier).toList();
        StringBuilder path = new StringBuilder();
        for (Point point : records) {
            path.append(path.isEmpty() ? "M" : " L").append(x(point)).append(' ').append(y(point));
        }
        if (records.size() > 1) {
            add("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>", path, LINE);
        }
        for (Point point : points) {
            add(
                    "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\"/>",
                    x(point),
                    y(point),
                    point.frontier() ? "5" : "4",
                    point.frontier() ? LINE : "#fff",
                    point.aside().isEmpty() ? LINE : INK);
        }
        return svg.append("</svg>").toString();
    }

    private void years() {
        boolean months = ChronoUnit.MONTHS.between(first, last) <= 18;
        LocalDate at = months ? first : first.withDayOfYear(1);
        for (; !at.isAfter(last); at = months ? at.plusMonths(3) : at.plusYears(1)) {
            if (at.isBefore(first)) {
                continue;
            }
            String x = number(x(at));
            String label = months ? at.toString().substring(0, 7) : Integer.toString(at.getYear());
            add(
                    "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"/>",
                    x, TOP, x, HEIGHT - BOTTOM, PALE);
            add(
                    "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" fill=\"%s\">%s</text>",
                    x, HEIGHT - BOTTOM + 18, INK, label);
        }
    }

    private void values() {
        for (double at : marks()) {
            String y = number(y(at));
            add(
                    "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"/>",
                    LEFT, y, WIDTH - RIGHT, y, PALE);
            add(
                    "<text x=\"%s\" y=\"%s\" text-anchor=\"end\" dominant-baseline=\"middle\" fill=\"%s\">%s</text>",
                    LEFT - 6, y, INK, label(logarithmic ? Math.pow(2, at) : at));
        }
    }

    /** Powers of two, or round steps. */
    private List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        double step =
                logarithmic
                        ? Math.max(1, Math.ceil((high - low) / MOST_LINES))
                        : round((high - low) / (MOST_LINES - 3));
        for (double at = Math.ceil(low / step) * step; at <= high; at += step) {
            marks.add(at);
        }
        return marks;
    }

    private static double round(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        double digits = step / power;
        return (digits <= 1 ? 1 : digits <= 2 ? 2 : digits <= 5 ? 5 : 10) * power;
    }

    private String label(double value) {
        if (series.unit().equals("min")) {
            return value >= 1440
                    ? number(value / 1440) + " d"
                    : value >= 60 ? number(value / 60) + " h" : number(value) + " min";
        }
        return number(value) + (series.unit().equals("%") ? " %" : "");
    }

    private void trend() {
        Trend trend = series.trend();
        LocalDate origin = trend.origin();
        Double atOrigin = trend.atOrigin();
        Double slope = trend.slope();
        if (origin == null || atOrigin == null || slope == null) {
            return;
        }
        long days = ChronoUnit.DAYS.between(first, last);
        StringBuilder path = new StringBuilder();
        for (int step = 0; step <= TREND_STEPS; step++) {
            LocalDate day = first.plusDays(days * step / TREND_STEPS);
            double doublings = atOrigin + slope * ChronoUnit.DAYS.between(origin, day);
            double height = logarithmic ? doublings : Math.pow(2, doublings);
            if (height >= low && height <= high) {
                path.append(path.isEmpty() ? "M" : " L")
                        .append(number(x(day)))
                        .append(' ')
                        .append(number(y(height)));
            }
        }
        add("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-dasharray=\"5 4\"/>", path, INK);
    }

    private void add(String form, Object... values) {
        svg.append(String.format(Locale.ROOT, form, values));
    }

    private double scaled(Point point) {
        return logarithmic ? Math.log(point.value()) / Math.log(2) : point.value();
    }

    private String x(Point point) {
        return number(x(day(point)));
    }

    private String y(Point point) {
        return number(y(scaled(point)));
    }

    private double x(LocalDate day) {
        double share =
                ChronoUnit.DAYS.between(first, day) / (double) ChronoUnit.DAYS.between(first, last);
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
        double share = (value - low) / (high - low);
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
    }

    private static LocalDate day(Point point) {
        LocalDate from = point.from();
        LocalDate to = point.to();
        if (from == null || to == null) {
            throw new IllegalArgumentException("only what has a date is drawn: " + point);
        }
        return from.plusDays(ChronoUnit.DAYS.between(from, to) / 2);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, value < 1 ? "%.3f" : "%.1f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
