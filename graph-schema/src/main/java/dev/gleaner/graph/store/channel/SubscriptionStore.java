package dev.gleaner.graph.store.channel;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.channel.ChannelEvent;
import dev.gleaner.graph.channel.Hub;
import dev.gleaner.graph.channel.Subscription;
import dev.gleaner.graph.channel.Subscription.State;
import dev.gleaner.graph.store.channel.DueTimes.NewTime;
import dev.gleaner.graph.store.row.Nodes;
import dev.gleaner.graph.store.row.Rows;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Subscriptions to hubs, which are an outbox too: what a hub is to be asked is kept until it did
 * it.
 *
 * <p>An attempt is counted before it begins and may be made again after a while. State, number of
 * attempts and time of the next one are the version: what comes in under an older one changes
 * nothing.
 */
public final class SubscriptionStore {

    private final Driver driver;

    public SubscriptionStore(Driver driver) {
        this.driver = driver;
    }

    /** A channel with a hub that nobody has asked. */
    public record Suggested(Id<Channel> channel, Hub hub) {}

    /** Channels that are polled, whose feeds name a hub, and which want to be told by it. */
    public List<Suggested> suggested() {
        return read(
                """
                MATCH (c:Channel)
                WHERE c.hintHub IS NOT NULL
                  AND c.pausedAt IS NULL
                  AND c.closedAt IS NULL
                  AND NOT coalesce(c.condition, '') IN ['gone', 'quarantined']
                  AND NOT EXISTS {
                    MATCH (s:Subscription)-[:OF]->(c)
                    WHERE s.hub = c.hintHub
                      AND s.topic = c.hintTopic
                      AND NOT s.state IN ['LEAVING', 'ENDED'] }
                RETURN c.id AS channel, c.hintHub AS hub, c.hintTopic AS topic
                ORDER BY channel
                LIMIT 500
                """,
                Map.of(),
                found ->
                        new Suggested(
                                new Id<>(found.get("channel").asString()),
                                new Hub(
                                        found.get("hub").asString(),
                                        found.get("topic").asString())));
    }

    /** Begins one; one that was over, or about to be, begins anew under its old path. */
    public void want(Subscription wanted) {
        write(
                """
                MATCH (c:Channel {id: $facts.channel})
                MERGE (s:Subscription {id: $id})
                  ON CREATE SET s += $facts
                SET s.nextTry = CASE WHEN s.state IN ['LEAVING', 'ENDED'] THEN $at ELSE s.nextTry END,
                    s.since = CASE WHEN s.state IN ['LEAVING', 'ENDED'] THEN $at ELSE s.since END,
                    s.attempts = CASE WHEN s.state IN ['LEAVING', 'ENDED'] THEN 0 ELSE s.attempts END,
                    s.state = CASE WHEN s.state IN ['LEAVING', 'ENDED'] THEN 'WANTED' ELSE s.state END
                MERGE (s)-[:OF]->(c)
                """,
                Map.of(
                        "id", wanted.id().value(),
                        "facts", SubscriptionNodes.facts(wanted),
                        "at", Rows.time(wanted.since())));
    }

    /**
     * Lets go of those whose channel is not polled any more or names another hub: the hub is told,
     * if it was ever asked.
     */
    public void leave(Instant at) {
        write(
                """
                MATCH (s:Subscription)-[:OF]->(c:Channel)
                WHERE s.state IN ['WANTED', 'ASKED', 'ACTIVE', 'DENIED']
                  AND (c.pausedAt IS NOT NULL
                    OR c.closedAt IS NOT NULL
                    OR coalesce(c.condition, '') IN ['gone', 'quarantined']
                    OR coalesce(c.hintHub, '') <> s.hub
                    OR coalesce(c.hintTopic, '') <> s.topic)
                WITH s, c, s.state = 'DENIED' OR (s.state = 'WANTED' AND s.attempts = 0) AS unknown
                SET s.state = CASE WHEN unknown THEN 'ENDED' ELSE 'LEAVING' END,
                    s.nextTry = CASE WHEN unknown THEN null ELSE $at END,
                    s.since = $at,
                    s.attempts = 0
                REMOVE c.toldUntil
                """,
                Map.of("at", Rows.time(at)));
    }

