package dev.gleaner.source;

import dev.gleaner.graph.channel.ChannelEvent;
import dev.gleaner.graph.channel.Exchange;
import dev.gleaner.graph.channel.PollRecord;
import dev.gleaner.graph.channel.Quarantined;
import dev.gleaner.mailbox.Hearing;
import dev.gleaner.same.SameLine;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A source with everything that is known of its channels.
 *
 * @param kind {@code lab}, {@code newsletter} …
 * @param family the owner it shares with others; null when it stands alone
 * @param same what persons said that it is the same as
 */
public record SourcePage(
        String source,
        String kind,
        @Nullable String family,
        List<ChannelPage> channels,
        List<SameLine> same) {

    public SourcePage {
        same = List.copyOf(same);
        channels = List.copyOf(channels);
    }

    /**
     * A channel.
     *
     * @param state in one word: {@code new}, {@code ok}, {@code retrying}, {@code paused} …
     * @param lastNewItem when it last brought something new; null when it never did
     * @param nextPoll when it is asked again; null when nobody asks
     * @param nextReason why then
     * @param problem why the last poll failed, or what it could not read; empty when all was well
     * @param doubt whether it seems to have changed hands, and why; empty when it does not
     * @param aliases addresses it had before
     * @param polls the last ones, newest first
     * @param lastFailure the exchange of the last poll that failed; null when none did
     * @param repairs what had to be mended to read the last answer
     * @param robots what robots.txt says; empty when it was not asked
     * @param hubs that tell what is new, or are to
     * @param listening to its mail server for what comes; null where nobody does
     * @param quarantine documents that are not read any more
     * @param events what was decided or happened, newest first
     */
    public record ChannelPage(
            String id,
            String kind,
            String address,
            String state,
            Instant addedAt,
            @Nullable Instant lastPoll,
            @Nullable Instant lastSuccess,
            @Nullable Instant lastNewItem,
            @Nullable Instant nextPoll,
            String nextReason,
            int failuresInARow,
            String problem,
            String doubt,
            List<String> aliases,
            List<PollRecord> polls,
            @Nullable Exchange lastFailure,
            List<String> repairs,
            String robots,
            List<HubLine> hubs,
            @Nullable Hearing listening,
            List<Quarantined> quarantine,
            List<ChannelEvent> events) {

        public ChannelPage {
            aliases = List.copyOf(aliases);
            polls = List.copyOf(polls);
            repairs = List.copyOf(repairs);
            hubs = List.copyOf(hubs);
            quarantine = List.copyOf(quarantine);
            events = List.copyOf(events);
        }
    }

    /**
     * How far we are with a hub.
     *
     * @param state {@code wanted}, {@code asked}, {@code active}, {@code denied} or {@code leaving}
     * @param since when it came into it
     * @param until when the hub's promise ends; null when it has given none
     * @param problem of the last attempt to ask; empty when there was none
     */
    public record HubLine(
            String hub, String state, Instant since, @Nullable Instant until, String problem) {}
}
