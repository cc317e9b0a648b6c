package dev.gleaner.cli.evidence;

import dev.gleaner.cli.session.Session;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.time.Instant;

/** {@code gleaner forecasts}: what is said to happen. */
@Command(name = "forecasts", description = "List what is said to happen, and what is due.")
public final class ForecastsCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Command(
            name = "list",
            description = "List forecasts by their dates: probability, by when, by whom.")
    int list(
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
        return new Session(spec)
                .run(operations -> operations.evidence().forecasts(asOf, limit), ClaimText::of);
    }
}
