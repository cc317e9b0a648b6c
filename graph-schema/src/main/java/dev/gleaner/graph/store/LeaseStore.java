package dev.gleaner.graph.store;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.channel.Condition;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The right to poll a channel, lent to one process at a time.
 *
 * <p>A lease ends when its poll is stored, when it is given back, or when its time is over. Each
 * one has a number; what comes in under an older number is refused, so that a process that slept
 * through the end of its lease stores nothing.
 */
public final class LeaseStore {

    private final Driver driver;

    public LeaseStore(Driver driver) {
        this.driver = driver;
    }

    /** What came of asking for one channel. */
    public sealed interface Leasing {

        /** It may be polled now. */
        record Leased(ChannelState state) implements Leasing {}

        /** Somebody is polling it. */
        record Busy(String owner) implements Leasing {}

        /** The server asked for patience, or a person stopped it. */
        record NotNow(ChannelState state, String reason) implements Leasing {}

        /** There is no such channel. */
        record Unknown() implements Leasing {}
    }

    /**
     * Takes channels that are due, one of each host, those that have waited longest first.
     *
     * @param busy hosts that are being polled already
     */
    public List<ChannelState> take(
            String owner, Instant now, Instant until, Collection<String> busy, int most) {
        try (var session = driver.session()) {
            return session.executeWrite(transaction -> {
                List<String> due = due(transaction, now, busy, most);
                if (due.isEmpty()) {
                    return List.of();
                }
                lock(transaction, due, now);
                return lease(transaction, due, owner, now, until);
            });
        }
    }

    private static List<String> due(
            TransactionContext transaction, Instant now, Collection<String> busy, int most) {
        return transaction
                .run(
                        """
                        MATCH (c:Channel)
                        WHERE c.nextPoll <= $now
                          AND c.pausedAt IS NULL
                          AND c.closedAt IS NULL
                          AND (c.leaseUntil IS NULL OR c.leaseUntil <= $now)
                          AND NOT coalesce(c.host, '') IN $busy
                        WITH c
                        ORDER BY c.nextPoll
                        LIMIT 5000
                        WITH c.host AS host, collect(c)[0] AS first
                        RETURN first.id AS id
                        ORDER BY first.nextPoll
                        LIMIT $most
                        """,
                        Map.of("now", Rows.time(now), "busy", List.copyOf(busy), "most", most))
                .list(found -> found.get("id").asString());
    }

    /** In the order of the ids, so that two processes do not wait for each other in a ring. */
    private static void lock(TransactionContext transaction, List<String> ids, Instant now) {
        transaction
                .run(
                        """
                        UNWIND $ids AS id
                        MATCH (c:Channel {id: id})
                        SET c.lockedAt = $now
                        """,
                        Map.of("ids", ids.stream().sorted().toList(), "now", Rows.time(now)))
                .consume();
    }

    private static List<ChannelState> lease(
            TransactionContext transaction,
            List<String> ids,
            String owner,
            Instant now,
            Instant until) {
        return transaction
                .run(
                        """
                        UNWIND $ids AS id
                        MATCH (c:Channel {id: id})-[:OF]->(s:Source)
                        WHERE c.nextPoll <= $now
                          AND c.pausedAt IS NULL
                          AND c.closedAt IS NULL
                          AND (c.leaseUntil IS NULL OR c.leaseUntil <= $now)
                        SET c.leaseOwner = $owner,
                            c.leaseUntil = $until,
                            c.leaseRev = coalesce(c.leaseRev, 0) + 1
                        RETURN c, s
                        """,
                        Map.of(
                                "ids",
                                ids,
                                "owner",
                                owner,
                                "now",
                                Rows.time(now),
                                "until",
                                Rows.time(until)))
                .list(found -> ChannelNodes.state(found.get("c"), found.get("s")))
                .stream()
                .sorted(
                        Comparator.comparing(
                                state -> Objects.requireNonNull(state.nextPoll(), "was due")))
                .toList();
    }

