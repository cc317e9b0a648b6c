package dev.gleaner.graph.channel;

import dev.gleaner.graph.Channel;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * A channel with what polling it has shown.
 *
 * @param sourceName the name of the source it carries, for people
 * @param condition in one word
 * @param kept of the last full answer
 * @param lastPoll when it was last asked; null before the first poll
 * @param lastSuccess when it last answered as it should; null when it never did
 * @param lastNewItem when it last brought something new; null when it never did
 * @param nextPoll when it may be asked again; null when at once
 * @param nextReason why then, in words; empty before the first poll
 * @param notBefore until when the server asked for patience: not even a person's wish goes before
 *     it; null when it did not
 * @param failuresInARow polls since the last success
 * @param failingSince when the first of them was; null when there are none
 * @param problem why the last poll failed, in plain words; empty when it did not
 * @param move a permanent redirect that is not believed yet; null when there is none
 * @param everyAsSet time between two polls as a person set it; null when nobody did
 * @param toldUntil until when a hub has promised to tell what is new; null when none has
 * @param lease number of the lease under which it is held; what is stored under an older one is
 *     refused
 */
public record ChannelState(
        Channel channel,
        String sourceName,
        Condition condition,
        Remembered kept,
        @Nullable Instant lastPoll,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastNewItem,
        @Nullable Instant nextPoll,
        String nextReason,
        @Nullable Instant notBefore,
        int failuresInARow,
        @Nullable Instant failingSince,
        String problem,
        @Nullable Move move,
        @Nullable Duration everyAsSet,
        @Nullable Instant toldUntil,
        long lease) {

    /** A channel that was never polled. */
    public static ChannelState fresh(Channel channel, String sourceName) {
        return new ChannelState(
                channel,
                sourceName,
                Condition.NEW,
                Remembered.NOTHING,
                null,
                null,
                null,
                null,
                "",
                null,
                0,
                null,
                "",
                null,
                null,
                null,
                0);
    }
}
