package dev.gleaner.graph.store.thread;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.store.row.Rows;
import dev.gleaner.graph.thread.Draft;
import dev.gleaner.graph.thread.StoryThread;

import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The drafts of a thread, each version its own node. */
final class ThreadDrafts {

    private static final VersionedNodes NODES =
            new VersionedNodes(
                    "draft",
                    """
                    MATCH (d:Draft)-[:FROM]->(:Thread {id: $thread})
                    WHERE d.retractedAt IS NULL
                    RETURN d.id AS id, d.key AS key, d.content AS content
                    """,
                    """
                    UNWIND $ids AS id
                    MATCH (d:Draft {id: id})
                    SET d.retractedAt = $at
                    """,
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
                    """);

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
        NODES.write(transaction, thread, rows, "file", at);
    }

    /** The drafts that each of these threads had at a time. */
    static Map<String, List<Draft>> of(
            TransactionContext transaction, List<String> threads, Instant asOf) {
        return ByThread.of(
                transaction.run(
                        """
                        UNWIND $threads AS thread
                        MATCH (d:Draft)-[:FROM]->(:Thread {id: thread})
                        WHERE d.recordedAt <= $asOf AND (d.retractedAt IS NULL OR d.retractedAt > $asOf)
                        RETURN thread, d
                        ORDER BY d.date, d.key
                        LIMIT 100000
                        """,
                        Map.of("threads", threads, "asOf", Rows.time(asOf))),
                found -> {
                    Value node = found.get("d");
                    return new Draft(
                            new Id<>(node.get("key").asString()),
                            new Id<>(found.get("thread").asString()),
                            node.get("name").asString(),
                            node.get("date").isNull() ? null : node.get("date").asLocalDate(),
                            node.get("note").asString());
                });
    }
}
