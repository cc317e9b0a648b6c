package dev.gleaner.graph.store.channel;

import dev.gleaner.graph.store.row.Nodes;
import dev.gleaner.graph.store.row.Rows;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** When channels are due, and new times for those whose time lies outside all reason. */
public final class DueTimes {

    private final Driver driver;

    public DueTimes(Driver driver) {
        this.driver = driver;
    }

    /** When the next channel that nobody holds is due; empty when there is none. */
    public Optional<Instant> nextDue() {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (c:Channel)
                                    WHERE c.nextPoll IS NOT NULL
                                      AND c.pausedAt IS NULL
                                      AND c.closedAt IS NULL
                                      AND c.leaseUntil IS NULL
                                    RETURN c
                                    ORDER BY c.nextPoll
                                    LIMIT 1
                                    """)
                            .list(found ->
                                    Objects.requireNonNull(Nodes.time(found.get("c"), "nextPoll")))
                            .stream()
                            .findFirst());
        }
    }

    /**
     * A channel whose due time is to be looked at.
     *
     * @param lastPoll null before the first
     */
    public record DueTime(String id, @Nullable Instant lastPoll, Instant nextPoll) {}

    /** Channels due before one time, or last polled after another; nobody holds them. */
    public List<DueTime> outside(Instant dueBefore, Instant polledAfter, Instant now) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (c:Channel)
                                    WHERE (c.nextPoll < $dueBefore OR c.lastPoll > $polledAfter)
                                      AND c.pausedAt IS NULL
                                      AND c.closedAt IS NULL
                                      AND NOT coalesce(c.condition, '') IN ['gone', 'quarantined']
                                      AND (c.leaseUntil IS NULL OR c.leaseUntil <= $now)
                                    RETURN c
                                    LIMIT 20000
                                    """,
                                    Map.of(
                                            "dueBefore", Rows.time(dueBefore),
                                            "polledAfter", Rows.time(polledAfter),
                                            "now", Rows.time(now)))
                            .list(found ->
                                    new DueTime(
                                            found.get("c").get("id").asString(),
                                            Nodes.time(found.get("c"), "lastPoll"),
                                            Objects.requireNonNull(
                                                    Nodes.time(found.get("c"), "nextPoll")))));
        }
    }

    /**
     * A new due time.
     *
     * @param before the one it replaces; when that has changed meanwhile, nothing happens
     */
    public record NewTime(String id, Instant before, Instant next, String reason) {}

    /** Gives channels new due times; a last poll that lies in the future is forgotten. */
    public void reschedule(List<NewTime> times, Instant now) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction -> reschedule(transaction, times, now));
        }
    }

    static void reschedule(TransactionContext transaction, List<NewTime> times, Instant now) {
        Map<String, Object> parameters =
                Map.of(
                        "rows",
                        times.stream()
                                .sorted(Comparator.comparing(NewTime::id))
                                .map(time ->
                                        Rows.row("id", time.id())
                                                .with("before", Rows.time(time.before()))
                                                .with("next", Rows.time(time.next()))
                                                .with("reason", time.reason())
                                                .map())
                                .toList(),
                        "now",
                        Rows.time(now));
        transaction
                .run(
                        """
                        UNWIND $rows AS row
                        MATCH (c:Channel {id: row.id})
                        SET c.lockedAt = $now
                        WITH c, row
                        WHERE c.nextPoll = row.before
                        SET c.nextPoll = row.next,
                            c.nextReason = row.reason,
                            c.lastPoll = CASE WHEN c.lastPoll > $now THEN $now ELSE c.lastPoll END
                        """,
                        parameters)
                .consume();
    }
}
