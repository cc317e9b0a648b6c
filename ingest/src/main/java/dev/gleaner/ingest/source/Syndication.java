package dev.gleaner.ingest.source;

import dev.gleaner.graph.channel.Hints;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** When a feed says it changes next, by the syndication module of RSS 1.0. */
final class Syndication {

    private Syndication() {}

    /**
     * How long until then; with a base, until the first change that is at least our own interval
     * away. Null when the feed does not say.
     */
    static @Nullable Duration wait(Hints hints, Instant asked, Duration ownInterval) {
        Duration every = hints.updateEvery();
        Instant base = hints.updateBase();
        if (every == null || every.isZero() || base == null) {
            return every;
        }
        Instant earliest = asked.plus(ownInterval);
        long millis = every.toMillis();
        long sinceBase = Math.floorMod(Duration.between(base, earliest).toMillis(), millis);
        Instant change = sinceBase == 0 ? earliest : earliest.plusMillis(millis - sinceBase);
        return Duration.between(asked, change);
    }
}
