package dev.gleaner.cli.evidence;

import dev.gleaner.cli.session.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
                            names = "--limit",
                            defaultValue = "50",
                            description = "At most so many, 1 to 1000 (default: 50).")
                    int limit) {
        return new Session(spec)
                .run(operations -> operations.evidence().forecasts(limit), ClaimText::of);
    }
}
