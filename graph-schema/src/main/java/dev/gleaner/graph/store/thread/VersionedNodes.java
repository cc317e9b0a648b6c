package dev.gleaner.graph.store.thread;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.store.row.Rows;
import dev.gleaner.graph.store.row.Versions;
import dev.gleaner.graph.thread.StoryThread;

import org.neo4j.driver.TransactionContext;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How one kind of a thread's nodes is written as versions: its statements for what is open, what
 * ends and what begins.
 *
 * @param type of the ids
 * @param open takes {@code thread} and {@code keys}; returns {@code id}, {@code key} and {@code
 *     content}
 * @param end takes {@code ids} and {@code at}
 * @param begin takes {@code rows}, {@code thread}, {@code by} and {@code at}
 */
record VersionedNodes(String type, String open, String end, String begin) {

    /** Ends the versions that are open and no longer wanted, and begins those that are missing. */
    void write(
            TransactionContext transaction,
            Id<StoryThread> thread,
            List<Map<String, Object>> wanted,
            String by,
            Instant at) {
        List<String> keys = wanted.stream().map(row -> String.valueOf(row.get("key"))).toList();
        List<Versions.Open> there =
                transaction
                        .run(open, Map.of("thread", thread.value(), "keys", keys, "by", by))
                        .list(found ->
                                new Versions.Open(
                                        found.get("id").asString(),
                                        found.get("key").asString(),
                                        found.get("content").asString()));
        Versions versions = Versions.of(type, there, wanted, at);
        begin(transaction, thread, versions.begun(), by, at);
        end(transaction, versions.ended(), at);
    }

    void begin(
            TransactionContext transaction,
            Id<StoryThread> thread,
            List<Map<String, Object>> rows,
            String by,
            Instant at) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("rows", rows);
        parameters.put("thread", thread.value());
        parameters.put("by", by);
        parameters.put("at", Rows.time(at));
        transaction.run(begin, parameters).consume();
    }

    void end(TransactionContext transaction, List<String> ids, Instant at) {
        transaction.run(end, Map.of("ids", ids, "at", Rows.time(at))).consume();
    }
}
