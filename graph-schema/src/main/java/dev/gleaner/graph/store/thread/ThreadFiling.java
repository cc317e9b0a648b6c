package dev.gleaner.graph.store.thread;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.store.item.ItemWriter;
import dev.gleaner.graph.store.item.SourceStore;
import dev.gleaner.graph.store.row.Rows;
import dev.gleaner.graph.thread.Hand;
import dev.gleaner.graph.thread.StoryThread;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Writes thread files as they were understood: a version of the thread, and all that it names. */
final class ThreadFiling {

    private ThreadFiling() {}

    /** Stores a thread as filed: what is not in the file any more is closed, never deleted. */
    static void write(
            TransactionContext transaction, FiledThread filed, @Nullable Hand hand, Instant at) {
        Id<StoryThread> thread = filed.thread().id();
        writeThread(transaction, filed, hand, at);
        SourceStore.write(transaction, filed.sources());
        ItemWriter.write(transaction, filed.items(), at);
        ThreadEvidence.write(transaction, thread, filed.evidence(), at);
        ReadingStore.write(transaction, filed.readings());
        ThreadTriggers.write(transaction, thread, filed.triggers(), at);
        ThreadFirings.write(transaction, thread, filed.firings());
        ThreadDrafts.write(transaction, thread, filed.drafts(), at);
    }

    /** The thread's node is written first: whoever stores the same thread waits for it. */
    private static void writeThread(
            TransactionContext transaction, FiledThread filed, @Nullable Hand hand, Instant at) {
        StoryThread thread = filed.thread();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", thread.id().value());
        parameters.put(
                "version",
                Id.of(
                                "threadversion",
                                thread.id().value(),
                                at.toString(),
                                HexFormat.of().formatHex(filed.file()))
                        .value());
        parameters.put("slug", thread.slug());
        parameters.put("title", thread.title());
        parameters.put("summary", thread.summary());
        parameters.put("why", thread.why());
        parameters.put("asserted", thread.asserted() == null ? null : thread.asserted().name());
        parameters.put("assertedOn", thread.assertedOn());
        parameters.put("assertedReason", thread.assertedReason());
        parameters.put("file", filed.file());
        parameters.put("door", hand == null ? null : hand.door().name());
        parameters.put("by", hand == null ? null : hand.by());
        parameters.put("at", Rows.time(at));
        transaction
                .run(
                        """
                        MERGE (t:Thread {id: $id})
                          ON CREATE SET t.recordedAt = $at
                        SET t.slug = $slug,
                            t.title = $title,
                            t.rev = coalesce(t.rev, 0) + 1
                        WITH t
                        CALL (t) {
                          MATCH (before:ThreadVersion)-[:OF]->(t)
                          WHERE before.retractedAt IS NULL
                          SET before.retractedAt = $at
                        }
                        MERGE (v:ThreadVersion {id: $version})
                        SET v.title = $title,
                            v.summary = $summary,
                            v.why = $why,
                            v.asserted = $asserted,
                            v.assertedOn = $assertedOn,
                            v.assertedReason = $assertedReason,
                            v.file = $file,
                            v.door = $door,
                            v.by = $by,
                            v.recordedAt = $at
                        REMOVE v.retractedAt
                        MERGE (v)-[:OF]->(t)
                        """,
                        parameters)
                .consume();
    }
}
