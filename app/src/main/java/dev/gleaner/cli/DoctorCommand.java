package dev.gleaner.cli;

import dev.gleaner.cli.session.Session;
import dev.gleaner.operation.DoctorReport;
import dev.gleaner.operation.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** {@code gleaner doctor}: looks at everything that can be wrong with an installation. */
@Command(
        name = "doctor",
        description = "Look at the installation: folder, disk, database, index, channels.")
final class DoctorCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public Integer call() {
        return new Session(spec)
                .run(
                        operations -> operations.doctor(),
                        DoctorCommand::text,
                        report -> report.isWell() ? 0 : Problem.Kind.FINDINGS.exitCode());
    }

    private static String text(DoctorReport report) {
        StringBuilder text = new StringBuilder();
        for (DoctorReport.Check check : report.checks()) {
            text.append(check.well() ? "✔ " : "✘ ")
                    .append(check.name())
                    .append(": ")
                    .append(check.finding());
            text.append('\n');
            if (!check.nextStep().isEmpty()) {
                text.append("  → ").append(check.nextStep()).append('\n');
            }
        }
        return text.toString();
    }
}
