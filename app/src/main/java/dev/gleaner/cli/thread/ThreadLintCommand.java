package dev.gleaner.cli.thread;

import dev.gleaner.cli.session.Printer;
import dev.gleaner.cli.session.Session;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Problem;
import dev.gleaner.thread.LintReport;
import dev.gleaner.thread.LintText;
import dev.gleaner.thread.Linting;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * {@code gleaner thread lint}: where a thread file contradicts itself; exit code 9 when it does.
 *
 * <p>A file is linted as it lies on disk, without opening any data folder, so that a writer's vault
 * can run this on every change.
 */
@Command(
        name = "lint",
        description =
                "Tell where a thread file contradicts itself: counts, dates, readings, anchors, holds, watch list.")
final class ThreadLintCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SLUG|FILE",
            description = "A thread as thread list prints it, or a file that exists.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String subject;

    @Option(names = "--strict", description = "Count lines that nobody understood as findings too.")
    private boolean strict;

    @Override
    public Integer call() {
        Session session = new Session(spec);
        Path file = Path.of(subject);
        if (Files.isRegularFile(file)) {
            Printer printer = session.printer();
            return switch (lint(file)) {
                case Answer.Done<LintReport> done -> {
                    printer.print(done, LintText::of);
                    yield exitCode(done.value());
                }
                case Answer.Declined<LintReport>(Problem problem) -> printer.print(problem);
            };
        }
        return session.run(
                operations -> operations.threads().lint(subject, strict),
                LintText::of,
                ThreadLintCommand::exitCode);
    }

    private Answer<LintReport> lint(Path file) {
        try {
            return switch (Linting.of(Files.readAllBytes(file), strict)) {
                case Linting.Linted(LintReport report) -> Answer.of(report);
                case Linting.Refused(String reason, String nextStep) ->
                        Answer.declined(Problem.Kind.USAGE, file + ", " + reason, nextStep);
            };
        } catch (IOException unreadable) {
            return Answer.declined(
                    Problem.Kind.FAILED,
                    "cannot read " + file + ": " + unreadable.getMessage(),
                    "see that it is a file you may read");
        }
    }

    private static int exitCode(LintReport report) {
        return report.isClean() ? 0 : Problem.Kind.FINDINGS.exitCode();
    }
}
