package dev.gleaner.ingest;

import dev.gleaner.graph.channel.Condition;
import dev.gleaner.graph.channel.Remembered;
import dev.gleaner.graph.store.ChannelState;
import dev.gleaner.ingest.fetch.Validators;
import dev.gleaner.ingest.source.Due;

import java.time.Instant;

/** What a channel knows after a poll, from what it knew before. */
final class Polled {

    private Polled() {}

    /**
     * It answered, and everything it brought is stored with this state.
     *
     * @param problem what in it could not be read; empty when all was well
     */
    static ChannelState well(
            ChannelState before,
            Instant started,
            Validators validators,
            Due.Outcome outcome,
            String problem) {
        Due due = Due.after(started, outcome, 0, before.channel().id().value());
        return new ChannelState(
                before.channel(),
                before.sourceName(),
                Condition.OK,
                new Remembered(
                        validators.etag(),
                        validators.lastModified(),
                        before.kept().freshFor(),
                        before.kept().hints(),
                        before.kept().pace(),
                        before.kept().byContent()),
                started,
                started,
                before.lastNewItem(),
                due.next(),
                due.reason(),
                null,
                0,
                null,
                problem,
                before.move(),
                before.everyAsSet(),
                before.lease());
    }

    /** It failed: validators stay as they were, so that nothing is missed once it answers again. */
    static ChannelState failed(
            ChannelState before, Instant started, Due.Outcome outcome, String problem) {
        int failures = before.failuresInARow() + 1;
        Due due = Due.after(started, outcome, failures, before.channel().id().value());
        return new ChannelState(
                before.channel(),
                before.sourceName(),
                outcome instanceof Due.Outcome.Ended ? Condition.GONE : Condition.RETRYING,
                before.kept(),
                started,
                before.lastSuccess(),
                before.lastNewItem(),
                due.next(),
                due.reason(),
                outcome instanceof Due.Outcome.AskedToWait ? due.next() : null,
                failures,
                before.failingSince() == null ? started : before.failingSince(),
                problem,
                before.move(),
                before.everyAsSet(),
                before.lease());
    }
}
