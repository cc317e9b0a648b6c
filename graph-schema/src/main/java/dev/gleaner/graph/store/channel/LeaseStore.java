package dev.gleaner.graph.store.channel;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.channel.Condition;
import dev.gleaner.graph.store.row.Rows;

import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The right to poll a channel, lent to one process at a time.
 *
 * <p>A lease ends when its poll is stored, when it is given back, or when its time is over. Each
 * one has a number; what comes in under an older number is refused, so that a process that slept
 * through the end of its lease stores nothing.
 */
public final class LeaseStore {

    /** A host that another process has just left is left alone for so long. */
    public static final Duration GAP = Duration.ofSeconds(2);

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
     * Takes channels that are due, one of each host, those that have waited longest first; none of
     * a host that somebody else is polling or has just polled. Takers wait for each other, or two
     * of them could take two channels of one host.
     *
     * @param busy hosts that are being polled already
     */
    public List<ChannelState> take(
            String owner, Instant now, Instant until, Collection<String> busy, int most) {
        try (var session = driver.session()) {
            return session.executeWrite(transaction -> {
                transaction
                        .run(
                                """
                                MERGE (t:Taking {id: 'leases'})
                                SET t.lockedAt = $now
                                """,
                                Map.of("now", Rows.time(now)))
                        .consume();
                Set<String> shut = new HashSet<>(busy);
                shut.addAll(heldByOthers(transaction, owner, now));
                List<String> due = due(transaction, now, shut, most);
                if (due.isEmpty()) {
                    return List.of();
                }
                lock(transaction, due, now);
                return lease(transaction, due, owner, now, until);
            });
        }
    }

    /** Hosts of which somebody holds a channel, or which somebody else wants left alone. */
    private static List<String> heldByOthers(
            TransactionContext transaction, String owner, Instant now) {
        return transaction
                .run(
                        """
                        MATCH (c:Channel)
                        WHERE c.leaseUntil > $now
                        RETURN c.host AS host
                        UNION
                        MATCH (c:Channel)
                        WHERE c.leftAt > $lately AND c.leftBy <> $owner
                        RETURN c.host AS host
                        UNION
                        MATCH (c:Channel)
                        WHERE c.shutUntil > $now AND c.shutBy <> $owner
                        RETURN c.host AS host
                        """,
                        Map.of(
                                "now", Rows.time(now),
                                "lately", Rows.time(now.minus(GAP)),
                                "owner", owner))
                .list(found -> found.get("host").asString(""));
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
                        REMOVE c.pushedAt
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
                        REMOVE c.pushedAt
                        RETURN c, s
                        """,
                        Map.of("id", id.value(), "owner", owner, "until", Rows.time(until)))
                .list(found -> ChannelNodes.state(found.get("c"), found.get("s")))
                .getFirst();
    }

    /**
     * Prolongs leases that their owner still holds: each is locked before it is looked at, or one
     * that ends meanwhile would be brought back and keep its host shut.
     */
    public void renew(Collection<ChannelState> held, Instant until) {
        run(
                """
                UNWIND $held AS one
                MATCH (c:Channel {id: one.id})
                SET c.lockedAt = $until
                WITH c, one
                WHERE c.leaseRev = one.lease AND c.leaseUntil IS NOT NULL
                SET c.leaseUntil = $until
                """,
                Map.of("held", rows(held), "until", Rows.time(until)));
    }

    /**
     * Keeps other processes away from the host of a channel for longer than the usual moment.
     * Whoever says so knows it for himself.
     */
    public void shut(ChannelState state, String owner, Instant until) {
        run(
                """
                MATCH (c:Channel {id: $id})
                SET c.shutUntil = $until,
                    c.shutBy = $owner
                """,
                Map.of(
                        "id", state.channel().id().value(),
                        "until", Rows.time(until),
                        "owner", owner));
    }

    /** Gives leases back without a poll, so that nobody waits for their end. */
    public void giveBack(Collection<ChannelState> held) {
        run(
                """
                UNWIND $held AS one
                MATCH (c:Channel {id: one.id})
                SET c.lockedAt = c.leaseUntil
                WITH c, one
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
}
