package dev.gleaner.graph.store.channel;

import dev.gleaner.graph.channel.ChannelEvent;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.channel.Exchange;
import dev.gleaner.graph.channel.PollRecord;
import dev.gleaner.graph.channel.Quarantined;
import dev.gleaner.graph.channel.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Everything that is known of a channel: its state, and what led there.
 *
 * @param addedAt when somebody added it
 * @param aliases addresses it had before
 * @param polls the last 50 at most, newest first
 * @param lastFailure the exchange of the last poll that failed; null when none did
 * @param repairs what had to be mended to read the last answer
 * @param robots what robots.txt says about it and its pages, in words; empty when it was not asked
 * @param quarantine documents that are not read any more, newest first, 50 at most
 * @param subscriptions to hubs, as far as they are not over, newest first
 * @param events newest first, 50 at most
 */
public record ChannelHistory(
        ChannelState state,
        Instant addedAt,
        List<String> aliases,
        List<PollRecord> polls,
        @Nullable Exchange lastFailure,
        List<String> repairs,
        String robots,
        List<Quarantined> quarantine,
        List<Subscription> subscriptions,
        List<ChannelEvent> events) {

    public ChannelHistory {
        aliases = List.copyOf(aliases);
        polls = List.copyOf(polls);
        repairs = List.copyOf(repairs);
        quarantine = List.copyOf(quarantine);
        subscriptions = List.copyOf(subscriptions);
        events = List.copyOf(events);
    }
}
