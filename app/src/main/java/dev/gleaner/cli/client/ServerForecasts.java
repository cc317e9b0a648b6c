package dev.gleaner.cli.client;

import dev.gleaner.forecast.ForecastLine;
import dev.gleaner.forecast.ForecastList;
import dev.gleaner.forecast.ResolutionRequest;
import dev.gleaner.forecast.ScoreList;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.ForecastOperations;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** The operations on forecasts of the process that serves the data folder. */
record ServerForecasts(ServerConnection server) implements ForecastOperations {

    @Override
    public Answer<ForecastList> list(@Nullable Instant asOf, int limit) {
        return server.get(
                "/api/forecasts?limit=" + limit + parameter("asOf", asOf), ForecastList.class);
    }

    @Override
    public Answer<ForecastList> due(@Nullable String thread, @Nullable Instant asOf, int limit) {
        return server.get(
                "/api/forecasts/due?limit="
                        + limit
                        + parameter("thread", thread)
                        + parameter("asOf", asOf),
                ForecastList.class);
    }

    @Override
    public Answer<ForecastLine> show(String id, @Nullable Instant asOf) {
        return server.get(
                "/api/forecasts/"
                        + ServerConnection.encoded(id)
                        + (asOf == null ? "" : "?asOf=" + asOf),
                ForecastLine.class);
    }

    @Override
    public Answer<ForecastLine> resolve(ResolutionRequest request, boolean dryRun) {
        return server.post(
                "/api/forecasts/resolutions?dryRun=" + dryRun,
                "application/json",
                ServerConnection.json(request),
                ForecastLine.class);
    }

    @Override
    public Answer<ScoreList> scores(String by, @Nullable Instant asOf) {
        return server.get(
                "/api/forecasts/scores?by="
                        + ServerConnection.encoded(by)
                        + parameter("asOf", asOf),
                ScoreList.class);
    }

    private static String parameter(String name, @Nullable Object value) {
        return value == null ? "" : "&" + name + "=" + ServerConnection.encoded(value.toString());
    }
}
