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
 * @param traits what it was like when nobody doubted it
 * @param doubt whether it seems to have changed hands since; null when it does not
 */
public record Remembered(
        @Nullable String entityTag,
        @Nullable String lastModified,
        @Nullable Duration freshFor,
        Hints hints,
        Pace pace,
        boolean byContent,
        Traits traits,
        @Nullable Doubt doubt) {

    public static final Remembered NOTHING =
            new Remembered(null, null, null, Hints.NONE, Pace.UNKNOWN, false, Traits.UNKNOWN, null);

    /** The same with what an answer without content said. */
    public Remembered answered(
            @Nullable String etag, @Nullable String modified, @Nullable Duration fresh) {
        return new Remembered(etag, modified, fresh, hints, pace, byContent, traits, doubt);
    }
}
