package dev.gleaner.forecast;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * How forecasts have fared, by who made or who published them; who has most resolved comes first.
 *
 * @param asOf what was set later makes no difference
 * @param uncounted forecasts that are over and in no count: rejected, copied or retold
 * @param more whether there are more forecasts than were looked at
 */
public record ScoreList(
        Instant asOf, By by, Score all, List<Score> scores, int uncounted, boolean more) {

    public ScoreList {
        scores = List.copyOf(scores);
    }

    /** Whose forecasts are counted together. */
    public enum By {
        /** Who makes it, as the sentence says. */
        VOICE,
        /** Who published it. */
        SOURCE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
