package dev.gleaner.graph.store.channel;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.channel.ChannelEvent;
import dev.gleaner.graph.channel.ChannelEvent.What;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.store.item.SourceStore;
import dev.gleaner.graph.store.row.Nodes;
import dev.gleaner.graph.store.row.Rows;

import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Channels, and what polling them has shown. */
public final class ChannelStore {

    private final Driver driver;

    public ChannelStore(Driver driver) {
        this.driver = driver;
    }

    /** A channel on its way in, with the source that it is of. */
    public record Sourced(Source source, Channel channel) {}

    /**
     * Adds a channel with its source. One that was removed comes back with all it knew.
     *
     * @return false when it was already there, at this address or before it moved: nothing changed
     *     then
     */
    public boolean add(Source source, Channel channel, Instant at) {
        return add(List.of(new Sourced(source, channel)), at) > 0;
    }

    /**
     * Adds channels in one transaction, each as if alone; of several of a kind at one address the
     * first.
     *
     * @return how many were not there
     */
    public int add(List<Sourced> wanted, Instant at) {
        Map<String, Sourced> byAddress = new LinkedHashMap<>();
        for (Sourced one : wanted) {
            Channel channel = one.channel();
            byAddress.putIfAbsent(channel.kind().word() + " " + channel.address(), one);
        }
        List<Sourced> once =
                byAddress.values().stream()
                        .sorted(Comparator.comparing(one -> one.channel().id()))
                        .toList();
        try (var session = driver.session()) {
            return session.executeWrite(transaction -> {
                Map<String, String> there = idsThere(transaction, once);
                int reopened = 0;
                for (String id : new TreeSet<>(there.values())) {
                    reopened += reopen(transaction, id, at) ? 1 : 0;
                }
                List<Sourced> missing =
                        once.stream()
                                .filter(one -> !there.containsKey(one.channel().id().value()))
                                .toList();
                if (missing.isEmpty()) {
                    return reopened;
                }
                SourceStore.write(transaction, missing.stream().map(Sourced::source).toList());
                return reopened + create(transaction, missing, at);
            });
        }
    }

    /** The channels in the graph that the wanted ones are, by the ids of those. */
    private static Map<String, String> idsThere(
            TransactionContext transaction, List<Sourced> wanted) {
        Map<String, String> ids = new HashMap<>();
        transaction
                .run(
                        """
                        UNWIND $rows AS row
                        CALL (row) {
                          MATCH (c:Channel {id: row.id})
                          RETURN c.id AS id, 0 AS rank
                          UNION
                          MATCH (c:Channel {address: row.address})
                          WHERE c.kind = row.kind
                          RETURN c.id AS id, 1 AS rank
                          UNION
                          MATCH (c:Moved)
                          WHERE c.kind = row.kind AND row.address IN c.aliases
                          RETURN c.id AS id, 2 AS rank
                        }
                        RETURN row.id AS wanted, id
                        ORDER BY rank
                        """,
                        Map.of("rows", wanted.stream().map(ChannelStore::row).toList()))
                .forEachRemaining(found ->
                        ids.putIfAbsent(
                                found.get("wanted").asString(), found.get("id").asString()));
        return ids;
    }

    private static int create(TransactionContext transaction, List<Sourced> missing, Instant at) {
        return transaction
                .run(
                        """
                        UNWIND $rows AS row
                        MATCH (s:Source {id: row.source})
                        MERGE (c:Channel {id: row.id})
                          ON CREATE SET c.kind = row.kind,
                                        c.address = row.address,
                                        c.host = row.host,
                                        c.addedAt = $at,
                                        c.nextPoll = $at,
                                        c.failuresInARow = 0
                        WITH s, c, NOT EXISTS { (c)-[:OF]->() } AS added
                        FOREACH (ignored IN CASE WHEN added THEN [1] ELSE [] END |
                          MERGE (c)-[:OF]->(s))
                        RETURN sum(CASE WHEN added THEN 1 ELSE 0 END) AS added
                        """,
                        Map.of(
                                "rows", missing.stream().map(ChannelStore::row).toList(),
                                "at", Rows.time(at)))
                .single()
                .get("added")
                .asInt();
    }

