package dev.gleaner.graph.store.channel;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.store.row.Rows;

import org.neo4j.driver.Driver;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What hubs and mail servers say is new. Their word only makes a channel due: what is new is
 * fetched from its own server, as ever.
 *
 * <p>A word that comes while the channel is being polled is kept, and polled for soon after.
 */
public final class PushStore {

    /** Between a poll and the next that such a word may cause. */
    static final Duration APART = Duration.ofMinutes(1);

    static final String REASON = "it was told that there is something new";

    private final Driver driver;

    public PushStore(Driver driver) {
        this.driver = driver;
    }

    /**
     * Makes a channel due, unless it is failing, its server asked for patience or a person stopped
     * it.
     */
    public void pushed(Id<Channel> channel, Instant at) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (c:Channel {id: $id})
                                    SET c.pushedAt = $at
                                    WITH c, CASE
                                      WHEN c.lastPoll + $apart > $at THEN c.lastPoll + $apart
                                      ELSE $at END AS soon
                                    WHERE c.pausedAt IS NULL
                                      AND c.closedAt IS NULL
                                      AND coalesce(c.failuresInARow, 0) = 0
                                      AND (c.leaseUntil IS NULL OR c.leaseUntil <= $at)
                                      AND c.nextPoll > soon
                                    SET c.nextPoll = soon,
                                        c.nextReason = $reason
                                    """,
                                    Map.of(
                                            "id",
                                            channel.value(),
                                            "at",
                                            Rows.time(at),
                                            "apart",
                                            APART,
                                            "reason",
                                            REASON))
                            .consume());
        }
    }
}
