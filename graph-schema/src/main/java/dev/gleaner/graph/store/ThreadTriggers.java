package dev.gleaner.graph.store;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.thread.Firing;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.graph.thread.Trigger;

import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The triggers of a thread, each version its own node, and what met them. */
final class ThreadTriggers {

    private ThreadTriggers() {}

    static void write(
            TransactionContext transaction,
            Id<StoryThread> thread,
            List<Trigger> triggers,
            Instant at) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Trigger trigger : triggers) {
            rows.add(
                    Rows.row("key", trigger.id().value())
                            .with("text", trigger.text())
                            .with("target", trigger.target().name())
                            .with("kind", trigger.kind().name())
                            .with("position", rows.size())
                            .map());
        }
        List<Versions.Open> open =
                transaction
                        .run(
                                """
                                MATCH (g:Trigger)-[:ON]->(:Thread {id: $thread})
                                WHERE g.retractedAt IS NULL
                                RETURN g.id AS id, g.key AS key, g.content AS content
                                """,
                                Map.of("thread", thread.value()))
                        .list(found ->
                                new Versions.Open(
                                        found.get("id").asString(),
                                        found.get("key").asString(),
                                        found.get("content").asString()));
        Versions versions = Versions.of("trigger", open, rows, at);
        transaction
                .run(
                        """
                        UNWIND $ids AS id
                        MATCH (g:Trigger {id: id})
                        SET g.retractedAt = $at
                        """,
                        Map.of("ids", versions.ended(), "at", Rows.time(at)))
                .consume();
        transaction
                .run(
                        """
                        UNWIND $rows AS row
                        MATCH (t:Thread {id: $thread})
                        MERGE (g:Trigger {id: row.id})
                        SET g.key = row.key,
                            g.content = row.content,
                            g.text = row.text,
                            g.target = row.target,
                            g.kind = row.kind,
                            g.position = row.position,
                            g.recordedAt = $at
                        REMOVE g.retractedAt
                        MERGE (g)-[:ON]->(t)
                        """,
                        Map.of(
                                "rows", versions.begun(),
                                "thread", thread.value(),
                                "at", Rows.time(at)))
                .consume();
    }

    /** A firing belongs to its trigger's key, whichever version of it is open. */
    static void writeFirings(
            TransactionContext transaction, Id<StoryThread> thread, List<Firing> firings) {
        List<Map<String, Object>> rows =
                firings.stream()
                        .sorted(Comparator.comparing(Firing::id))
                        .map(firing ->
                                Rows.row("id", firing.id().value())
                                        .with("trigger", firing.trigger().value())
                                        .with("item", firing.item().value())
                                        .with("state", firing.state().name())
                                        .with("because", firing.because())
                                        .with(
                                                "branch",
                                                firing.branch() == null
                                                        ? null
                                                        : firing.branch().name())
                                        .with("at", Rows.time(firing.recordedAt()))
                                        .map())
                        .toList();
        transaction
                .run(
                        """
                        UNWIND $rows AS row
                        MATCH (g:Trigger {key: row.trigger})-[:ON]->(:Thread {id: $thread})
                        WHERE g.retractedAt IS NULL
                        MATCH (i:Item {id: row.item})
                        MERGE (f:Firing {id: row.id})
                          ON CREATE SET f.state = row.state,
                                        f.because = row.because,
                                        f.branch = row.branch,
                                        f.recordedAt = row.at
                        MERGE (f)-[:OF]->(g)
                        MERGE (f)-[:ON]->(i)
                        """,
                        Map.of("rows", rows, "thread", thread.value()))
                .consume();
    }

    static List<Trigger> of(TransactionContext transaction, Id<StoryThread> thread, Instant asOf) {
        return transaction
                .run(
                        """
                        MATCH (g:Trigger)-[:ON]->(:Thread {id: $thread})
                        WHERE g.recordedAt <= $asOf AND (g.retractedAt IS NULL OR g.retractedAt > $asOf)
                        RETURN g
                        ORDER BY g.position, g.key
                        LIMIT 1000
                        """,
                        Map.of("thread", thread.value(), "asOf", Rows.time(asOf)))
                .list(found -> {
                    Value node = found.get("g");
                    return new Trigger(
                            new Id<>(node.get("key").asString()),
                            thread,
                            node.get("text").asString(),
                            Level.valueOf(node.get("target").asString()),
                            Trigger.Kind.valueOf(node.get("kind").asString()));
                });
    }

    /** The firings of the triggers that were there at a time. */
    static List<Firing> firings(
            TransactionContext transaction, Id<StoryThread> thread, Instant asOf) {
        return transaction
                .run(
                        """
                        MATCH (g:Trigger)-[:ON]->(:Thread {id: $thread})
                        WHERE g.recordedAt <= $asOf AND (g.retractedAt IS NULL OR g.retractedAt > $asOf)
                        WITH collect(DISTINCT g.key) AS keys
                        UNWIND keys AS key
                        MATCH (f:Firing)-[:OF]->(:Trigger {key: key})
                        WHERE f.recordedAt <= $asOf
                        MATCH (f)-[:ON]->(i:Item)
                        RETURN DISTINCT f, key AS trigger, i.id AS item
                        ORDER BY f.recordedAt, f.id
                        LIMIT 5000
                        """,
                        Map.of("thread", thread.value(), "asOf", Rows.time(asOf)))
                .list(found -> {
                    Value node = found.get("f");
                    return new Firing(
                            new Id<>(node.get("id").asString()),
                            new Id<>(found.get("trigger").asString()),
                            new Id<>(found.get("item").asString()),
                            Firing.State.valueOf(node.get("state").asString()),
                            node.get("because").asString(),
                            node.get("branch").isNull()
                                    ? null
                                    : Level.valueOf(node.get("branch").asString()),
                            node.get("recordedAt").asZonedDateTime().toInstant());
                });
    }
}