    /** Ends all of them at once: there is no way for hubs to reach us any more. */
    public List<Id<Channel>> endAll(Instant at) {
        try (var session = driver.session()) {
            return session.executeWrite(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (s:Subscription)-[:OF]->(c:Channel)
                                    WHERE s.state IN ['WANTED', 'ASKED', 'ACTIVE', 'DENIED', 'LEAVING']
                                    SET s.state = 'ENDED',
                                        s.since = $at
                                    REMOVE s.nextTry, c.toldUntil
                                    RETURN DISTINCT c.id AS channel
                                    """,
                                    Map.of("at", Rows.time(at)))
                            .list(found -> new Id<Channel>(found.get("channel").asString())));
        }
    }

    /** Those of which something is to be done by now, oldest first. */
    public List<Subscription> due(Instant now, int most) {
        List<Subscription> found =
                read(
                        """
                        MATCH (s:Subscription)
                        WHERE s.nextTry <= $now
                        RETURN s
                        ORDER BY s.nextTry, s.id
                        LIMIT $most
                        """,
                        Map.of("now", Rows.time(now), "most", most),
                        one -> SubscriptionNodes.subscription(one.get("s")));
        // Another process may have begun one after the database found it and before it was read
        return found.stream().filter(one -> isDue(one, now)).toList();
    }

    private static boolean isDue(Subscription one, Instant now) {
        return one.nextTry() != null && !one.nextTry().isAfter(now);
    }

    /** When something is to be done next; empty when nothing is. */
    public Optional<Instant> nextTry() {
        return read(
                        """
                        MATCH (s:Subscription)
                        WHERE s.nextTry IS NOT NULL
                        RETURN s
                        ORDER BY s.nextTry
                        LIMIT 1
                        """,
                        Map.of(),
                        found -> Objects.requireNonNull(Nodes.time(found.get("s"), "nextTry")))
                .stream()
                .findFirst();
    }

    /** The one whose hub reaches us at this path. */
    public Optional<Subscription> at(String path) {
        return read(
                        """
                        MATCH (s:Subscription {path: $path})
                        RETURN s
                        """,
                        Map.of("path", path),
                        found -> SubscriptionNodes.subscription(found.get("s")))
                .stream()
                .findFirst();
    }

    /** A change of a subscription, with what follows from it for its channel. */
    public record Change(
            Subscription before,
            Subscription after,
            @Nullable ChannelEvent event,
            @Nullable NewTime poll) {

        /** One that nobody but the hub cares about. */
        public static Change of(Subscription before, Subscription after) {
            return new Change(before, after, null, null);
        }
    }

    /**
     * Makes a change, unless somebody was faster; whoever polls the channel knows of it from then
     * on.
     *
     * @return whether it was made
     */
    public boolean change(Change change, Instant at) {
        Subscription after = change.after();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", after.id().value());
        parameters.put("state", change.before().state().name());
        parameters.put("attempts", change.before().attempts());
        parameters.put("nextTry", Rows.timeOrNull(change.before().nextTry()));
        parameters.put("facts", SubscriptionNodes.facts(after));
        parameters.put(
                "toldUntil",
                after.state() == State.ACTIVE ? Rows.timeOrNull(after.leaseEnd()) : null);
        parameters.put("told", tells(change.before()) || tells(after));
        try (var session = driver.session()) {
            return session.executeWrite(transaction -> {
                boolean made =
                        !transaction
                                .run(
                                        """
                                        MATCH (s:Subscription {id: $id})-[:OF]->(c:Channel)
                                        SET s.changing = true
                                        REMOVE s.changing
                                        WITH s, c
                                        WHERE s.state = $state
                                          AND s.attempts = $attempts
                                          AND (s.nextTry = $nextTry OR s.nextTry IS NULL AND $nextTry IS NULL)
                                        SET s += $facts,
                                            c.toldUntil = CASE WHEN $told THEN $toldUntil ELSE c.toldUntil END
                                        RETURN s.id AS id
                                        """,
                                        parameters)
                                .list()
                                .isEmpty();
                if (made && change.event() != null) {
                    PollWriter.event(transaction, after.channel().value(), change.event());
                }
                if (made && change.poll() != null) {
                    DueTimes.reschedule(transaction, List.of(change.poll()), at);
                }
                return made;
            });
        }
    }

    private static boolean tells(Subscription subscription) {
        return subscription.state() == State.ACTIVE;
    }

    /** A record of an answer as a value. */
    private interface Mapping<T> {
        T of(Record found);
    }

    private <T> List<T> read(String query, Map<String, Object> parameters, Mapping<T> mapping) {
        try (var session = driver.session()) {
            return session.executeRead(
                    transaction -> transaction.run(query, parameters).list(mapping::of));
        }
    }

    private void write(String query, Map<String, Object> parameters) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(
                    transaction -> transaction.run(query, parameters).consume());
        }
    }
}
