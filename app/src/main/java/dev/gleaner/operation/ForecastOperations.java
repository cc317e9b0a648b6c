package dev.gleaner.operation;

import dev.gleaner.forecast.ForecastLine;
import dev.gleaner.forecast.ForecastList;
import dev.gleaner.forecast.ResolutionRequest;
import dev.gleaner.forecast.ScoreList;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What can be asked of forecasts; part of {@link Operations}, under the same rules. With a time,
 * the answer is what was known then.
 */
public interface ForecastOperations {

    /** What is said to happen, by when, and what came of it. */
    Answer<ForecastList> list(@Nullable Instant asOf, int limit);

    /**
     * What asks for a resolution, the longest due first.
     *
     * @param thread only from the evidence of this thread, by slug; null for all
     */
    Answer<ForecastList> due(@Nullable String thread, @Nullable Instant asOf, int limit);

    /** One forecast with everything that was said about its outcome. */
    Answer<ForecastLine> show(String id, @Nullable Instant asOf);

    /**
     * Keeps what a person says about the outcome of a forecast, beside everything said before.
     *
     * @param dryRun only look whether it would be kept
     * @return the forecast as it stands now
     */
    Answer<ForecastLine> resolve(ResolutionRequest request, boolean dryRun);

    /**
     * How forecasts have fared.
     *
     * @param by {@code voice} or {@code source}
     */
    Answer<ScoreList> scores(String by, @Nullable Instant asOf);
}
