package dev.gleaner.graph.store.item;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Result;
import dev.gleaner.graph.store.row.Nodes;
import dev.gleaner.graph.store.row.Rows;

import org.neo4j.driver.Driver;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The results that stand in the texts of given items, as they stood at a time. */
public final class ResultStore {

    private final Driver driver;

    public ResultStore(Driver driver) {
        this.driver = driver;
    }

    /** A result in the newest text of an item. */
    public record FoundResult(Id<Item> item, Result result) {}

    /** By item, in the order of the text. */
    public List<FoundResult> of(List<Id<Item>> items, Instant asOf) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    UNWIND $items AS id
                                    MATCH (i:Item {id: id})
                                    CALL (i) {
                                      MATCH (r:Revision)-[:OF]->(i)
                                      WHERE coalesce(r.recordedAt, r.fetchedAt) <= $asOf
                                      RETURN r
                                      ORDER BY r.fetchedAt DESC, r.recordedAt DESC, r.id
                                      LIMIT 1
                                    }
                                    MATCH (c:Result)-[:QUOTES]->(p:Passage)-[:IN]->(r)
                                    WHERE c.recordedAt <= $asOf
                                      AND (c.retractedAt IS NULL OR c.retractedAt > $asOf)
                                    RETURN i.id AS item, c
                                    ORDER BY item, p.start, c.id
                                    LIMIT 2000
                                    """,
                                    Map.of(
                                            "items",
                                            items.stream().map(Id::value).sorted().toList(),
                                            "asOf",
                                            Rows.time(asOf)))
                            .list(found ->
                                    new FoundResult(
                                            new Id<>(found.get("item").asString()),
                                            Nodes.result(found.get("c")))));
        }
    }
}
