package dev.gleaner.graph.store.thread;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.store.row.Nodes;
import dev.gleaner.graph.store.row.Rows;
import dev.gleaner.graph.store.thread.ThreadStore.TriggerVersion;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.graph.thread.Trigger.Branch;
import dev.gleaner.graph.thread.Trigger.Declared;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The triggers of a thread, each version its own node. */
final class ThreadTriggers {

    private static final String FILE = "file";

    private static final VersionedNodes NODES =
            new VersionedNodes(
                    "trigger",
                    """
                    MATCH (g:Trigger)-[:ON]->(:Thread {id: $thread})
                    WHERE g.retractedAt IS NULL AND ((coalesce(g.by, 'file') = 'file' AND $by = 'file') OR g.key IN $keys)
                    RETURN g.id AS id, g.key AS key, g.content AS content
                    """,
                    """
                    UNWIND $ids AS id
                    MATCH (g:Trigger {id: id})
                    SET g.retractedAt = $at
                    """,
                    """
                    UNWIND $rows AS row
                    MATCH (t:Thread {id: $thread})
                    MERGE (g:Trigger {id: row.id})
                    SET g.key = row.key,
                        g.content = row.content,
                        g.text = row.text,
                        g.target = row.target,
                        g.kind = row.kind,
                        g.name = row.name,
                        g.query = row.query,
                        g.conditions = row.conditions,
                        g.findings = row.findings,
                        g.levels = row.levels,
                        g.version = row.version,
                        g.position = row.position,
                        g.by = $by,
                        g.recordedAt = $at
                    REMOVE g.retractedAt
                    MERGE (g)-[:ON]->(t)
                    """);

    private ThreadTriggers() {}

    /** The triggers of a file take the place of those of the file before it. */
    static void write(
            TransactionContext transaction,
            Id<StoryThread> thread,
            List<Trigger> triggers,
            Instant at) {
        NODES.write(transaction, thread, rows(triggers), FILE, at);
    }

    /** Adds triggers that stand in no thread file; one of the same name is replaced. */
    static void arm(
            TransactionContext transaction,
            Id<StoryThread> thread,
            List<Trigger> triggers,
            String by,
            Instant at) {
        NODES.write(transaction, thread, rows(triggers), by, at);
    }

    /** Ends a trigger that stands in no thread file; whether there was one. */
    static boolean disarm(
            TransactionContext transaction,
            Id<StoryThread> thread,
            Id<Trigger> trigger,
            Instant at) {
        return transaction
                        .run(
                                """
                                MATCH (g:Trigger {key: $trigger})-[:ON]->(:Thread {id: $thread})
                                WHERE g.retractedAt IS NULL AND g.by <> 'file'
                                SET g.retractedAt = $at
                                RETURN count(g) AS ended
                                """,
                                Map.of(
                                        "trigger", trigger.value(),
                                        "thread", thread.value(),
                                        "at", Rows.time(at)))
                        .single()
                        .get("ended")
                        .asInt()
                > 0;
    }

    private static List<Map<String, Object>> rows(List<Trigger> triggers) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Trigger trigger : triggers) {
            Declared declared = trigger.declared();
            List<Branch> branches = trigger.branches();
            rows.add(
                    Rows.row("key", trigger.id().value())
                            .with("text", trigger.text())
                            .with("target", trigger.target().name())
                            .with("kind", trigger.kind().name())
                            .with("name", declared == null ? null : declared.name())
                            .with("query", declared == null ? null : declared.query())
                            .with("conditions", declared == null ? null : declared.conditions())
                            .with("findings", branches.stream().map(Branch::found).toList())
                            .with(
                                    "levels",
                                    branches.stream().map(each -> each.level().name()).toList())
                            .with("version", trigger.version())
                            .with("position", rows.size())
                            .map());
        }
        return rows;
    }

    /** All that stand, by thread. */
    static List<ArmedTrigger> armed(TransactionContext transaction) {
        return transaction
                .run(
                        """
                        MATCH (g:Trigger)-[:ON]->(t:Thread)
                        WHERE g.retractedAt IS NULL
                        RETURN t.slug AS slug, t.title AS title, t.id AS thread, g
                        ORDER BY slug, g.key
                        LIMIT 100000
                        """)
                .list(found -> {
                    TriggerVersion version =
                            version(
                                    found.get("g"),
                                    new Id<>(found.get("thread").asString()),
                                    Instant.MAX);
                    return new ArmedTrigger(
                            found.get("slug").asString(),
                            found.get("title").asString(),
                            version.trigger(),
                            version.from());
                });
    }

    /** Another one whenever a trigger began or ended. */
    static String stamp(TransactionContext transaction) {
        Value stamp =
                transaction
                        .run(
                                """
                                MATCH (g:Trigger)
                                RETURN [count(g), count(g.retractedAt), toString(max(g.recordedAt)),
                                        toString(max(g.retractedAt))] AS stamp
                                """)
                        .single()
                        .get("stamp");
        return stamp.toString();
    }

    /** A version as {@link ThreadReading} finds it, as it was at a time. */
    static TriggerVersion version(Value node, Id<StoryThread> thread, Instant asOf) {
        Instant until = Nodes.time(node, "retractedAt");
        return new TriggerVersion(
                new Trigger(
                        new Id<>(node.get("key").asString()),
                        thread,
                        node.get("text").asString(),
                        Level.valueOf(node.get("target").asString()),
                        Trigger.Kind.valueOf(node.get("kind").asString()),
                        declared(node),
                        node.get("version").asInt(1)),
                node.get("by").asString(FILE),
                node.get("recordedAt").asZonedDateTime().toInstant(),
                until == null || until.isAfter(asOf) ? null : until);
    }

    private static @Nullable Declared declared(Value node) {
        if (node.get("name").isNull()) {
            return null;
        }
        List<String> findings = node.get("findings").asList(Value::asString);
        List<String> levels = node.get("levels").asList(Value::asString);
        List<Branch> branches = new ArrayList<>();
        for (int index = 0; index < findings.size(); index++) {
            branches.add(new Branch(findings.get(index), Level.valueOf(levels.get(index))));
        }
        return new Declared(
                node.get("name").asString(),
                node.get("query").asString(),
                node.get("conditions").asList(Value::asString),
                branches);
    }
}
