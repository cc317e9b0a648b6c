package dev.gleaner.cli.evidence;

import dev.gleaner.benchmark.BenchmarkList;
import dev.gleaner.benchmark.Timeline;
import dev.gleaner.benchmark.Timeline.Point;
import dev.gleaner.benchmark.Timeline.Series;
import dev.gleaner.benchmark.TimelineCsv;
import dev.gleaner.claim.ClaimLine.FigureLine;
import dev.gleaner.cli.session.Session;
import dev.gleaner.cli.session.Table;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** {@code gleaner benchmark}: an instrument over time. */
@Command(
        name = "benchmark",
        description = "Follow a benchmark: its results over time, the records, the trend.")
public final class BenchmarkCommand {

    private static final int SENTENCE = 80;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Command(name = "list", description = "List the benchmarks that something was measured on.")
    int list(
            @Option(
                            names = "--as-of",
                            paramLabel = "TIME",
                            description = "As it was known then, such as 2026-05-11T12:00:00Z.")
                    @Nullable Instant asOf) {
        return new Session(spec)
                .run(operations -> operations.evidence().benchmarks(asOf), BenchmarkCommand::text);
    }

    @Command(
            name = "show",
            description =
                    "Show all results of a benchmark by date, records marked *, apart by protocol and unit, with the trend.")
    int show(
            @Parameters(paramLabel = "NAME", description = "As benchmark list prints it.")
                    String name,
            @Option(
                            names = "--as-of",
                            paramLabel = "TIME",
                            description = "As it was known then, such as 2026-05-11T12:00:00Z.")
                    @Nullable Instant asOf,
            @Option(names = "--csv", description = "Print comma-separated values.") boolean csv) {
        return new Session(spec)
                .run(
                        operations -> operations.evidence().benchmark(name, asOf),
                        csv ? TimelineCsv::of : BenchmarkCommand::text);
    }

    private static String text(BenchmarkList list) {
        if (list.benchmarks().isEmpty()) {
            return "no result yet";
        }
        Table table = new Table("RESULTS", "SYSTEMS", "BENCHMARK");
        list.benchmarks()
                .forEach(row ->
                        table.row(
                                Integer.toString(row.results()),
                                Integer.toString(row.systems()),
                                row.name()));
        return table.toString();
    }

    private static String text(Timeline timeline) {
        StringBuilder text = new StringBuilder(timeline.benchmark()).append('\n');
        timeline.same().forEach(said -> text.append(said.words()).append('\n'));
        timeline.series().forEach(series -> text.append('\n').append(text(series)));
        if (timeline.more()) {
            text.append("\nthere are more results than were read\n");
        }
        return text.toString();
    }

    private static String text(Series series) {
        Table table = new Table("", "DATE", "VALUE", "SYSTEM", "BY", "SENTENCE");
        for (Point point : series.points()) {
            FigureLine figure = point.claim().figure();
            table.row(
                    point.frontier() ? "*" : "",
                    date(point),
                    figure == null ? "" : figure.words(),
                    (figure == null ? "" : figure.who())
                            + (point.note().isEmpty() ? "" : " [" + point.note() + "]")
                            + (figure == null || figure.saidOf().isEmpty()
                                    ? ""
                                    : " [" + figure.saidOf() + "]"),
                    point.claim().reportedBy(),
                    Table.shortened(point.claim().sentence().replaceAll("\\s+", " "), SENTENCE));
        }
        return series.protocolWords()
                + (series.unit().isEmpty() ? "" : ", in " + series.unit())
                + ": "
                + series.trend().words()
                + ", "
                + series.directionWords()
                + '\n'
                + table;
    }

    private static String date(Point point) {
        LocalDate from = point.from();
        LocalDate to = point.to();
        return from == null || to == null
                ? "-"
                : span(from, to) + (point.dated() ? "" : " (published)");
    }

    /** {@code 2026-03-04}, {@code 2026-03}, {@code 2026} or {@code 2026-01 to 2026-06}. */
    private static String span(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return from.toString();
        }
        if (from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1))) {
            return Integer.toString(from.getYear());
        }
        YearMonth first = YearMonth.from(from);
        YearMonth last = YearMonth.from(to);
        return first.equals(last) ? first.toString() : first + " to " + last;
    }
}
