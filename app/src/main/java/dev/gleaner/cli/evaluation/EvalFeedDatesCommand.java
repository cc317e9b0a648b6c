package dev.gleaner.cli.evaluation;

import dev.gleaner.cli.session.Printer;
import dev.gleaner.cli.session.Session;
import dev.gleaner.evaluation.FeedDatesYardstick;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code gleaner eval feed-dates}: how many date strings of feeds are read right. */
@Command(name = "feed-dates", description = "Count the date strings of a set that are read right.")
final class EvalFeedDatesCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description =
                    "Lines of reader, string as JSON and seconds since 1970, with tabs between.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public Integer call() {
        Printer printer = new Session(spec).printer();
        try {
            return printer.print(
                    new Answer.Done<>(FeedDatesYardstick.run(file)), EvalFeedDatesCommand::text);
        } catch (IOException unreadable) {
            return printer.print(
                    new Problem(
                            Problem.Kind.FAILED,
                            "cannot read: " + unreadable.getMessage(),
                            "look at the path " + file));
        }
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
