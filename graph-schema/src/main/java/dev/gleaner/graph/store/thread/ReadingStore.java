package dev.gleaner.graph.store.thread;

import dev.gleaner.graph.store.row.Rows;
import dev.gleaner.graph.thread.Reading;

import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Who read what, and how deep. */
public final class ReadingStore {

    private final Driver driver;

    public ReadingStore(Driver driver) {
        this.driver = driver;
    }

    /** Records that somebody read an item; the same reader at the same depth is recorded once. */
    public void record(Reading reading) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction -> write(transaction, List.of(reading)));
        }
    }

    static void write(TransactionContext transaction, List<Reading> readings) {
        List<Map<String, Object>> rows =
                readings.stream()
                        .sorted(Comparator.comparing(Reading::id))
                        .map(reading ->
                                Rows.row("id", reading.id().value())
                                        .with("item", reading.item().value())
                                        .with("depth", reading.depth().name())
                                        .with("by", reading.by())
                                        .with("at", Rows.time(reading.at()))
                                        .map())
                        .toList();
        transaction
                .run(
                        """
                        UNWIND $rows AS row
                        MATCH (i:Item {id: row.item})
                        MERGE (g:Reading {id: row.id})
                          ON CREATE SET g.depth = row.depth,
                                        g.by = row.by,
                                        g.at = row.at
                        WITH g, i, NOT EXISTS { (g)-[:OF]->() } AS added
                        MERGE (g)-[:OF]->(i)
                        FOREACH (ignored IN CASE WHEN added THEN [1] ELSE [] END |
                          SET i:Unindexed, i.rev = i.rev + 1)
                        WITH i
                        MATCH (i)<-[:IS]-(e:Evidence)-[:FOR]->(t:Thread)
                        WHERE e.retractedAt IS NULL
                        WITH DISTINCT t
                        SET t.rev = coalesce(t.rev, 0) + 1
                        """,
                        Map.of("rows", rows))
                .consume();
    }
}
