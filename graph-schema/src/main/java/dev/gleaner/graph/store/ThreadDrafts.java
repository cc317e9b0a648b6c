package dev.gleaner.graph.store;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.thread.Draft;
import dev.gleaner.graph.thread.StoryThread;

import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The drafts of a thread, each version its own node. */
final class ThreadDrafts {

    private ThreadDrafts() {}

    static void write(
            TransactionContext transaction,
            Id<StoryThread> thread,
            List<Draft> drafts,
            Instant at) {
        List<Map<String, Object>> rows =
                drafts.stream()
                        .map(draft ->
                                Rows.row("key", draft.id().value())
                                        .with("name", draft.name())
                                        .with("date", draft.date())
                                        .with("note", draft.note())
                                        .map())
                        .toList();
        List<Versions.Open> open =
                transaction
                        .run(
                                """
                                MATCH (d:Draft)-[:FROM]->(:Thread {id: $thread})
                                WHERE d.retractedAt IS NULL
                                RETURN d.id AS id, d.key AS key, d.content AS content
                                """,
                                Map.of("thread", thread.value()))
                        .list(found ->
                                new Versions.Open(
                                        found.get("id").asString(),
                                        found.get("key").asString(),
                                        found.get("content").asString()));
        Versions versions = Versions.of("draft", open, rows, at);
        transaction
                .run(
                        """
                        UNWIND $ids AS id
                        MATCH (d:Draft {id: id})
                        SET d.retractedAt = $at
                        """,
                        Map.of("ids", versions.ended(), "at", Rows.time(at)))
                .consume();
        transaction
                .run(
                        """
                        UNWIND $rows AS row
                        MATCH (t:Thread {id: $thread})
                        MERGE (d:Draft {id: row.id})
                        SET d.key = row.key,
                            d.content = row.content,
                            d.name = row.name,
                            d.date = row.date,
                            d.note = row.note,
                            d.recordedAt = $at
                        REMOVE d.retractedAt
                        MERGE (d)-[:FROM]->(t)
                        """,
                        Map.of(
                                "rows", versions.begun(),
                                "thread", thread.value(),
                                "at", Rows.time(at)))
                .consume();
    }

    static List<Draft> of(TransactionContext transaction, Id<StoryThread> thread, Instant asOf) {
        return transaction
                .run(
                        """
                        MATCH (d:Draft)-[:FROM]->(:Thread {id: $thread})
                        WHERE d.recordedAt <= $asOf AND (d.retractedAt IS NULL OR d.retractedAt > $asOf)
                        RETURN d
                        ORDER BY d.date, d.key
                        LIMIT 1000
                        """,
                        Map.of("thread", thread.value(), "asOf", Rows.time(asOf)))
                .list(found -> {
                    Value node = found.get("d");
                    return new Draft(
                            new Id<>(node.get("key").asString()),
                            thread,
                            node.get("name").asString(),
                            node.get("date").isNull() ? null : node.get("date").asLocalDate(),
                            node.get("note").asString());
                });
    }
}