    private static Map<String, Object> row(Sourced one) {
        Channel channel = one.channel();
        return Map.of(
                "id", channel.id().value(),
                "source", one.source().id().value(),
                "kind", channel.kind().word(),
                "address", channel.address(),
                "host", channel.host());
    }

    private static boolean reopen(TransactionContext transaction, String id, Instant at) {
        boolean wasClosed =
                !transaction
                        .run(
                                """
                                MATCH (c:Channel {id: $id})
                                WHERE c.closedAt IS NOT NULL
                                REMOVE c.closedAt, c.pausedAt
                                SET c.nextPoll = coalesce(c.notBefore, $at),
                                    c.nextReason = ''
                                RETURN c.id AS id
                                """,
                                Map.of("id", id, "at", Rows.time(at)))
                        .list()
                        .isEmpty();
        if (wasClosed) {
            PollWriter.event(transaction, id, new ChannelEvent(at, What.ADDED_AGAIN, ""));
        }
        return wasClosed;
    }

    /** Every channel that was not removed, by the name of its source. */
    public List<ChannelState> all() {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (c:Channel)-[:OF]->(s:Source)
                                    WHERE c.closedAt IS NULL
                                    RETURN c, s
                                    ORDER BY toLower(s.name), c.address
                                    LIMIT 20000
                                    """)
                            .list(found -> ChannelNodes.state(found.get("c"), found.get("s"))));
        }
    }

    /** One channel, removed or not. */
    public Optional<ChannelState> find(Id<Channel> id) {
        return history(id).map(ChannelHistory::state);
    }

    /** The channel that is, or was before it moved, at this address; removed ones too. */
    public Optional<ChannelState> at(String address) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    CALL () {
                                      MATCH (c:Channel {address: $address})
                                      RETURN c, 0 AS rank
                                      UNION
                                      MATCH (c:Moved)
                                      WHERE $address IN c.aliases
                                      RETURN c, 1 AS rank
                                    }
                                    MATCH (c)-[:OF]->(s:Source)
                                    RETURN c, s
                                    ORDER BY rank, c.id
                                    LIMIT 1
                                    """,
                                    Map.of("address", address))
                            .list(found -> ChannelNodes.state(found.get("c"), found.get("s")))
                            .stream()
                            .findFirst());
        }
    }

    /** Everything that is known of a channel. */
    public Optional<ChannelHistory> history(Id<Channel> id) {
        Map<String, Object> parameters = Map.of("id", id.value());
        try (var session = driver.session()) {
            return session.executeRead(transaction -> {
                var found =
                        transaction
                                .run(
                                        """
                                        MATCH (c:Channel {id: $id})-[:OF]->(s:Source)
                                        RETURN c, s
                                        """,
                                        parameters)
                                .list();
                if (found.isEmpty()) {
                    return Optional.empty();
                }
                Value node = found.getFirst().get("c");
                return Optional.of(
                        new ChannelHistory(
                                ChannelNodes.state(node, found.getFirst().get("s")),
                                Objects.requireNonNull(Nodes.time(node, "addedAt")),
                                node.get("aliases").asList(Value::asString, List.of()),
                                transaction
                                        .run(
                                                """
                                                MATCH (p:Poll)-[:OF]->(:Channel {id: $id})
                                                RETURN p
                                                ORDER BY p.at DESC
                                                LIMIT 50
                                                """,
                                                parameters)
                                        .list(one -> ChannelNodes.poll(one.get("p"))),
                                ChannelNodes.exchange(node),
                                node.get("repairs").asList(Value::asString, List.of()),
                                node.get("robots").asString(""),
                                transaction
                                        .run(
                                                """
                                                MATCH (q:Quarantined)-[:OF]->(:Channel {id: $id})
                                                RETURN q
                                                ORDER BY q.at DESC
                                                LIMIT 50
                                                """,
                                                parameters)
                                        .list(one -> ChannelNodes.quarantined(one.get("q"))),
                                SubscriptionNodes.of(transaction, id),
                                transaction
                                        .run(
                                                """
                                                MATCH (e:ChannelEvent)-[:OF]->(:Channel {id: $id})
                                                RETURN e
                                                ORDER BY e.at DESC, e.id DESC
                                                LIMIT 50
                                                """,
                                                parameters)
                                        .list(one -> ChannelNodes.event(one.get("e")))));
            });
        }
    }
}
