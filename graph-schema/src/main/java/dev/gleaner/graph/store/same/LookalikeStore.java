package dev.gleaner.graph.store.same;

import dev.gleaner.graph.Item;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.store.row.Nodes;

import org.neo4j.driver.Driver;

import java.util.List;
import java.util.Map;

/**
 * Reads what could be the same as something else: names, and the works that were met last. One
 * bounded query each; whoever asks sorts them into groups, so that nothing is compared with all.
 */
public final class LookalikeStore {

    private final Driver driver;

    public LookalikeStore(Driver driver) {
        this.driver = driver;
    }

    /**
     * A name of an instrument or a system.
     *
     * @param results how many statements bear it
     */
    public record Used(String name, long results) {}

    /**
     * A work with what it is a copy of.
     *
     * @param copyOf ids of the items that it repeats
     */
    public record Work(Item item, Source source, List<String> copyOf) {

        public Work {
            copyOf = List.copyOf(copyOf);
        }
    }

    /** Names of instruments. */
    public List<Used> benchmarks(int limit) {
        return names(
                """
                MATCH (b:Benchmark)
                RETURN b.name AS name, COUNT { (b)<-[:ON]-() } AS results
                ORDER BY results DESC, name
                LIMIT $limit
                """,
                limit);
    }

    /** Names of systems. */
    public List<Used> systems(int limit) {
        return names(
                """
                MATCH (y:System)
                RETURN y.name AS name, COUNT { (y)<-[:OF]-() } AS results
                ORDER BY results DESC, name
                LIMIT $limit
                """,
                limit);
    }

    private List<Used> names(String query, int limit) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(query, Map.of("limit", limit))
                            .list(found ->
                                    new Used(
                                            found.get("name").asString(),
                                            found.get("results").asLong())));
        }
    }

    /** The works that were met last, along the index of that. */
    public List<Work> works(int limit) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (i:Item)
                                    WHERE i.firstSeen IS NOT NULL
                                    WITH i
                                    ORDER BY i.firstSeen DESC
                                    LIMIT $limit
                                    MATCH (i)-[:BY]->(s:Source)
                                    RETURN i, s,
                                           COLLECT {
                                             MATCH (i)-[:COPY_OF]->(o:Item)
                                             RETURN o.id ORDER BY o.id LIMIT 10
                                           } AS copyOf
                                    """,
                                    Map.of("limit", limit))
                            .list(found ->
                                    new Work(
                                            Nodes.item(
                                                    found.get("i"),
                                                    found.get("s").get("id").asString()),
                                            Nodes.source(found.get("s")),
                                            found.get("copyOf").asList(id -> id.asString()))));
        }
    }
}
