package dev.gleaner.cli.serve;

import dev.gleaner.cli.session.Session;
import dev.gleaner.operation.IngestRequest;
import dev.gleaner.operation.Problem;
import dev.gleaner.polling.IngestReport;
import dev.gleaner.polling.IngestReport.ChannelReport;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** {@code gleaner ingest}: polls what is due until stopped, or one round of it. */
@Command(
        name = "ingest",
        description =
                "Poll what is due, until stopped. While gleaner serve runs, it polls by itself.")
public final class IngestCommand implements Callable<Integer> {

    @Option(names = "--once", description = "One round, then end: for cron and containers.")
    private boolean once;

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description =
                    "Only this one, due or not: the name of a source, or an address or folder, which is added"
                            + " when it is new.")
    private @Nullable String source;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public Integer call() {
        Session session = new Session(spec);
        if (!once && source == null) {
            return session.stay(workspace -> {
                workspace.pollOnSchedule();
                spec.commandLine().getErr().println("polling until stopped");
            });
        }
        return session.run(
                operations -> operations.ingest(new IngestRequest(source), session.progress()),
                IngestCommand::text,
                report -> report.isWhole() ? 0 : Problem.Kind.PARTIAL.exitCode());
    }

    static String text(IngestReport report) {
        StringBuilder text = new StringBuilder();
        for (ChannelReport channel : report.channels()) {
            text.append(channel.outcome().equals("failed") ? "✘ " : "✔ ")
                    .append(channel.source())
                    .append(": ")
                    .append(channel.outcome())
                    .append(", ")
                    .append(counted(channel.newItems(), "new item"))
                    .append(", ")
                    .append(counted(channel.newClaims(), "new claim"))
                    .append('\n');
            channel.problem().lines().forEach(line -> text.append("  ").append(line).append('\n'));
        }
        text.append(counted(report.channels().size(), "channel"))
                .append(" polled, ")
                .append(report.notDue())
                .append(" not due yet; ")
                .append(counted(report.newItems(), "new item"))
                .append(", ")
                .append(counted(report.newClaims(), "new claim"));
        return text.toString();
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
