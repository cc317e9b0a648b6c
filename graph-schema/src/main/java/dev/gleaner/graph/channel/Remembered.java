package dev.gleaner.graph.channel;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * What a channel keeps of its last full answer for the next request.
 *
 * @param entityTag the {@code ETag}, byte for byte; null when it gave none
 * @param lastModified the {@code Last-Modified}, byte for byte; null when it gave none
 * @param freshFor how long the server calls its answers fresh; null when it does not say
 * @param hints what the feed says about polling
 * @param pace how often the source publishes
 * @param byContent whether its links and ids change without reason, so that only the content tells
 *     one item from another
 */
public record Remembered(
        @Nullable String entityTag,
        @Nullable String lastModified,
        @Nullable Duration freshFor,
        Hints hints,
        Pace pace,
        boolean byContent) {

    public static final Remembered NOTHING =
            new Remembered(null, null, null, Hints.NONE, Pace.UNKNOWN, false);
}
