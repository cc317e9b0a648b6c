package dev.gleaner.graph.store.thread;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.store.row.Rows;
import dev.gleaner.graph.thread.FileSide;
import dev.gleaner.graph.thread.StoryThread;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The other places of thread files; a clash that is over is closed and kept. */
final class ThreadFileSides {

    private ThreadFileSides() {}

    static void write(TransactionContext transaction, FileSide side, Instant at) {
        transaction
                .run(
                        """
                        MATCH (t:Thread {id: $thread})
                        MERGE (s:FileSide {id: $row.id})
                          ON CREATE SET s.recordedAt = $at
                        SET s.place = $row.place,
                            s.common = $row.common,
                            s.writing = $row.writing,
                            s.changedAt = $at
                        REMOVE s.retractedAt
                        MERGE (s)-[:OF]->(t)
                        WITH s
                        OPTIONAL MATCH (c:FileClash)-[:WITH]->(s)
                        WHERE c.retractedAt IS NULL AND c.id <> coalesce($row.clash, '')
                        SET c.retractedAt = $at
                        """,
                        Map.of(
                                "thread",
                                side.thread().value(),
                                "row",
                                Rows.row("id", side.id().value())
                                        .with("place", side.place())
                                        .with("common", side.common())
                                        .with("writing", side.writing())
                                        .with("clash", clashId(side))
                                        .map(),
                                "at",
                                Rows.time(at)))
                .consume();
        FileSide.Clash clash = side.clash();
        String id = clashId(side);
        if (clash != null && id != null) {
            transaction
                    .run(
                            """
                            MATCH (s:FileSide {id: $side})-[:OF]->(t:Thread)
                            MERGE (c:FileClash {id: $id})
                              ON CREATE SET c.text = $text,
                                            c.recordedAt = $since
                            REMOVE c.retractedAt
                            MERGE (c)-[:WITH]->(s)
                            MERGE (c)-[:ON]->(t)
                            """,
                            Map.of(
                                    "side", side.id().value(),
                                    "id", id,
                                    "text", clash.text(),
                                    "since", Rows.time(clash.since())))
                    .consume();
        }
    }

    private static @Nullable String clashId(FileSide side) {
        FileSide.Clash clash = side.clash();
        return clash == null
                ? null
                : Id.of("fileclash", side.id().value(), clash.text(), clash.since().toString())
                        .value();
    }

    /** The file does not lie there any more. */
    static void close(TransactionContext transaction, FileSide side, Instant at) {
        transaction
                .run(
                        """
                        MATCH (s:FileSide {id: $id})
                        SET s.retractedAt = $at
                        WITH s
                        MATCH (c:FileClash)-[:WITH]->(s)
                        WHERE c.retractedAt IS NULL
                        SET c.retractedAt = $at
                        """,
                        Map.of("id", side.id().value(), "at", Rows.time(at)))
                .consume();
    }

    /** The other places of a thread's file, by name. */
    static List<FileSide> of(TransactionContext transaction, Id<StoryThread> thread) {
        return transaction
                .run(
                        """
                        MATCH (s:FileSide)-[:OF]->(:Thread {id: $thread})
                        WHERE s.retractedAt IS NULL
                        RETURN s, COLLECT {
                          MATCH (c:FileClash)-[:WITH]->(s)
                          WHERE c.retractedAt IS NULL
                          RETURN c
                          ORDER BY c.recordedAt DESC
                          LIMIT 1
                        } AS clashes
                        ORDER BY s.place
                        LIMIT 100
                        """,
                        Map.of("thread", thread.value()))
                .list(found -> side(thread, found.get("s"), found.get("clashes")));
    }

    private static FileSide side(Id<StoryThread> thread, Value node, Value clashes) {
        return new FileSide(
                thread,
                node.get("place").asString(),
                node.get("common").asString(),
                node.get("writing").isNull() ? null : node.get("writing").asString(),
                clashes.isEmpty()
                        ? null
                        : new FileSide.Clash(
                                clashes.get(0).get("text").asString(),
                                clashes.get(0).get("recordedAt").asZonedDateTime().toInstant()));
    }
}
