package dev.gleaner.cli.evidence;

import dev.gleaner.claim.ResultQuestion;
import dev.gleaner.cli.session.Session;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.time.Instant;

/** {@code gleaner results}: who scored what on which benchmark. */
@Command(name = "results", description = "List results: who scored what on which benchmark.")
public final class ResultsCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Command(
            name = "list",
            description =
                    "List results; by date when a benchmark or a system is named, else the items met last first.")
    int list(
            @Option(
                            names = "--benchmark",
                            paramLabel = "NAME",
                            description = "Only on this benchmark.")
                    @Nullable String benchmark,
            @Option(names = "--system", paramLabel = "NAME", description = "Only of this system.")
                    @Nullable String system,
            @Option(
                            names = "--as-of",
                            paramLabel = "TIME",
                            description = "As it was known then, such as 2026-05-11T12:00:00Z.")
                    @Nullable Instant asOf,
            @Option(
                            names = "--limit",
                            defaultValue = "50",
                            description = "At most so many, 1 to 1000 (default: 50).")
                    int limit) {
        ResultQuestion question = new ResultQuestion(benchmark, system, asOf, limit);
        return new Session(spec)
                .run(operations -> operations.evidence().results(question), ClaimText::of);
    }
}
