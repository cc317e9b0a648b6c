package dev.gleaner.graph.store.item;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Manufacture;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.store.row.Nodes;
import dev.gleaner.graph.store.row.Rows;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the texts that older rules read. */
public final class RereadStore {

    private final Driver driver;

    public RereadStore(Driver driver) {
        this.driver = driver;
    }

    /**
     * Which texts are wanted; what is null does not narrow.
     *
     * @param rules those that these rules did not read
     * @param since those fetched from then on
     * @param source by name or family, whatever its case
     */
    public record Stale(String rules, @Nullable Instant since, @Nullable String source) {}

    /** The newest text of an item, with how it was made. */
    public record FoundText(Item item, Source source, Revision revision, Manufacture made) {}

    /** How many texts are wanted. */
    public int count(Stale stale) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (r:Revision)-[:OF]->(i:Item)-[:BY]->(s:Source)
                                    WHERE r.rules <> $rules
                                      AND ($since IS NULL OR r.fetchedAt >= $since)
                                      AND ($source IS NULL OR toLower(s.name) = $source OR toLower(s.family) = $source)
                                      AND NOT EXISTS {
                                        MATCH (n:Revision)-[:OF]->(i)
                                        WHERE n.fetchedAt > r.fetchedAt
                                          OR n.fetchedAt = r.fetchedAt AND n.recordedAt > r.recordedAt
                                      }
                                    RETURN count(r) AS stale
                                    """,
                                    parameters(stale))
                            .single()
                            .get("stale")
                            .asInt());
        }
    }

    /** Up to {@code limit} wanted texts of items with ids after this one; from the start for "". */
    public List<FoundText> next(Stale stale, String after, int limit) {
        Map<String, Object> parameters = parameters(stale);
        parameters.put("after", after);
        parameters.put("limit", limit);
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (i:Item)
                                    WHERE i.id > $after
                                    MATCH (i)-[:BY]->(s:Source)
                                    WHERE $source IS NULL OR toLower(s.name) = $source OR toLower(s.family) = $source
                                    MATCH (r:Revision)-[:OF]->(i)
                                    WHERE r.rules <> $rules
                                      AND ($since IS NULL OR r.fetchedAt >= $since)
                                      AND NOT EXISTS {
                                        MATCH (n:Revision)-[:OF]->(i)
                                        WHERE n.fetchedAt > r.fetchedAt
                                          OR n.fetchedAt = r.fetchedAt AND n.recordedAt > r.recordedAt
                                      }
                                    RETURN i, s, r
                                    ORDER BY i.id
                                    LIMIT $limit
                                    """,
                                    parameters)
                            .list(found -> {
                                Value text = found.get("r");
                                String item = found.get("i").get("id").asString();
                                return new FoundText(
                                        Nodes.item(
                                                found.get("i"),
                                                found.get("s").get("id").asString()),
                                        Nodes.source(found.get("s")),
                                        Nodes.revision(text, item),
                                        new Manufacture(
                                                text.get("rules").asString(),
                                                Nodes.text(text, "form"),
                                                Nodes.text(text, "charset"),
                                                Nodes.text(text, "address")));
                            }));
        }
    }

    /** How many open decisions are about words that nothing reads any more in their item. */
    public int orphanedDecisions() {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (d:Decision)-[:ON]->(i:Item)
                                    WHERE d.retractedAt IS NULL
                                      AND d.word IN ['CONFIRMED', 'REJECTED']
                                      AND NOT EXISTS {
                                        MATCH (c:Claim {saying: d.about})
                                        WHERE c.retractedAt IS NULL
                                      }
                                    RETURN count(d) AS orphaned
                                    """)
                            .single()
                            .get("orphaned")
                            .asInt());
        }
    }

    private static Map<String, Object> parameters(Stale stale) {
        Map<String, Object> parameters = new HashMap<>();
        String source = stale.source();
        parameters.put("rules", stale.rules());
        parameters.put("since", Rows.timeOrNull(stale.since()));
        parameters.put("source", source == null ? null : source.toLowerCase(Locale.ROOT));
        return parameters;
    }

    /** Whether an item has a text of this id. */
    public boolean isThere(Id<Revision> revision) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    RETURN EXISTS { (:Revision {id: $id}) } AS there
                                    """,
                                    Map.of("id", revision.value()))
                            .single()
                            .get("there")
                            .asBoolean());
        }
    }
}
