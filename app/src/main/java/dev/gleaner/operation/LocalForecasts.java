package dev.gleaner.operation;

import dev.gleaner.claim.ClaimQuestion;
import dev.gleaner.forecast.ForecastLine;
import dev.gleaner.forecast.ForecastList;
import dev.gleaner.forecast.Forecasts;
import dev.gleaner.forecast.ResolutionRequest;
import dev.gleaner.forecast.Resolving;
import dev.gleaner.forecast.ScoreList;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The operations on the forecasts of a data folder that this process holds. */
public final class LocalForecasts implements ForecastOperations {

    private final Forecasts forecasts;
    private final Resolving resolving;

    public LocalForecasts(Forecasts forecasts, Resolving resolving) {
        this.forecasts = forecasts;
        this.resolving = resolving;
    }

    @Override
    public Answer<ForecastList> list(@Nullable Instant asOf, int limit) {
        return within(limit, () -> forecasts.list(asOf, limit));
    }

    @Override
    public Answer<ForecastList> due(@Nullable String thread, @Nullable Instant asOf, int limit) {
        return within(
                limit,
                () ->
                        thread == null || thread.isBlank()
                                ? forecasts.due(asOf, limit)
                                : forecasts.dueIn(thread.strip(), asOf, limit));
    }

    @Override
    public Answer<ForecastLine> show(String id, @Nullable Instant asOf) {
        return forecasts
                .find(id, asOf)
                .map(Answer::of)
                .orElseGet(() ->
                        Answer.declined(
                                Problem.Kind.NOT_FOUND,
                                "there is no forecast '" + id + "'",
                                "gleaner forecasts list prints the ids of forecasts"));
    }

    @Override
    public Answer<ForecastLine> resolve(ResolutionRequest request, boolean dryRun) {
        return switch (dryRun ? resolving.check(request) : resolving.keep(request)) {
            case Resolving.Outcome.Agreed agreed ->
                    show(Objects.requireNonNull(request.forecast()).strip(), null);
            case Resolving.Outcome.Refused(var cause, String reason, String nextStep) ->
                    Answer.declined(kind(cause), reason, nextStep);
        };
    }

    private static Problem.Kind kind(Resolving.Cause cause) {
        return switch (cause) {
            case WRONG -> Problem.Kind.USAGE;
            case UNKNOWN -> Problem.Kind.NOT_FOUND;
            case REJECTED -> Problem.Kind.CONFLICT;
            case UNSEEN -> Problem.Kind.VERSION_REQUIRED;
            case STALE -> Problem.Kind.STALE;
        };
    }

    @Override
    public Answer<ScoreList> scores(String by, @Nullable Instant asOf) {
        return Stream.of(ScoreList.By.values())
                .filter(known -> known.word().equals(by))
                .findFirst()
                .map(known -> Answer.of(forecasts.scores(known, asOf)))
                .orElseGet(() ->
                        Answer.declined(
                                Problem.Kind.USAGE,
                                "forecasts are not scored by '" + by + "'",
                                "score them by voice or by source"));
    }

    private static <T> Answer<T> within(int limit, Supplier<T> asked) {
        return limit < 1 || limit > ClaimQuestion.MOST
                ? Answer.declined(
                        Problem.Kind.USAGE,
                        "a limit of " + limit + " is none",
                        "ask for 1 to " + ClaimQuestion.MOST)
                : Answer.of(asked.get());
    }
}
