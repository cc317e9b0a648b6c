package dev.gleaner.web;

import dev.gleaner.claim.ClaimLine;
import dev.gleaner.forecast.ForecastLine;
import dev.gleaner.forecast.ForecastLine.Beside;
import dev.gleaner.forecast.ForecastLine.Entry;
import dev.gleaner.forecast.ForecastLine.State;
import dev.gleaner.forecast.ForecastList;
import dev.gleaner.forecast.ResolutionRequest;
import dev.gleaner.forecast.Score;
import dev.gleaner.forecast.ScoreList;
import dev.gleaner.forecast.StatedChance;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.ForecastOperations;
import dev.gleaner.operation.Problem;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;

/** Forecasts written by hand: due, to come, resolved, with hostile words and from right to left. */
record FixtureForecasts(boolean filled) implements ForecastOperations {

    static final String DUE = id("due");
    static final String RESOLVED = id("resolved");
    static final String HOSTILE_FORECAST = id("hostile");

    private static String id(String name) {
        return Id.<Claim>of("claim", "fixture forecast", name).value();
    }

    @Override
    public Answer<ForecastList> list(@Nullable Instant asOf, int limit) {
        return Answer.of(new ForecastList(FixtureOperations.NOW, lines(), false));
    }

    @Override
    public Answer<ForecastList> due(@Nullable String thread, @Nullable Instant asOf, int limit) {
        return Answer.of(
                new ForecastList(
                        FixtureOperations.NOW,
                        lines().stream().filter(line -> line.state() == State.DUE).toList(),
                        false));
    }

    @Override
    public Answer<ForecastLine> show(String id, @Nullable Instant asOf) {
        return lines().stream()
                .filter(line ->
                        line.claim().claim().equals(id) || id.equals(FixtureOperations.WHOLE))
                .findFirst()
                .map(Answer::of)
                .orElseGet(() ->
                        Answer.declined(
                                Problem.Kind.NOT_FOUND,
                                "there is no forecast '" + id + "'",
                                "list them"));
    }

    @Override
    public Answer<ForecastLine> resolve(ResolutionRequest request, boolean dryRun) {
        String known = request.known();
        return known == null || !known.matches("\\d{4}-\\d\\d-\\d\\d")
                ? Answer.declined(
                        Problem.Kind.USAGE,
                        "'" + known + "' is no day",
                        "say it as a day, such as --known 2026-05-11")
                : show(String.valueOf(request.forecast()), null);
    }

    @Override
    public Answer<ScoreList> scores(String by, @Nullable Instant asOf) {
        return Answer.of(
                new ScoreList(
                        FixtureOperations.NOW,
                        by.equals("source") ? ScoreList.By.SOURCE : ScoreList.By.VOICE,
                        filled
                                ? new Score("all", 3, 2, 1, 1, 0, 2, 0.26, 0.5)
                                : new Score("all", 0, 0, 0, 0, 0, 0, null, null),
                        filled
                                ? List.of(
                                        new Score("Wren Archer", 1, 2, 1, 1, 0, 2, 0.26, 0.5),
                                        new Score(
                                                FixtureOperations.HOSTILE,
                                                2,
                                                0,
                                                0,
                                                0,
                                                0,
                                                0,
                                                null,
                                                null))
                                : List.of(),
                        filled ? 1 : 0,
                        false));
    }

    private List<ForecastLine> lines() {
        if (!filled) {
            return List.of();
        }
        return List.of(
                line(
                        DUE,
                        State.DUE,
                        "Wren Archer",
                        "There is a 60%+ chance that an agent repeats a whole paper in 2025.",
                        2025,
                        null),
                line(
                        HOSTILE_FORECAST,
                        State.DUE,
                        FixtureOperations.HOSTILE,
                        FixtureOperations.HOSTILE + " " + FixtureOperations.LONG_WORD,
                        2025,
                        null),
                line(id("rtl"), State.DUE, "Wren Archer", FixtureOperations.RTL, 2025, null),
                line(
                        id("open"),
                        State.OPEN,
                        "Heron Lab",
                        "An intern made of software is at work by 2028, with a chance of 60 %.",
                        2028,
                        null),
                line(
                        RESOLVED,
                        State.FAILED,
                        "Wren Archer",
                        "There is a 60 % chance that a machine sings in 2024.",
                        2024,
                        0.36));
    }

    private static ForecastLine line(
            String id,
            State state,
            String voice,
            String sentence,
            int year,
            @Nullable Double brier) {
        DateInterval by = DateInterval.year(Year.of(year), Integer.toString(year));
        return new ForecastLine(
                new ClaimLine(
                        id,
                        "forecast",
                        voice,
                        "Horizon Notes",
                        FixtureOperations.WHOLE,
                        "Longer tasks",
                        DateInterval.day(LocalDate.parse("2024-02-03")),
                        sentence,
                        Links.passage(FixtureOperations.WHOLE, 0, 20),
                        "https://horizon.example/longer",
                        null,
                        null,
                        "read-2",
                        FixtureOperations.NOW,
                        null,
                        null),
                0.6,
                state == State.DUE,
                null,
                by,
                state == State.OPEN ? "not due" : "due",
                state,
                new StatedChance(0.6, state == State.DUE ? "the bound of “at least”" : "as stated"),
                brier,
                "",
                brier == null
                        ? List.of()
                        : List.of(
                                entry(1, "happened", "2025-01-02"),
                                entry(2, "failed", "2025-01-09")),
                state == State.DUE
                        ? List.of(
                                new Beside(
                                        RESOLVED,
                                        "30 %",
                                        by,
                                        DateInterval.day(LocalDate.parse("2024-06-03")),
                                        "The chance is 30 % by now.",
                                        Links.passage(FixtureOperations.WHOLE, 0, 20)))
                        : List.of());
    }

    private static Entry entry(int number, String word, String known) {
        return new Entry(
                number,
                word,
                LocalDate.parse(known),
                FixtureOperations.HOSTILE,
                "Ada",
                FixtureOperations.NOW,
                "It did not sing.",
                FixtureOperations.WHOLE,
                "Longer tasks",
                Links.passage(FixtureOperations.WHOLE, 0, 20));
    }
}
