package dev.gleaner.ingest;

import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.channel.Condition;
import dev.gleaner.graph.store.channel.DueTimes.NewTime;
import dev.gleaner.ingest.source.Due;

import java.time.Instant;
import java.util.Optional;

/** A channel whose hub does not tell what is new any more. */
public final class Untold {

    private Untold() {}

    /**
     * When it is due then, from its last answer; empty when that is no earlier than it was.
     *
     * @param now a time that is over comes as this
     */
    public static Optional<NewTime> due(ChannelState channel, Instant now) {
        Instant asked = channel.lastPoll();
        Instant before = channel.nextPoll();
        if (asked == null || before == null || channel.condition() != Condition.OK) {
            return Optional.empty();
        }
        Due due =
                Due.after(
                        new Due.Outcome.Answered(
                                channel.kept().entityTag() != null
                                        || channel.kept().lastModified() != null,
                                channel.kept().freshFor()),
                        new Due.Facts(
                                channel.channel().id().value(),
                                asked,
                                false,
                                0,
                                null,
                                channel.kept().hints(),
                                channel.kept().pace(),
                                channel.everyAsSet(),
                                null));
        Instant next = due.next().isBefore(now) ? now : due.next();
        return next.isBefore(before)
                ? Optional.of(
                        new NewTime(channel.channel().id().value(), before, next, due.reason()))
                : Optional.empty();
    }
}
