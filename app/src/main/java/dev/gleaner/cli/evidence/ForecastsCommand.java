package dev.gleaner.cli.evidence;

import dev.gleaner.cli.session.Session;
import dev.gleaner.forecast.ResolutionRequest;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** {@code gleaner forecasts}: what is said to happen, and what came of it. */
@Command(
        name = "forecasts",
        description = "List what is said to happen, and say what came of what is due.")
public final class ForecastsCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Command(
            name = "list",
            description = "List forecasts, what is due first: probability, by when, by whom.")
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
                .run(operations -> operations.forecasts().list(asOf, limit), ForecastText::of);
    }

    @Command(
            name = "due",
            description = "List the forecasts whose time is over and that nobody has resolved.")
    int due(
            @Option(
                            names = "--as-of",
                            paramLabel = "DAY",
                            description = "As it was known at the end of this day, in UTC.")
                    @Nullable LocalDate asOf,
            @Option(
                            names = "--thread",
                            paramLabel = "SLUG",
                            description = "Only from the evidence of this thread.")
                    @Nullable String thread,
            @Option(
                            names = "--limit",
                            defaultValue = "50",
                            description = "At most so many, 1 to 1000 (default: 50).")
                    int limit) {
        return new Session(spec)
                .run(
                        operations -> operations.forecasts().due(thread, endOf(asOf), limit),
                        ForecastText::due);
    }

    @Command(
            name = "show",
            description = "Show one forecast with everything that was said about its outcome.")
    int show(
            @Parameters(paramLabel = "ID", description = "As forecasts list prints it.") String id,
            @Option(
                            names = "--as-of",
                            paramLabel = "DAY",
                            description = "As it was known at the end of this day, in UTC.")
                    @Nullable LocalDate asOf) {
        return new Session(spec)
                .run(
                        operations -> operations.forecasts().show(id, endOf(asOf)),
                        ForecastText::whole);
    }

    @Command(
            name = "resolve",
            description = "Say what came of a forecast; what was said before is kept beside it.")
    int resolve(
            @Parameters(paramLabel = "ID", description = "As forecasts list prints it.") String id,
            @Parameters(
                            paramLabel = "OUTCOME",
                            description = "happened, failed, or annulled when nobody can tell.")
                    String outcome,
            @Option(
                            names = "--known",
                            paramLabel = "DAY",
                            required = true,
                            description = "The day on which it became known.")
                    String known,
            @Mixin PersonsReason said,
            @Option(
                            names = "--quote",
                            paramLabel = "WORDS",
                            description = "Words of an item that show it; needs --item.")
                    @Nullable String quote,
            @Option(
                            names = "--item",
                            paramLabel = "ID",
                            description = "The item whose text has these words.")
                    @Nullable String item,
            @Option(
                            names = "--replaces",
                            paramLabel = "NUMBER",
                            description =
                                    "The entry that stands and is revised, as forecasts show"
                                            + " numbers it.")
                    @Nullable Integer replaces,
            @Option(names = "--dry-run", description = "Only look whether it would be kept.")
                    boolean dryRun) {
        return resolve(
                new ResolutionRequest(
                        id, outcome, known, said.reason(), said.by(), quote, item, replaces),
                dryRun);
    }

    @Command(
            name = "withdraw",
            description = "Take back what stands about an outcome; it is kept, and counts no more.")
    int withdraw(
            @Parameters(paramLabel = "ID", description = "As forecasts list prints it.") String id,
            @Mixin PersonsReason said,
            @Option(
                            names = "--replaces",
                            paramLabel = "NUMBER",
                            description = "The entry that stands, as forecasts show numbers it.")
                    @Nullable Integer replaces) {
        return resolve(
                new ResolutionRequest(
                        id, "withdrawn", null, said.reason(), said.by(), null, null, replaces),
                false);
    }

    private int resolve(ResolutionRequest request, boolean dryRun) {
        return new Session(spec)
                .run(
                        operations -> operations.forecasts().resolve(request, dryRun),
                        ForecastText::whole);
    }

    @Command(
            name = "scores",
            description = "Show how the forecasts of each voice or source have fared so far.")
    int scores(
            @Option(
                            names = "--by",
                            paramLabel = "voice|source",
                            defaultValue = "voice",
                            description =
                                    "Counted by who makes the forecast, or who published it"
                                            + " (default: voice).")
                    String by,
            @Option(
                            names = "--as-of",
                            paramLabel = "DAY",
                            description = "As it was known at the end of this day, in UTC.")
                    @Nullable LocalDate asOf) {
        return new Session(spec)
                .run(
                        operations -> operations.forecasts().scores(by, endOf(asOf)),
                        ForecastText::of);
    }

    private static @Nullable Instant endOf(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
    }
}
