package dev.gleaner.graph.store.item;

import dev.gleaner.graph.Copy;
import dev.gleaner.graph.store.item.Harvest.Gathered;
import dev.gleaner.graph.store.row.Rows;

import org.neo4j.driver.TransactionContext;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes who repeats whom, inside somebody's transaction. */
public final class CopyWriter {

    private CopyWriter() {}

    public static void write(TransactionContext transaction, List<Gathered> items, Instant at) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Gathered gathered : items) {
            for (Copy copy : gathered.copies()) {
                rows.add(
                        Rows.row("copy", copy.copy().value())
                                .with("original", copy.original().value())
                                .with("containment", copy.containment())
                                .with("reason", copy.reason())
                                .map());
            }
        }
        transaction
                .run(
                        """
                        UNWIND $rows AS row
                        MATCH (c:Item {id: row.copy})
                        MATCH (o:Item {id: row.original})
                        MERGE (c)-[r:COPY_OF]->(o)
                          ON CREATE SET r.containment = row.containment,
                                        r.reason = row.reason,
                                        r.decidedBy = 'rules',
                                        r.recordedAt = $at
                        """,
                        Map.of("rows", rows, "at", Rows.time(at)))
                .consume();
    }
}
