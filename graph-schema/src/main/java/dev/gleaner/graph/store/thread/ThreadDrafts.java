package dev.gleaner.graph.store.thread;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.store.row.Rows;
import dev.gleaner.graph.store.row.Versions;
import dev.gleaner.graph.thread.Draft;
import dev.gleaner.graph.thread.Draft.Anchor;
import dev.gleaner.graph.thread.StoryThread;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
                        d.state = row.state,
                        d.reviewer = row.reviewer,
                        d.since = row.since,
                        d.anchorItems = row.anchorItems,
                        d.anchorQuotes = row.anchorQuotes,
                        d.by = $by,
                        d.recordedAt = $at
                    REMOVE d.retractedAt
                    MERGE (d)-[:FROM]->(t)
                    """);

    private ThreadDrafts() {}

    /** The drafts of a thread from now on, whoever wrote it down. */
    static void write(
            TransactionContext transaction,
            Id<StoryThread> thread,
            List<Draft> drafts,
            Instant at) {
        List<Map<String, Object>> rows = drafts.stream().map(ThreadDrafts::row).toList();
        NODES.write(transaction, thread, rows, "file", at);
    }

    /** What a person says of one draft; the others stay. */
    static void set(TransactionContext transaction, Draft draft, String by, Instant at) {
        List<Versions.Open> there =
                transaction
                        .run(
                                """
                                MATCH (d:Draft {key: $key})-[:FROM]->(:Thread {id: $thread})
                                WHERE d.retractedAt IS NULL
                                RETURN d.id AS id, d.key AS key, d.content AS content
                                """,
                                Map.of(
                                        "key", draft.id().value(),
                                        "thread", draft.thread().value()))
                        .list(found ->
                                new Versions.Open(
                                        found.get("id").asString(),
                                        found.get("key").asString(),
                                        found.get("content").asString()));
        Versions versions = Versions.of("draft", there, List.of(row(draft)), at);
        NODES.begin(transaction, draft.thread(), versions.begun(), by, at);
        NODES.end(transaction, versions.ended(), at);
    }

    private static Map<String, Object> row(Draft draft) {
        List<Anchor> anchors = draft.anchors();
        return Rows.row("key", draft.id().value())
                .with("name", draft.name())
                .with("date", draft.date())
                .with("note", draft.note())
                .with("state", draft.state().name())
                .with("reviewer", draft.reviewer())
                .with("since", draft.since())
                .with("anchorItems", anchors.stream().map(one -> one.item().value()).toList())
                .with("anchorQuotes", anchors.stream().map(Anchor::quote).toList())
                .map();
    }

    /**
     * One as {@link ThreadReading} finds it; what older versions wrote says nothing but that the
     * draft is there.
     */
    static Draft draft(Value node, Id<StoryThread> thread) {
        @Nullable LocalDate date = day(node.get("date"));
        List<String> items = strings(node.get("anchorItems"));
        List<String> quotes = strings(node.get("anchorQuotes"));
        List<Anchor> anchors = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            anchors.add(new Anchor(new Id<>(items.get(index)), quotes.get(index)));
        }
        return new Draft(
                new Id<>(node.get("key").asString()),
                thread,
                node.get("name").asString(),
                date,
                node.get("note").asString(),
                Draft.State.valueOf(node.get("state").asString(Draft.State.DRAFTING.name())),
                node.get("reviewer").asString(""),
                node.get("since").isNull() ? date : day(node.get("since")),
                anchors);
    }

    private static @Nullable LocalDate day(Value value) {
        return value.isNull() ? null : value.asLocalDate();
    }

    private static List<String> strings(Value value) {
        return value.isNull() ? List.of() : value.asList(Value::asString);
    }
}
