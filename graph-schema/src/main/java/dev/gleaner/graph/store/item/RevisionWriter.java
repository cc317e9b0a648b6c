package dev.gleaner.graph.store.item;

import dev.gleaner.graph.store.item.Harvest.Gathered;
import dev.gleaner.graph.store.row.Rows;

import org.neo4j.driver.TransactionContext;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes texts of items, inside somebody's transaction. */
public final class RevisionWriter {

    /** The texts of one item that are kept whole. */
    static final int MOST_TEXTS = 20;

    private RevisionWriter() {}

    public static int write(TransactionContext transaction, List<Gathered> items, Instant at) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Gathered gathered : items) {
            if (gathered.revision() != null) {
                rows.add(Rows.revision(gathered.revision(), gathered.made(), gathered.bands()));
            }
        }
        int made =
                transaction
                        .run(
                                """
                                UNWIND $rows AS row
                                MATCH (i:Item {id: row.item})
                                WHERE NOT EXISTS { (:Revision {id: row.id}) }
                                MERGE (r:Revision {id: row.id})
                                  ON CREATE SET r.rawHash = row.rawHash,
                                                r.text = row.text,
                                                r.body = row.body,
                                                r.language = row.language,
                                                r.fetchedAt = row.fetchedAt,
                                                r.rules = row.rules,
                                                r.form = row.form,
                                                r.charset = row.charset,
                                                r.address = row.address,
                                                r.recordedAt = $at
                                MERGE (r)-[:OF]->(i)
                                SET i:Unindexed, i.rev = i.rev + 1
                                FOREACH (band IN row.bands |
                                  MERGE (b:Band {id: band})
                                  MERGE (r)-[:SHARES]->(b))
                                RETURN count(DISTINCT r) AS made
                                """,
                                Map.of("rows", rows, "at", Rows.time(at)))
                        .single()
                        .get("made")
                        .asInt();
        if (made > 0) {
            trim(transaction, rows, at);
        }
        return made;
    }

    /**
     * A page that changes every day keeps its last texts and every text that somebody relied on. Of
     * the others their hash stays, by which the archive has the bytes, and what they were quoted
     * for.
     */
    private static void trim(
            TransactionContext transaction, List<Map<String, Object>> rows, Instant at) {
        transaction
                .run(
                        """
                        UNWIND $items AS id
                        MATCH (i:Item {id: id})
                        CALL (i) {
                          MATCH (r:Revision)-[:OF]->(i)
                          WHERE r.trimmedAt IS NULL
                          RETURN r
                          ORDER BY r.fetchedAt DESC, r.recordedAt DESC, r.id
                          SKIP $kept
                        }
                        WITH i, r
                        WHERE NOT EXISTS {
                            MATCH (g:Reading)-[:OF]->(i)
                            WHERE g.at >= r.fetchedAt
                          }
                          AND NOT EXISTS {
                            MATCH (r)<-[:IN]-(:Passage)<-[:QUOTES]-(:Claim)<-[:IS]-(e:Evidence)
                            WHERE e.retractedAt IS NULL
                          }
                          AND NOT EXISTS {
                            MATCH (i)<-[:IS]-(e:Evidence)
                            WHERE e.retractedAt IS NULL
                              AND coalesce(e.attachedAt, e.recordedAt) >= r.fetchedAt
                          }
                        SET r.trimmedAt = $at,
                            r.text = ''
                        WITH r
                        MATCH (r)-[s:SHARES]->(:Band)
                        DELETE s
                        """,
                        Map.of(
                                "items",
                                rows.stream().map(row -> row.get("item")).distinct().toList(),
                                "kept",
                                MOST_TEXTS,
                                "at",
                                Rows.time(at)))
                .consume();
    }
}
