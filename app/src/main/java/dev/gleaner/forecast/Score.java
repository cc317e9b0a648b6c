package dev.gleaner.forecast;

import org.jspecify.annotations.Nullable;

/**
 * How the forecasts of one voice or source have fared so far. Few resolved forecasts say little,
 * which is why the counts stand beside every mean.
 *
 * @param name of the voice or the source
 * @param due time over, and nobody has said what came of them
 * @param resolved happened, failed and annulled together
 * @param scored how many of those that happened or failed stated a probability
 * @param brier mean over the scored ones, 0 best, 1 worst; null when there is none
 * @param baseRate the part of those that happened or failed that happened; null when there is none
 */
public record Score(
        String name,
        int due,
        int resolved,
        int happened,
        int failed,
        int annulled,
        int scored,
        @Nullable Double brier,
        @Nullable Double baseRate) {

    public Score {
        if (resolved != happened + failed + annulled || scored > happened + failed) {
            throw new IllegalArgumentException(
                    "counts of %s that do not add up: %d resolved, %d + %d + %d, %d scored"
                            .formatted(name, resolved, happened, failed, annulled, scored));
        }
        if ((scored == 0) != (brier == null) || (happened + failed == 0) != (baseRate == null)) {
            throw new IllegalArgumentException("a mean of nothing is none: " + name);
        }
    }
}
