package dev.gleaner.graph.store.thread;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.store.row.Rows;
import dev.gleaner.graph.thread.Firing;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.StoryThread;

import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What met the triggers of a thread, each firing once. */
final class ThreadFirings {

    private ThreadFirings() {}

    /** A firing belongs to its trigger's key, whichever version of it is open. */
    static void write(
            TransactionContext transaction, Id<StoryThread> thread, List<Firing> firings) {
        List<Map<String, Object>> rows =
                firings.stream()
                        .sorted(Comparator.comparing(Firing::id))
                        .map(firing ->
                                Rows.row("id", firing.id().value())
                                        .with("trigger", firing.trigger().value())
                                        .with("version", firing.version())
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
                                        f.version = row.version,
                                        f.because = row.because,
                                        f.branch = row.branch,
                                        f.recordedAt = row.at
                        MERGE (f)-[:OF]->(g)
                        MERGE (f)-[:ON]->(i)
                        """,
                        Map.of("rows", rows, "thread", thread.value()))
                .consume();
    }

    /** One as {@link ThreadReading} finds it. */
    static Firing firing(Value row) {
        Value node = row.get("firing");
        return new Firing(
                new Id<>(node.get("id").asString()),
                new Id<>(row.get("trigger").asString()),
                node.get("version").asInt(1),
                new Id<>(row.get("item").asString()),
                Firing.State.valueOf(node.get("state").asString()),
                node.get("because").asString(),
                node.get("branch").isNull() ? null : Level.valueOf(node.get("branch").asString()),
                node.get("recordedAt").asZonedDateTime().toInstant());
    }
}
