package dev.gleaner.benchmark;

import dev.gleaner.benchmark.Timeline.Point;
import dev.gleaner.benchmark.Timeline.Series;
import dev.gleaner.claim.ClaimLine;
import dev.gleaner.claim.ClaimLine.FigureLine;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.name.Direction;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Brings results of one instrument into timelines.
 *
 * <p>Which way is better, the benchmark's row in the registry says; a loss is better when it is
 * lower. The frontier joins the systems that were better than every system before them; results of
 * people, results in copies and results without a date stand beside it. Where nobody has read the
 * original, the first of its copies stands for it.
 */
public final class Timelines {

    private Timelines() {}

    private record Key(String protocol, String unit) {}

    /** The timeline of results that are all of this instrument; those of others are left out. */
    public static Timeline of(String benchmark, List<ClaimLine> results, boolean more) {
        Map<Key, List<Point>> points = new LinkedHashMap<>();
        Set<String> standIns = StandIns.among(results);
        for (ClaimLine line : results) {
            FigureLine figure = line.figure();
            if (figure != null) {
                points.computeIfAbsent(key(figure), key -> new ArrayList<>())
                        .add(point(line, figure, standIns));
            }
        }
        List<Series> series = new ArrayList<>();
        Direction direction = Direction.of(benchmark);
        points.values().forEach(one -> series.add(series(one, direction)));
        series.sort(
                Comparator.comparingInt((Series one) -> -one.points().size())
                        .thenComparing(Series::protocolWords)
                        .thenComparing(Series::unit));
        return new Timeline(benchmark, series, more, List.of());
    }

    private static Key key(FigureLine figure) {
        String protocol = figure.protocol();
        return new Key(
                protocol == null ? "" : protocol.strip().toLowerCase(Locale.ROOT),
                Scale.of(figure.unit()).name());
    }

    private static Point point(ClaimLine line, FigureLine figure, Set<String> standIns) {
        DateInterval stated = figure.date();
        DateInterval date = stated == null ? line.published() : stated;
        double factor = Scale.factor(figure.unit());
        return new Point(
                line,
                (figure.low() + figure.high()) / 2 * factor,
                date == null ? null : date.from(),
                date == null ? null : date.to(),
                stated != null,
                false,
                aside(line, figure, date, standIns));
    }

    private static String aside(
            ClaimLine line, FigureLine figure, @Nullable DateInterval date, Set<String> standIns) {
        if (figure.humanBaseline()) {
            return "people";
        }
        if (line.copyOf() != null && !standIns.contains(line.claim())) {
            return "a copy";
        }
        return date == null ? "no date" : "";
    }

    private static Series series(List<Point> unordered, Direction direction) {
        FigureLine first = figure(unordered.getFirst());
        Scale scale = Scale.of(first.unit());
        boolean lowerIsBetter = scale.isLowerBetter(direction);
        Comparator<Double> better =
                lowerIsBetter ? Comparator.naturalOrder() : Comparator.reverseOrder();
        List<Point> points = new ArrayList<>();
        Double best = null;
        for (Point point : unordered.stream().sorted(inOrder(better)).toList()) {
            boolean record =
                    point.aside().isEmpty()
                            && (best == null || better.compare(point.value(), best) < 0);
            if (record) {
                best = point.value();
            }
            points.add(
                    new Point(
                            point.claim(),
                            point.value(),
                            point.from(),
                            point.to(),
                            point.dated(),
                            record,
                            point.aside()));
        }
        return new Series(
                first.protocol(),
                scale.sign(),
                scale.isLogarithmic(),
                lowerIsBetter,
                points,
                Trends.of(points.stream().filter(Point::frontier).toList(), scale.isRatio()));
    }

    /** By the middle of their dates; of one day the best comes first and is the only record. */
    private static Comparator<Point> inOrder(Comparator<Double> better) {
        return Comparator.comparing((Point point) ->
                        point.from() == null ? LocalDate.MAX : Trends.middle(point))
                .thenComparing(Point::value, better)
                .thenComparing(point -> point.claim().claim());
    }

    private static FigureLine figure(Point point) {
        FigureLine figure = point.claim().figure();
        if (figure == null) {
            throw new IllegalStateException("a point is made of a result: " + point);
        }
        return figure;
    }
}
