package dev.gleaner.graph.store.channel;

import dev.gleaner.graph.channel.ChannelEvent;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.channel.Exchange;
import dev.gleaner.graph.channel.PollLog;
import dev.gleaner.graph.store.row.Rows;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes what polls and persons do to a channel, inside somebody's transaction. */
final class PollWriter {

    private PollWriter() {}

    /** Locks the channel, and refuses whoever holds an old lease. */
    static void fence(TransactionContext transaction, ChannelState state, Instant at) {
        boolean held =
                transaction
                                .run(
                                        """
                                        MATCH (c:Channel {id: $id})
                                        SET c.lockedAt = $at
                                        WITH c
                                        WHERE coalesce(c.leaseRev, 0) = $lease
                                        RETURN c.id AS id
                                        """,
                                        Map.of(
                                                "id", state.channel().id().value(),
                                                "at", Rows.time(at),
                                                "lease", state.lease()))
                                .list()
                                .size()
                        == 1;
        if (!held) {
            throw new LeaseLostException(state.channel(), state.lease());
        }
    }

    /** The new state, and at the end of a poll its place in the history. */
    static void write(TransactionContext transaction, ChannelState state, @Nullable PollLog log) {
        Map<String, Object> facts = facts(state, log);
        String id = state.channel().id().value();
        transaction
                .run(
                        """
                        MATCH (c:Channel {id: $id})
                        SET c += $facts
                        """,
                        Map.of("id", id, "facts", facts))
                .consume();
        if (log != null) {
            remember(transaction, id, log);
            for (ChannelEvent event : log.events()) {
                event(transaction, id, event);
            }
            String former = log.formerAddress();
            if (former != null) {
                move(transaction, state, former);
            }
        }
    }

    /** What changes of the channel's node. */
    static Map<String, Object> facts(ChannelState state, @Nullable PollLog log) {
        Map<String, Object> facts = ChannelNodes.facts(state);
        if (log != null) {
            facts.putAll(details(log));
        }
        return facts;
    }

    private static Map<String, Object> details(PollLog log) {
        Map<String, Object> details = new HashMap<>();
        Exchange failure = log.failure();
        if (failure != null) {
            details.put("failureAt", Rows.time(failure.at()));
            details.put("failureRequest", failure.request());
            details.put("failureResponse", failure.response());
        }
        List<String> repairs = log.repairs();
        if (repairs != null) {
            details.put("repairs", repairs);
        }
        String robots = log.robots();
        if (robots != null) {
            details.put("robots", robots);
        }
        return details;
    }

    /**
     * The lease ends, and of a ring of 50 polls the oldest gives its place to the newest. What a
     * hub said during the poll may be newer than the answer, so there is another one soon.
     */
    private static void remember(TransactionContext transaction, String id, PollLog log) {
        transaction
                .run(
                        """
                        MATCH (c:Channel {id: $id})
                        SET c.leftBy = c.leaseOwner,
                            c.leftAt = c.lockedAt,
                            c.polls = coalesce(c.polls, 0) + 1
                        REMOVE c.leaseOwner, c.leaseUntil
                        SET c.nextReason = CASE
                              WHEN c.pushedAt IS NULL OR c.failuresInARow > 0
                              THEN c.nextReason ELSE $pushed END,
                            c.nextPoll = CASE
                              WHEN c.pushedAt IS NULL OR c.failuresInARow > 0
                              THEN c.nextPoll ELSE c.pushedAt + $apart END
                        WITH c, $id + '#' + toString(c.polls % 50) AS slot
                        MERGE (p:Poll {id: slot})
                          ON CREATE SET p.channel = $id
                        SET p += $poll
                        MERGE (p)-[:OF]->(c)
                        """,
                        Map.of(
                                "id",
                                id,
                                "poll",
                                ChannelNodes.poll(log.poll()),
                                "pushed",
                                PushStore.REASON,
                                "apart",
                                PushStore.APART))
                .consume();
    }

    static void event(TransactionContext transaction, String id, ChannelEvent event) {
        transaction
                .run(
                        """
                        MATCH (c:Channel {id: $id})
                        SET c.events = coalesce(c.events, 0) + 1
                        WITH c
                        CREATE (e:ChannelEvent {
                          id: $id + '#' + toString(c.events),
                          at: $at,
                          what: $what,
                          detail: $detail})
                        CREATE (e)-[:OF]->(c)
                        """,
                        Map.of(
                                "id", id,
                                "at", Rows.time(event.at()),
                                "what", event.what().name(),
                                "detail", event.detail()))
                .consume();
    }

    private static void move(TransactionContext transaction, ChannelState state, String former) {
        transaction
                .run(
                        """
                        MATCH (c:Channel {id: $id})
                        SET c:Moved,
                            c.address = $address,
                            c.host = $host,
                            c.aliases = [one IN coalesce(c.aliases, [])
                              WHERE one <> $former AND one <> $address] + $former
                        """,
                        Map.of(
                                "id", state.channel().id().value(),
                                "address", state.channel().address(),
                                "host", state.channel().host(),
                                "former", former))
                .consume();
    }
}
