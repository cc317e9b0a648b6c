package dev.gleaner.web;

import dev.gleaner.benchmark.BenchmarkList;
import dev.gleaner.benchmark.BenchmarkList.BenchmarkRow;
import dev.gleaner.benchmark.DivergenceList;
import dev.gleaner.benchmark.Timeline;
import dev.gleaner.benchmark.Timelines;
import dev.gleaner.claim.ClaimDecision;
import dev.gleaner.claim.ClaimLine;
import dev.gleaner.claim.ClaimLine.FigureLine;
import dev.gleaner.claim.ClaimList;
import dev.gleaner.claim.ClaimQuestion;
import dev.gleaner.claim.ResultQuestion;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.ingest.Reprocessing;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.EvidenceOperations;
import dev.gleaner.operation.Problem;
import dev.gleaner.operation.ReprocessRequest;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Statements written by hand; no system, instrument or value here is a real one. */
record FixtureEvidence(boolean filled) implements EvidenceOperations {

    static final String HOSTILE_SYSTEM = "</text><script>alert(1)</script>";

    @Override
    public Answer<ClaimList> claims(ClaimQuestion question) {
        return Answer.of(new ClaimList(lines(), false));
    }

    @Override
    public Answer<ClaimLine> claim(String id, @Nullable Instant asOf) {
        return filled
                ? Answer.of(lines().getFirst())
                : Answer.declined(Problem.Kind.NOT_FOUND, "no claim " + id, "list them");
    }

    @Override
    public Answer<ClaimLine> decide(ClaimDecision decision) {
        return claim(decision.claim(), null);
    }

    @Override
    public Answer<Reprocessing.Report> reprocess(
            ReprocessRequest request, Consumer<String> progress) {
        return Answer.of(
                new Reprocessing.Report("rules", request.dryRun(), 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Override
    public Answer<ClaimList> results(ResultQuestion question) {
        return Answer.of(new ClaimList(lines(), false));
    }

    @Override
    public Answer<BenchmarkList> benchmarks(@Nullable Instant asOf) {
        return Answer.of(
                new BenchmarkList(
                        filled ? List.of(new BenchmarkRow("Longer Tasks", 5, 5)) : List.of()));
    }

    @Override
    public Answer<Timeline> benchmark(String name, @Nullable Instant asOf) {
        return filled
                ? Answer.of(
                        Timelines.of("Longer Tasks", lines(), false)
                                .with(
                                        List.of(
                                                FixtureSame.line(
                                                        "benchmark",
                                                        "long tasks",
                                                        "Longer Tasks"))))
                : Answer.declined(Problem.Kind.NOT_FOUND, "no benchmark " + name, "list them");
    }

    @Override
    public Answer<DivergenceList> divergences(
            @Nullable String benchmark, @Nullable Instant asOf, int limit) {
        return Answer.of(new DivergenceList(List.of(), false));
    }

    private List<ClaimLine> lines() {
        return filled
                ? List.of(
                        line("Wren 1", 4, LocalDate.of(2024, 1, 10)),
                        line("Wren 2", 9, LocalDate.of(2024, 8, 10)),
                        line("Wren 3", 15, LocalDate.of(2025, 2, 10)),
                        line("Wren 4", 34, LocalDate.of(2025, 9, 10)),
                        line(HOSTILE_SYSTEM, 60, LocalDate.of(2026, 4, 10)))
                : List.of();
    }

    static ClaimLine line(String system, double minutes, LocalDate day) {
        String value = (int) minutes + " minutes";
        return new ClaimLine(
                Id.<Claim>of("claim", "fixture", system).value(),
                "result",
                null,
                "Heron Lab",
                FixtureOperations.WHOLE,
                "Longer tasks",
                DateInterval.day(day),
                system + " works for " + value + " on Longer Tasks.",
                Links.passage(FixtureOperations.WHOLE, 0, 20),
                "https://heron.example/longer",
                new FigureLine(
                        "Longer Tasks",
                        "50 %",
                        system,
                        null,
                        value,
                        minutes,
                        minutes,
                        "MINUTES",
                        "min",
                        "EXACT",
                        DateInterval.day(day),
                        false,
                        null),
                null,
                "read-2",
                FixtureOperations.NOW,
                null,
                null);
    }
}
