package dev.gleaner.forecast;

import java.time.Instant;
import java.util.List;

/**
 * What is said to happen, and whether its time has come: what asks for a resolution first, then
 * what is to come by its date, then what has no date, then what is resolved.
 *
 * @param asOf the time that decides what is due
 * @param more whether there are more than were asked for
 */
public record ForecastList(Instant asOf, List<ForecastLine> forecasts, boolean more) {

    public ForecastList {
        forecasts = List.copyOf(forecasts);
    }
}