    /**
     * Takes one channel, due or not: a person asked for it. A server's wish for patience still
     * holds.
     */
    public Leasing takeOne(Id<Channel> id, String owner, Instant now, Instant until) {
        try (var session = driver.session()) {
            return session.executeWrite(transaction -> {
                lock(transaction, List.of(id.value()), now);
                var rows =
                        transaction
                                .run(
                                        """
                                        MATCH (c:Channel {id: $id})-[:OF]->(s:Source)
                                        RETURN c, s, c.leaseUntil > $now AS leased
                                        """,
                                        Map.of("id", id.value(), "now", Rows.time(now)))
                                .list();
                if (rows.isEmpty()) {
                    return new Leasing.Unknown();
                }
                var found = rows.getFirst();
                ChannelState state = ChannelNodes.state(found.get("c"), found.get("s"));
                if (found.get("leased").asBoolean(false)) {
                    return new Leasing.Busy(found.get("c").get("leaseOwner").asString(""));
                }
                return reasonToWait(state, now)
                        .<Leasing>map(reason -> new Leasing.NotNow(state, reason))
                        .orElseGet(() -> new Leasing.Leased(one(transaction, id, owner, until)));
            });
        }
    }

    private static Optional<String> reasonToWait(ChannelState state, Instant now) {
        Instant notBefore = state.notBefore();
        if (state.condition() == Condition.PAUSED || state.condition() == Condition.CLOSED) {
            return Optional.of("it is " + state.condition().word());
        }
        return notBefore != null && notBefore.isAfter(now)
                ? Optional.of("the server asked for patience until " + notBefore)
                : Optional.empty();
    }

    private static ChannelState one(
            TransactionContext transaction, Id<Channel> id, String owner, Instant until) {
        return transaction
                .run(
                        """
                        MATCH (c:Channel {id: $id})-[:OF]->(s:Source)
                        SET c.leaseOwner = $owner,
                            c.leaseUntil = $until,
                            c.leaseRev = coalesce(c.leaseRev, 0) + 1
                        RETURN c, s
                        """,
                        Map.of("id", id.value(), "owner", owner, "until", Rows.time(until)))
                .list(found -> ChannelNodes.state(found.get("c"), found.get("s")))
                .getFirst();
    }

    /** Prolongs leases that their owner still holds. */
    public void renew(Collection<ChannelState> held, Instant until) {
        run(
                """
                UNWIND $held AS one
                MATCH (c:Channel {id: one.id})
                WHERE c.leaseRev = one.lease AND c.leaseUntil IS NOT NULL
                SET c.leaseUntil = $until
                """,
                Map.of("held", rows(held), "until", Rows.time(until)));
    }

    /** Gives leases back without a poll, so that nobody waits for their end. */
    public void giveBack(Collection<ChannelState> held) {
        run(
                """
                UNWIND $held AS one
                MATCH (c:Channel {id: one.id})
                WHERE c.leaseRev = one.lease
                REMOVE c.leaseOwner, c.leaseUntil
                """,
                Map.of("held", rows(held)));
    }

    private static List<Map<String, Object>> rows(Collection<ChannelState> held) {
        return held.stream()
                .map(state ->
                        Rows.row("id", state.channel().id().value())
                                .with("lease", state.lease())
                                .map())
                .sorted(Comparator.comparing(row -> String.valueOf(row.get("id"))))
                .toList();
    }

    private void run(String query, Map<String, Object> parameters) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(
                    transaction -> transaction.run(query, parameters).consume());
        }
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
        run(
                """
                UNWIND $rows AS row
                MATCH (c:Channel {id: row.id})
                WHERE c.nextPoll = row.before
                SET c.nextPoll = row.next,
                    c.nextReason = row.reason,
                    c.lastPoll = CASE WHEN c.lastPoll > $now THEN $now ELSE c.lastPoll END
                """,
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
                        Rows.time(now)));
    }
}
