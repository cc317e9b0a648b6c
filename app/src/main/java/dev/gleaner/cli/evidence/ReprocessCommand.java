package dev.gleaner.cli.evidence;

import dev.gleaner.cli.session.Session;
import dev.gleaner.ingest.Reprocessing.Report;
import dev.gleaner.operation.ReprocessRequest;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;

/** {@code gleaner reprocess}: the archive, read again with the rules of today. */
@Command(
        name = "reprocess",
        description =
                "Read the archive again with the rules of today. What was read before is replaced, what persons"
                        + " decided stays; when it is stopped, the next run goes on.")
public final class ReprocessCommand implements Callable<Integer> {

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "Only texts fetched on this day or later.")
    private @Nullable LocalDate since;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Only texts that this source or family published.")
    private @Nullable String source;

    @Option(names = "--dry-run", description = "Tell what would change, and change nothing.")
    private boolean dryRun;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public Integer call() {
        Session session = new Session(spec);
        ReprocessRequest request =
                new ReprocessRequest(
                        since == null ? null : since.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        source,
                        dryRun);
        return session.run(
                operations -> operations.evidence().reprocess(request, session.progress()),
                ReprocessCommand::text);
    }

    private static String text(Report report) {
        if (report.texts() == 0) {
            return "nothing to read again: every text was read by " + report.rules();
        }
        String text =
                (report.dryRun() ? "would read again " : "read again ")
                        + counted(report.texts(), "text")
                        + " by "
                        + report.rules()
                        + "\n  "
                        + counted(report.newClaims(), "new claim")
                        + ", "
                        + report.replacedClaims()
                        + " with other details, "
                        + report.closedClaims()
                        + " closed, "
                        + report.sameClaims()
                        + " as before\n  "
                        + counted(report.newTexts(), "text")
                        + " made anew from the archive";
        if (report.withoutBytes() > 0) {
            text +=
                    "\n  "
                            + report.withoutBytes()
                            + " read as they stand: their bytes give no text";
        }
        if (report.orphanedDecisions() > 0) {
            text +=
                    "\n  "
                            + counted(report.orphanedDecisions(), "decision")
                            + " about words that nothing reads any more; kept";
        }
        return text;
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
