package dev.gleaner.cli.client;

import dev.gleaner.benchmark.BenchmarkList;
import dev.gleaner.benchmark.DivergenceList;
import dev.gleaner.benchmark.Timeline;
import dev.gleaner.claim.ClaimDecision;
import dev.gleaner.claim.ClaimLine;
import dev.gleaner.claim.ClaimList;
import dev.gleaner.claim.ClaimQuestion;
import dev.gleaner.claim.ResultQuestion;
import dev.gleaner.ingest.Reprocessing;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.EvidenceOperations;
import dev.gleaner.operation.ReprocessRequest;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.function.Consumer;

/** The operations on statements of the process that serves the data folder. */
record ServerEvidence(ServerConnection server) implements EvidenceOperations {

    @Override
    public Answer<ClaimList> claims(ClaimQuestion question) {
        return server.get(
                "/api/claims?limit="
                        + question.limit()
                        + parameter("kind", question.kind())
                        + parameter("source", question.source())
                        + parameter("thread", question.thread())
                        + parameter("asOf", question.asOf()),
                ClaimList.class);
    }

    @Override
    public Answer<ClaimLine> claim(String id, @Nullable Instant asOf) {
        return server.get(
                "/api/claims/" + ServerConnection.encoded(id) + question(asOf), ClaimLine.class);
    }

    @Override
    public Answer<ClaimLine> decide(ClaimDecision decision) {
        return server.post(
                "/api/claims/decisions",
                "application/json",
                ServerConnection.json(decision),
                ClaimLine.class);
    }

    @Override
    public Answer<Reprocessing.Report> reprocess(
            ReprocessRequest request, Consumer<String> progress) {
        return server.follow(
                "/api/reprocess",
                ServerConnection.json(request),
                progress,
                Reprocessing.Report.class);
    }

    @Override
    public Answer<ClaimList> results(ResultQuestion question) {
        return server.get(
                "/api/results?limit="
                        + question.limit()
                        + parameter("benchmark", question.benchmark())
                        + parameter("system", question.system())
                        + parameter("asOf", question.asOf()),
                ClaimList.class);
    }

    @Override
    public Answer<BenchmarkList> benchmarks(@Nullable Instant asOf) {
        return server.get("/api/benchmarks" + question(asOf), BenchmarkList.class);
    }

    @Override
    public Answer<Timeline> benchmark(String name, @Nullable Instant asOf) {
        return server.get(
                "/api/benchmarks/one?named="
                        + ServerConnection.encoded(name)
                        + parameter("asOf", asOf),
                Timeline.class);
    }

    @Override
    public Answer<DivergenceList> divergences(
            @Nullable String benchmark, @Nullable Instant asOf, int limit) {
        return server.get(
                "/api/divergences?limit="
                        + limit
                        + parameter("benchmark", benchmark)
                        + parameter("asOf", asOf),
                DivergenceList.class);
    }

    private static String question(@Nullable Instant asOf) {
        return asOf == null ? "" : "?asOf=" + asOf;
    }

    private static String parameter(String name, @Nullable Object value) {
        return value == null ? "" : "&" + name + "=" + ServerConnection.encoded(value.toString());
    }
}
