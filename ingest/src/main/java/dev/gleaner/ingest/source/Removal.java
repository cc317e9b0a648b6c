package dev.gleaner.ingest.source;

import dev.gleaner.graph.channel.Move;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether a permanent redirect is believed: after three equal answers over a day at least. A
 * captive portal, a broken deployment or a stolen name is not followed for ever.
 *
 * @param pending the redirect as it is remembered; null when there is none, or it is believed
 * @param believed where the channel lives from now on; null when it stays
 */
public record Removal(@Nullable Move pending, @Nullable String believed) {

    private static final int ANSWERS = 3;
    private static final Duration APART = Duration.ofHours(24);

    /**
     * After an answer that could be read as what the channel is.
     *
     * @param target where the channel says it lives now; null when it does not
     */
    public static Removal after(@Nullable Move before, @Nullable String target, Instant at) {
        if (target == null) {
            return new Removal(null, null);
        }
        if (before == null || !before.target().equals(target)) {
            return new Removal(new Move(target, at, 1), null);
        }
        int seen = before.seen() + 1;
        boolean longEnough = Duration.between(before.since(), at).compareTo(APART) >= 0;
        return seen >= ANSWERS && longEnough
                ? new Removal(null, target)
                : new Removal(new Move(target, before.since(), seen), null);
    }
}
