package dev.gleaner.graph.store.item;

import dev.gleaner.graph.Link;
import dev.gleaner.graph.store.row.Rows;
import dev.gleaner.graph.store.row.Versions;

import org.neo4j.driver.TransactionContext;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes the links from the claims of a text to those of other texts. */
final class LinkNodes {

    private LinkNodes() {}

    /** A link that another text proposed first is left to that one. */
    static void write(
            TransactionContext transaction, String revision, List<Link> links, Instant at) {
        List<Map<String, Object>> rows =
                links.stream()
                        .map(LinkNodes::row)
                        .sorted(Comparator.comparing(row -> String.valueOf(row.get("key"))))
                        .toList();
        Versions versions =
                OpenVersions.replace(
                        transaction,
                        "link",
                        """
                        MATCH (l:Link {revision: $revision})
                        WHERE l.retractedAt IS NULL
                        RETURN l.id AS id, l.key AS key, l.content AS content
                        """,
                        """
                        UNWIND $ended AS id
                        MATCH (l:Link {id: id})
                        SET l.retractedAt = $at
                        """,
                        revision,
                        rows,
                        at);
        transaction
                .run(
                        """
                        UNWIND $rows AS row
                        MATCH (f:Claim {key: row.from})-[:QUOTES]->(:Passage)-[:IN]->(:Revision)-[:OF]->(later:Item)
                        WHERE f.retractedAt IS NULL
                        MATCH (t:Claim {key: row.to})-[:QUOTES]->(:Passage)-[:IN]->(:Revision)-[:OF]->(earlier:Item)
                        WHERE t.retractedAt IS NULL
                          AND NOT EXISTS {
                            MATCH (other:Link {key: row.key})
                            WHERE other.retractedAt IS NULL
                          }
                        MERGE (l:Link {id: row.id})
                        SET l.key = row.key,
                            l.content = row.content,
                            l.revision = $revision,
                            l.from = row.from,
                            l.to = row.to,
                            l.stance = row.stance,
                            l.cue = row.cue,
                            l.retold = row.retold,
                            l.confidence = row.confidence,
                            l.reason = row.reason,
                            l.recordedAt = $at
                        REMOVE l.retractedAt
                        MERGE (l)-[:FROM]->(later)
                        MERGE (l)-[:TO]->(earlier)
                        """,
                        Map.of("revision", revision, "rows", versions.begun(), "at", Rows.time(at)))
                .consume();
    }

    private static Map<String, Object> row(Link link) {
        return Rows.row("key", link.id().value())
                .with("from", link.from().value())
                .with("to", link.to().value())
                .with("stance", link.stance().word())
                .with("cue", link.cue())
                .with("retold", link.retold())
                .with("confidence", link.confidence())
                .with("reason", link.reason())
                .map();
    }
}
