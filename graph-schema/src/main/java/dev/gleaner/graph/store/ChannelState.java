package dev.gleaner.graph.store;

import dev.gleaner.graph.Channel;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A channel with what polling it has shown.
 *
 * @param sourceName the name of the source it carries, for people
 * @param entityTag the {@code ETag} of the last stored answer, byte for byte; null when it gave
 *     none
 * @param lastModified its {@code Last-Modified}, byte for byte; null when it gave none
 * @param lastPoll when it was last asked; null before the first poll
 * @param lastSuccess when it last answered as it should; null when it never did
 * @param nextPoll when it may be asked again; null when at once
 * @param nextReason why then, in words; empty before the first poll
 * @param failuresInARow polls since the last success
 * @param problem why the last poll failed, in plain words; empty when it did not
 */
public record ChannelState(
        Channel channel,
        String sourceName,
        @Nullable String entityTag,
        @Nullable String lastModified,
        @Nullable Instant lastPoll,
        @Nullable Instant lastSuccess,
        @Nullable Instant nextPoll,
        String nextReason,
        int failuresInARow,
        String problem) {

    /** A channel that was never polled. */
    public static ChannelState fresh(Channel channel, String sourceName) {
        return new ChannelState(channel, sourceName, null, null, null, null, null, "", 0, "");
    }
}
