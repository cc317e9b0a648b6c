package dev.gleaner.graph.store;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Source;

import org.neo4j.driver.Driver;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Channels and what polling them has shown. */
public final class ChannelStore {

    private final Driver driver;

    public ChannelStore(Driver driver) {
        this.driver = driver;
    }

    /**
     * Adds a channel with its source.
     *
     * @return false when it was already there: nothing changed then
     */
    public boolean add(Source source, Channel channel, Instant at) {
        try (var session = driver.session()) {
            return session.executeWrite(transaction -> {
                SourceStore.write(transaction, List.of(source));
                return transaction
                        .run(
                                """
                                MATCH (s:Source {id: $source})
                                MERGE (c:Channel {id: $id})
                                  ON CREATE SET c.kind = $kind,
                                                c.address = $address,
                                                c.addedAt = $at,
                                                c.failuresInARow = 0
                                WITH s, c, NOT EXISTS { (c)-[:OF]->() } AS added
                                FOREACH (ignored IN CASE WHEN added THEN [1] ELSE [] END |
                                  MERGE (c)-[:OF]->(s))
                                RETURN added
                                """,
                                Map.of(
                                        "id", channel.id().value(),
                                        "source", source.id().value(),
                                        "kind", channel.kind().word(),
                                        "address", channel.address(),
                                        "at", Rows.time(at)))
                        .single()
                        .get("added")
                        .asBoolean();
            });
        }
    }

    /** Every channel, by the name of its source. */
    public List<ChannelState> all() {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (c:Channel)-[:OF]->(s:Source)
                                    RETURN c, s
                                    ORDER BY toLower(s.name), c.address
                                    LIMIT 10000
                                    """)
                            .list(found -> Nodes.channel(found.get("c"), found.get("s"))));
        }
    }

    static Map<String, Object> pollParameters(ChannelState poll) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", poll.channel().id().value());
        parameters.put("entityTag", poll.entityTag());
        parameters.put("lastModified", poll.lastModified());
        parameters.put("lastPoll", Rows.timeOrNull(poll.lastPoll()));
        parameters.put("lastSuccess", Rows.timeOrNull(poll.lastSuccess()));
        parameters.put("nextPoll", Rows.timeOrNull(poll.nextPoll()));
        parameters.put("nextReason", poll.nextReason());
        parameters.put("failuresInARow", poll.failuresInARow());
        parameters.put("problem", poll.problem());
        return parameters;
    }
}
