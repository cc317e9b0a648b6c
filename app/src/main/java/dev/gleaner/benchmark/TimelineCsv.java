package dev.gleaner.benchmark;

import dev.gleaner.benchmark.Timeline.Point;
import dev.gleaner.benchmark.Timeline.Series;
import dev.gleaner.claim.ClaimLine.FigureLine;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A timeline as comma-separated values (RFC 4180), one row for each result.
 *
 * <p>A cell that a spreadsheet would take for a formula gets an apostrophe before it.
 */
public final class TimelineCsv {

    private static final String HEADING =
            "benchmark,protocol,system,value,unit,wording,from,to,dated,frontier,aside,reported by,measured by,claim,address,sentence,said of\r\n";

    private TimelineCsv() {}

    /** The whole file, with its heading. */
    public static String of(Timeline timeline) {
        StringBuilder text = new StringBuilder(HEADING);
        for (Series series : timeline.series()) {
            series.points().forEach(point -> text.append(row(timeline, series, point)));
        }
        return text.toString();
    }

    private static String row(Timeline timeline, Series series, Point point) {
        FigureLine figure = Objects.requireNonNull(point.claim().figure(), "a result has a value");
        List<String> cells =
                List.of(
                        timeline.benchmark(),
                        text(series.protocol()),
                        figure.who(),
                        Double.toString(point.value()),
                        series.unit(),
                        figure.value(),
                        text(point.from()),
                        text(point.to()),
                        point.dated() ? "stated" : "published",
                        point.frontier() ? "yes" : "no",
                        point.aside(),
                        point.claim().reportedBy(),
                        text(figure.measuredBy()),
                        point.claim().claim(),
                        text(point.claim().address()),
                        point.claim().sentence(),
                        figure.saidOf());
        return cells.stream().map(TimelineCsv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") && !isNumber(text) ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9.]+(E-?[0-9]+)?");
    }
}
