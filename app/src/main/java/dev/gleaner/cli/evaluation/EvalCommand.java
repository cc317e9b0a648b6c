package dev.gleaner.cli.evaluation;

import dev.gleaner.evaluation.ArticlesYardstick;
import dev.gleaner.evaluation.CopiesYardstick;
import dev.gleaner.evaluation.DatesYardstick;
import dev.gleaner.evaluation.FeedDatesYardstick;
import dev.gleaner.evaluation.FeedYardstick;
import dev.gleaner.evaluation.UrlsYardstick;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/** {@code gleaner eval}: the product on public test sets, measured by their own scorers. */
@Command(
        name = "eval",
        description =
                "Write predictions for public test sets. Needs no server, no database and no data folder.",
        subcommands = EvalEvidenceCommand.class)
public final class EvalCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which measurement");
    }

    @Command(
            name = "articles",
            description = "Read saved pages and write their text, title, author and date.")
    int articles(
            @Parameters(
                            paramLabel = "TSV",
                            description = "Lines of id, file and address; files beside the table.")
                    Path input,
            @Mixin PredictionsFile out) {
        return new EvalRun(spec).of(ArticlesYardstick::run, input, out);
    }

    @Command(
            name = "dates",
            description = "Read saved pages and write the day they were published.")
    int dates(
            @Parameters(
                            paramLabel = "TSV",
                            description = "Lines of address and file; files beside the table.")
                    Path input,
            @Mixin PredictionsFile out) {
        return new EvalRun(spec).of(DatesYardstick::run, input, out);
    }

    @Command(name = "urls", description = "Write the canonical form of addresses.")
    int urls(
            @Parameters(
                            paramLabel = "DIR",
                            description =
                                    "Folder of the test files of other libraries and of browsers.")
                    Path input,
            @Mixin PredictionsFile out) {
        return new EvalRun(spec).of(UrlsYardstick::run, input, out);
    }

    @Command(name = "copies-set", description = "Put texts that repeat each other into clusters.")
    int copies(
            @Parameters(
                            paramLabel = "DIR",
                            description = "Folder with docs.json, texts by their ids.")
                    Path input,
            @Mixin PredictionsFile out) {
        return new EvalRun(spec).of(CopiesYardstick::run, input, out);
    }

    @Command(
            name = "feeds",
            description = "Read every feed of a set and write what was read, for a scorer.")
    int feeds(
            @Parameters(
                            paramLabel = "MANIFEST",
                            description =
                                    "Lines of id, file, content type and base address, with tabs between.")
                    Path manifest,
            @Mixin PredictionsFile out) {
        Instant now = InstantSource.system().instant();
        return new EvalRun(spec)
                .of((input, output) -> FeedYardstick.run(input, output, now), manifest, out);
    }

    @Command(
            name = "feed-dates",
            description = "Count the date strings of a set that are read right.")
    int feedDates(
            @Parameters(
                            paramLabel = "FILE",
                            description =
                                    "Lines of reader, string as JSON and seconds since 1970, with tabs between.")
                    Path file) {
        return new EvalRun(spec)
                .print(() -> FeedDatesYardstick.run(file), EvalCommand::text, "the path " + file);
    }

    private static String text(FeedDatesYardstick.Report report) {
        StringBuilder text = new StringBuilder();
        text.append("right ").append(report.right());
        text.append(", wrong ").append(report.wrong());
        text.append(", none ").append(report.none());
        text.append(" of ").append(report.valued()).append(" with a value; ");
        text.append(report.refused()).append(" without a value refused, ");
        text.append(report.invented()).append(" read all the same\n");
        report.missed().forEach(missed -> text.append("  ").append(missed).append('\n'));
        return text.toString();
    }
}
