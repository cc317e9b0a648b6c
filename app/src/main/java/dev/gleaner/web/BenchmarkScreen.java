package dev.gleaner.web;

import dev.gleaner.benchmark.Timeline;
import dev.gleaner.benchmark.Timeline.Point;
import dev.gleaner.benchmark.Timeline.Series;
import dev.gleaner.claim.ClaimLine;
import dev.gleaner.claim.ClaimLine.FigureLine;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.web.BenchmarkChart.Axis;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One instrument over time: for each protocol and unit a chart, its trend, and the table that says
 * the same.
 *
 * @param axes the axes that the charts can be drawn on; none when nothing is drawn
 * @param csv where the values are
 * @param more whether there are more results than were read
 * @param same what persons said that it is the same as
 */
record BenchmarkScreen(
        String name,
        List<Part> parts,
        List<AxisLink> axes,
        String csv,
        boolean more,
        List<SameNotice> same) {

    BenchmarkScreen {
        same = List.copyOf(same);
        parts = List.copyOf(parts);
        axes = List.copyOf(axes);
    }

    /**
     * A way to the same page on another axis.
     *
     * @param current whether it is the one shown
     */
    record AxisLink(String words, String href, boolean current) {}

    /**
     * The results of one protocol in one unit.
     *
     * @param direction which way the values get better
     * @param chart address of the picture; null when fewer than two results have a date
     * @param alternative what the picture shows, in words
     */
    record Part(
            String heading,
            String trend,
            String direction,
            @Nullable String chart,
            String alternative,
            List<Row> rows) {

        Part {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One result.
     *
     * @param date null when there is none
     * @param dateNote that it is the day of publication; empty when the text itself says when
     * @param sentence the sentence, as a way to its place
     */
    record Row(
            boolean frontier,
            @Nullable Moment date,
            String dateNote,
            String value,
            String system,
            String aside,
            String by,
            String sentence,
            String href) {}

    static BenchmarkScreen of(Timeline timeline, Axis axis) {
        List<Part> parts = new ArrayList<>();
        for (Series series : timeline.series()) {
            parts.add(part(timeline.benchmark(), series, parts.size(), axis));
        }
        return new BenchmarkScreen(
                Shown.title(timeline.benchmark()),
                parts,
                parts.stream().anyMatch(part -> part.chart() != null)
                        ? axes(timeline.benchmark(), axis)
                        : List.of(),
                Links.benchmarkCsv(timeline.benchmark()),
                timeline.more(),
                SameNotice.ofName(timeline.same()));
    }

    private static List<AxisLink> axes(String benchmark, Axis shown) {
        return Stream.of(Axis.values())
                .map(axis ->
                        new AxisLink(
                                switch (axis) {
                                    case AUTO -> "as fits the unit";
                                    case LINEAR -> "linear";
                                    case LOG -> "logarithmic";
                                },
                                Links.benchmark(benchmark, axis),
                                axis == shown))
                .toList();
    }

    private static Part part(String benchmark, Series series, int number, Axis axis) {
        String heading =
                Shown.title(series.protocolWords())
                        + (series.unit().isEmpty() ? "" : ", in " + series.unit());
        long dated = series.points().stream().filter(point -> point.from() != null).count();
        long records = series.points().stream().filter(Point::frontier).count();
        return new Part(
                heading,
                series.trend().words(),
                series.directionWords(),
                dated < 2 ? null : Links.benchmarkChart(benchmark, number, axis),
                "Chart of "
                        + Counted.of(dated, "result")
                        + " by date, "
                        + Counted.of(records, "record")
                        + " joined; the table below says the same.",
                series.points().stream().map(BenchmarkScreen::row).toList());
    }

    private static Row row(Point point) {
        ClaimLine claim = point.claim();
        FigureLine figure = claim.figure();
        DateInterval stated = figure == null ? null : figure.date();
        return new Row(
                point.frontier(),
                Moment.ofNullable(stated == null ? claim.published() : stated),
                point.dated() || point.from() == null ? "" : "published",
                figure == null ? "" : Shown.title(figure.words()),
                figure == null ? "" : Shown.title(figure.who()),
                Stream.of(point.note(), figure == null ? "" : Shown.text(figure.saidOf()))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", ")),
                Shown.title(claim.reportedBy()),
                Shown.title(claim.sentence()),
                claim.page());
    }
}
