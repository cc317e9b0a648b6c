package dev.gleaner.graph.store.channel;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.channel.ChannelEvent;
import dev.gleaner.graph.channel.ChannelEvent.What;
import dev.gleaner.graph.store.row.Rows;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What persons decide about channels: no poll touches it. Each decision tells whether it changed
 * anything.
 */
public final class ChannelDecisions {

    private final Driver driver;

    public ChannelDecisions(Driver driver) {
        this.driver = driver;
    }

    /** Stops polling it until it is resumed. */
    public boolean pause(Id<Channel> id, String reason, Instant at) {
        return change(
                id,
                new ChannelEvent(at, What.PAUSED, reason),
                """
                MATCH (c:Channel {id: $id})
                WHERE c.pausedAt IS NULL
                SET c.pausedAt = $at
                RETURN c.id AS id
                """,
                Map.of("id", id.value(), "at", Rows.time(at)));
    }

    /**
     * Polls it again, whether a person had paused it or it had ended: as soon as the server's wish
     * for patience allows.
     */
    public boolean resume(Id<Channel> id, Instant at) {
        return change(
                id,
                new ChannelEvent(at, What.RESUMED, ""),
                """
                MATCH (c:Channel {id: $id})
                WHERE c.pausedAt IS NOT NULL
                  OR c.condition IN ['gone', 'quarantined', 'missing', 'failing']
                SET c.nextPoll = CASE WHEN c.pausedAt IS NULL
                      THEN coalesce(c.notBefore, $at) ELSE c.nextPoll END,
                    c.condition = CASE
                      WHEN c.condition IN ['gone', 'quarantined', 'missing', 'failing']
                      THEN 'retrying' ELSE c.condition END,
                    c.nextReason = CASE WHEN c.pausedAt IS NULL
                      THEN 'a person started it again' ELSE c.nextReason END
                REMOVE c.pausedAt
                RETURN c.id AS id
                """,
                Map.of("id", id.value(), "at", Rows.time(at)));
    }

    /** Removes it from what is polled; everything it brought stays. */
    public boolean close(Id<Channel> id, Instant at) {
        return change(
                id,
                new ChannelEvent(at, What.REMOVED, ""),
                """
                MATCH (c:Channel {id: $id})
                WHERE c.closedAt IS NULL
                SET c.closedAt = $at
                RETURN c.id AS id
                """,
                Map.of("id", id.value(), "at", Rows.time(at)));
    }

    /**
     * Sets the time between two polls, which then outweighs every hint but a wish for patience;
     * null takes it back.
     */
    public boolean every(Id<Channel> id, @Nullable Duration every, Instant at) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id.value());
        parameters.put("every", ChannelNodes.seconds(every));
        return change(
                id,
                new ChannelEvent(at, What.PACE_SET, every == null ? "none" : every.toString()),
                """
                MATCH (c:Channel {id: $id})
                WHERE coalesce(c.everyAsSet, 0) <> coalesce($every, 0)
                SET c.everyAsSet = $every
                RETURN c.id AS id
                """,
                parameters);
    }

    /** Says that it is still what it was chosen for, although it has changed. */
    public boolean confirm(Id<Channel> id, String reason, Instant at) {
        return change(
                id,
                new ChannelEvent(at, What.CONFIRMED, reason),
                """
                MATCH (c:Channel {id: $id})
                WHERE c.doubtSince IS NOT NULL
                  AND (c.confirmedAt IS NULL OR c.confirmedAt < c.doubtSince)
                SET c.confirmedAt = $at
                RETURN c.id AS id
                """,
                Map.of("id", id.value(), "at", Rows.time(at)));
    }

    /** What the query changes is an event, when it finds something to change. */
    private boolean change(
            Id<Channel> id, ChannelEvent event, String query, Map<String, Object> parameters) {
        try (var session = driver.session()) {
            return session.executeWrite(transaction -> {
                boolean changed = transaction.run(query, parameters).list().size() == 1;
                if (changed) {
                    PollWriter.event(transaction, id.value(), event);
                }
                return changed;
            });
        }
    }
}
