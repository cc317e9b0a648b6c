package dev.gleaner.ingest;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.channel.Condition;
import dev.gleaner.graph.channel.Move;
import dev.gleaner.graph.channel.Remembered;
import dev.gleaner.ingest.fetch.Validators;
import dev.gleaner.ingest.source.Due;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** What a channel knows after a poll, from what it knew before. */
final class Polled {

    /** A channel that is not found for so long is missing. */
    private static final Duration MISSING_AFTER = Duration.ofDays(7);

    private final ChannelState before;
    private final Instant asked;
    private Channel channel;
    private Remembered kept;
    private @Nullable Move move;
    private boolean broughtNew;

    /**
     * @param asked when the answer was there
     */
    Polled(ChannelState before, Instant asked) {
        this.before = before;
        this.asked = asked;
        this.channel = before.channel();
        this.kept = before.kept();
        this.move = before.move();
    }

    /** What is remembered of the answer. */
    Polled keeping(Remembered remembered) {
        kept = remembered;
        return this;
    }

    /** Where it says it lives now, believed or not yet. */
    Polled moving(Channel now, @Nullable Move pending) {
        channel = now;
        move = pending;
        return this;
    }

    /** That there was something new in it. */
    Polled bringingNew(boolean isNew) {
        broughtNew = isNew;
        return this;
    }

    /**
     * It answered, and everything it brought is stored with this state.
     *
     * @param problem what in it could not be read; empty when all was well
     */
    ChannelState well(Due.Outcome outcome, String problem) {
        Due due = Due.after(outcome, facts(0, null));
        return state(
                due,
                Condition.OK,
                asked,
                broughtNew ? asked : before.lastNewItem(),
                0,
                null,
                problem);
    }

    /** The same of a channel that has validators at most. */
    static ChannelState well(
            ChannelState before,
            Instant asked,
            Validators validators,
            Due.Outcome outcome,
            String problem) {
        Remembered old = before.kept();
        return new Polled(before, asked)
                .keeping(old.answered(validators.etag(), validators.lastModified(), old.freshFor()))
                .well(outcome, problem);
    }

    /** It failed: validators stay as they were, so that nothing is missed once it answers again. */
    ChannelState failed(Due.Outcome outcome, String problem) {
        int failures = before.failuresInARow() + 1;
        Instant since = before.failingSince() == null ? asked : before.failingSince();
        return state(
                Due.after(outcome, facts(failures, since)),
                condition(outcome, since),
                before.lastSuccess(),
                before.lastNewItem(),
                failures,
                since,
                problem);
    }

    static ChannelState failed(
            ChannelState before, Instant asked, Due.Outcome outcome, String problem) {
        return new Polled(before, asked).failed(outcome, problem);
    }

    private Condition condition(Due.Outcome outcome, Instant since) {
        Duration failing = Duration.between(since, asked);
        if (outcome instanceof Due.Outcome.Ended) {
            return Condition.GONE;
        }
        if (outcome instanceof Due.Outcome.NotFound && failing.compareTo(MISSING_AFTER) >= 0) {
            return Condition.MISSING;
        }
        return failing.compareTo(Due.FAILING_AFTER) >= 0 ? Condition.FAILING : Condition.RETRYING;
    }

    private Due.Facts facts(int failures, @Nullable Instant since) {
        return new Due.Facts(
                channel.id().value(),
                asked,
                before.lastSuccess() == null,
                failures,
                since,
                kept.hints(),
                kept.pace(),
                before.everyAsSet(),
                before.toldUntil());
    }

    private ChannelState state(
            Due due,
            Condition condition,
            @Nullable Instant lastSuccess,
            @Nullable Instant lastNewItem,
            int failures,
            @Nullable Instant failingSince,
            String problem) {
        return new ChannelState(
                channel,
                before.sourceName(),
                condition,
                kept,
                asked,
                lastSuccess,
                lastNewItem,
                due.next(),
                due.reason(),
                due.notBefore(),
                failures,
                failingSince,
                problem,
                move,
                before.everyAsSet(),
                before.toldUntil(),
                before.lease());
    }
}
