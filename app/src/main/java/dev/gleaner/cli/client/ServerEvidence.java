package dev.gleaner.cli.client;

import dev.gleaner.benchmark.BenchmarkList;
import dev.gleaner.benchmark.DivergenceList;
import dev.gleaner.benchmark.Timeline;
import dev.gleaner.claim.ClaimLine;
import dev.gleaner.claim.ClaimList;
import dev.gleaner.claim.ClaimQuestion;
import dev.gleaner.claim.ForecastList;
import dev.gleaner.claim.ResultQuestion;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.EvidenceOperations;

import org.jspecify.annotations.Nullable;

/** The operations on statements of the process that serves the data folder. */
record ServerEvidence(ServerConnection server) implements EvidenceOperations {

    @Override
    public Answer<ClaimList> claims(ClaimQuestion question) {
        return server.get(
                "/api/claims?limit="
                        + question.limit()
                        + parameter("kind", question.kind())
                        + parameter("source", question.source())
                        + parameter("thread", question.thread()),
                ClaimList.class);
    }

    @Override
    public Answer<ClaimLine> claim(String id) {
        return server.get("/api/claims/" + ServerConnection.encoded(id), ClaimLine.class);
    }

    @Override
    public Answer<ClaimList> results(ResultQuestion question) {
        return server.get(
                "/api/results?limit="
                        + question.limit()
                        + parameter("benchmark", question.benchmark())
                        + parameter("system", question.system()),
                ClaimList.class);
    }

    @Override
    public Answer<BenchmarkList> benchmarks() {
        return server.get("/api/benchmarks", BenchmarkList.class);
    }

    @Override
    public Answer<Timeline> benchmark(String name) {
        return server.get(
                "/api/benchmarks/one?named=" + ServerConnection.encoded(name), Timeline.class);
    }

    @Override
    public Answer<DivergenceList> divergences(@Nullable String benchmark, int limit) {
        return server.get(
                "/api/divergences?limit=" + limit + parameter("benchmark", benchmark),
                DivergenceList.class);
    }

    @Override
    public Answer<ForecastList> forecasts(int limit) {
        return server.get("/api/forecasts?limit=" + limit, ForecastList.class);
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + ServerConnection.encoded(value);
    }
}
