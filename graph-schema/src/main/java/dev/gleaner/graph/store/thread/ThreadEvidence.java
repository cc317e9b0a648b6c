package dev.gleaner.graph.store.thread;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.Stance;
import dev.gleaner.graph.same.SameThings;
import dev.gleaner.graph.store.row.Nodes;
import dev.gleaner.graph.store.row.Rows;
import dev.gleaner.graph.store.row.Versions;
import dev.gleaner.graph.store.same.SameAsReading;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.Text;
import dev.gleaner.graph.thread.Evidence;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.graph.thread.Reading;
import dev.gleaner.graph.thread.StoryThread;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The evidence of a thread, each version its own node. */
final class ThreadEvidence {

    /** Behind everything that a file lists. */
    private static final int LAST = 1_000_000;

    private static final VersionedNodes NODES =
            new VersionedNodes(
                    "evidence",
                    """
                    MATCH (e:Evidence)-[:FOR]->(:Thread {id: $thread})
                    WHERE e.retractedAt IS NULL AND (e.by = 'file' OR e.key IN $keys)
                    RETURN e.id AS id, e.key AS key, e.content AS content
                    """,
                    // The item of what ended without a successor is found differently from then on.
                    """
                    UNWIND $ids AS id
                    MATCH (e:Evidence {id: id})-[:IS]->(i:Item)
                    SET e.retractedAt = $at
                    WITH e, i
                    WHERE NOT EXISTS {
                      MATCH (i)<-[:IS]-(other:Evidence {key: e.key})
                      WHERE other.retractedAt IS NULL
                    }
                    SET i:Unindexed, i.rev = i.rev + 1
                    """,
                    // A version that replaces another one was attached when that one was.
                    """
                    UNWIND $rows AS row
                    MATCH (t:Thread {id: $thread})
                    MATCH (i:Item {id: row.item})
                    OPTIONAL MATCH (i)<-[:IS]-(before:Evidence {key: row.key})
                    WHERE before.retractedAt IS NULL
                    WITH t, i, row, min(before.attachedAt) AS attachedAt
                    MERGE (e:Evidence {id: row.id})
                    SET e.key = row.key,
                        e.content = row.content,
                        e.role = row.role,
                        e.directness = row.directness,
                        e.note = row.note,
                        e.stance = row.stance,
                        e.quote = row.quote,
                        e.position = row.position,
                        e.by = $by,
                        e.attachedAt = coalesce(attachedAt, $at),
                        e.recordedAt = $at
                    REMOVE e.retractedAt
                    MERGE (e)-[:FOR]->(t)
                    MERGE (e)-[:IS]->(i)
                    FOREACH (ignored IN CASE WHEN attachedAt IS NULL THEN [1] ELSE [] END |
                      SET i:Unindexed, i.rev = i.rev + 1)
                    """);

    private ThreadEvidence() {}

    /** The evidence of a file takes the place of the evidence of the file before it. */
    static void write(
            TransactionContext transaction,
            Id<StoryThread> thread,
            List<Evidence> evidence,
            Instant at) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Evidence one : evidence) {
            rows.add(row(one, rows.size()));
        }
        NODES.write(transaction, thread, rows, "file", at);
    }

    /**
     * Attaches what was found; it stays when the file is stored again. What is attached already
     * stays as it is, unless it was only proposed and a person attaches it.
     */
    static void attach(
            TransactionContext transaction,
            Id<StoryThread> thread,
            Evidence evidence,
            String by,
            Instant at) {
        List<Versions.Open> there = open(transaction, thread, evidence.id(), true);
        boolean decided =
                there.isEmpty() && !open(transaction, thread, evidence.id(), false).isEmpty();
        if (decided || (!there.isEmpty() && evidence.directness() == Directness.PROPOSED)) {
            return;
        }
        List<Map<String, Object>> rows = List.of(row(evidence, LAST));
        Versions versions = Versions.of("evidence", there, rows, at);
        NODES.begin(transaction, thread, versions.begun(), by, at);
        NODES.end(transaction, versions.ended(), at);
    }

    /** Takes back what a trigger proposed; what a person attached stays. */
    static void dismiss(
            TransactionContext transaction, Id<StoryThread> thread, Id<Item> item, Instant at) {
        Id<Evidence> key = Evidence.idOf(thread, item);
        List<String> proposed =
                open(transaction, thread, key, true).stream().map(Versions.Open::id).toList();
        NODES.end(transaction, proposed, at);
    }

    private static List<Versions.Open> open(
            TransactionContext transaction,
            Id<StoryThread> thread,
            Id<Evidence> key,
            boolean proposed) {
        return transaction
                .run(
                        """
                        MATCH (e:Evidence {key: $key})-[:FOR]->(:Thread {id: $thread})
                        WHERE e.retractedAt IS NULL AND (e.directness = 'PROPOSED') = $proposed
                        RETURN e.id AS id, e.key AS key, e.content AS content
                        """,
                        Map.of(
                                "key", key.value(),
                                "thread", thread.value(),
                                "proposed", proposed))
                .list(found ->
                        new Versions.Open(
                                found.get("id").asString(),
                                found.get("key").asString(),
                                found.get("content").asString()));
    }

    private static Map<String, Object> row(Evidence evidence, int position) {
        return Rows.row("key", evidence.id().value())
                .with("item", evidence.item().value())
                .with("role", evidence.role())
                .with("directness", evidence.directness().name())
                .with("note", evidence.note())
                .with("stance", evidence.stance() == null ? null : evidence.stance().word())
                .with("quote", evidence.quote())
                .with("position", position)
                .map();
    }

    /** What was attached at a time, in the order of the file, with what was known then. */
    static Map<String, List<FoundEvidence>> of(
            TransactionContext transaction,
            List<String> threads,
            SameAsReading.Known same,
            Instant asOf) {
        return ByThread.of(
                transaction.run(
                        """
                        UNWIND $threads AS thread
                        MATCH (e:Evidence)-[:FOR]->(:Thread {id: thread})
                        WHERE e.recordedAt <= $asOf AND (e.retractedAt IS NULL OR e.retractedAt > $asOf)
                        MATCH (e)-[:IS]->(i:Item)-[:BY]->(s:Source)
                        RETURN thread, e, i, s,
                               reverse(COLLECT {
                                 MATCH (r:Revision)-[:OF]->(i)
                                 WHERE coalesce(r.recordedAt, r.fetchedAt) <= $asOf
                                 RETURN {
                                   at: r.fetchedAt,
                                   body: r.body,
                                   results: COUNT {
                                     MATCH (r)<-[:IN]-(:Passage)<-[:QUOTES]-(c:Result)
                                     WHERE c.recordedAt <= $asOf
                                       AND (c.retractedAt IS NULL OR c.retractedAt > $asOf)
                                   }
                                 }
                                 ORDER BY r.fetchedAt DESC, r.recordedAt DESC, r.id DESC
                                 LIMIT 100
                               }) AS texts,
                               COLLECT {
                                 MATCH (i)-[c:COPY_OF]->(o:Item)-[:BY]->(os:Source)
                                 WHERE c.recordedAt <= $asOf
                                 RETURN {id: o.id, source: os}
                                 ORDER BY o.id
                                 LIMIT 1
                               } AS originals,
                               COLLECT {
                                 MATCH (g:Reading)-[:OF]->(i)
                                 WHERE g.at <= $asOf
                                 RETURN g
                                 ORDER BY g.at, g.id
                                 LIMIT 1000
                               } AS readings,
                               COLLECT {
                                 MATCH (n:Revision)-[:OF]->(i)
                                 WHERE n.recordedAt <= $asOf
                                 WITH n
                                 ORDER BY n.fetchedAt DESC, n.recordedAt DESC, n.id
                                 LIMIT 1
                                 MATCH (n)<-[:IN]-(p:Passage)<-[:QUOTES]-(c)
                                 WHERE (c:Citation OR c.subject IS NOT NULL)
                                   AND c.recordedAt <= $asOf
                                   AND (c.retractedAt IS NULL OR c.retractedAt > $asOf)
                                 OPTIONAL MATCH (c)-[:TO]->(w:Work)
                                 RETURN {claim: c.key, at: p.id, work: w.id, name: w.name}
                                 ORDER BY p.start, c.key
                                 LIMIT 1000
                               } AS said,
                               COLLECT {
                                 MATCH (l:Link)-[:FROM]->(i), (l)-[:TO]->(o:Item)
                                 WHERE l.retold
                                   AND l.recordedAt <= $asOf
                                   AND (l.retractedAt IS NULL OR l.retractedAt > $asOf)
                                   AND NOT EXISTS {
                                     MATCH (n:Decision {about: l.key, word: 'REJECTED'})
                                     WHERE n.recordedAt <= $asOf
                                       AND (n.retractedAt IS NULL OR n.retractedAt > $asOf)
                                   }
                                 RETURN {claim: l.from, from: o.id}
                                 ORDER BY l.key
                                 LIMIT 1000
                               } AS retold,
                               COLLECT {
                                 MATCH (d:Decision {about: i.id})
                                 WHERE d.recordedAt <= $asOf
                                   AND (d.retractedAt IS NULL OR d.retractedAt > $asOf)
                                 RETURN d
                                 ORDER BY d.recordedAt DESC, d.id
                                 LIMIT 1
                               } AS decisions
                        ORDER BY e.position, e.attachedAt, e.key
                        LIMIT 500000
                        """,
                        Map.of("threads", threads, "asOf", Rows.time(asOf))),
                found -> {
                    Id<StoryThread> thread = new Id<>(found.get("thread").asString());
                    Item item = Nodes.item(found.get("i"), found.get("s"), asOf);
                    Source source = Nodes.source(found.get("s"));
                    List<Value> originals = found.get("originals").asList(value -> value);
                    return new FoundEvidence(
                            evidence(found.get("e"), thread, item.id()),
                            item,
                            source,
                            found.get("texts").asList(ThreadEvidence::text),
                            found.get("readings").asList(value -> reading(value, item.id())),
                            originals.isEmpty()
                                    ? null
                                    : new Id<>(originals.getFirst().get("id").asString()),
                            originals.isEmpty()
                                    ? null
                                    : Nodes.source(originals.getFirst().get("source")),
                            lineage(found, item.id(), source, same));
                });
    }

    private static FoundLineage lineage(
            Record found, Id<Item> item, Source source, SameAsReading.Known same) {
        List<Value> said = found.get("said").asList(value -> value);
        List<Value> decisions = found.get("decisions").asList(value -> value);
        return new FoundLineage(
                said.stream()
                        .filter(one -> one.get("work").isNull())
                        .map(one ->
                                new FoundLineage.Stated(
                                        new Id<>(one.get("claim").asString()),
                                        new Id<>(one.get("at").asString())))
                        .toList(),
                said.stream()
                        .filter(one -> !one.get("work").isNull())
                        .map(one ->
                                new FoundLineage.Pointed(
                                        new Id<>(one.get("work").asString()),
                                        one.get("name").asString(),
                                        new Id<>(one.get("at").asString())))
                        .toList(),
                found.get("retold")
                        .asList(one ->
                                new FoundLineage.Retold(
                                        new Id<>(one.get("claim").asString()),
                                        new Id<>(one.get("from").asString()))),
                decisions.isEmpty() ? null : Nodes.decision(decisions.getFirst()),
                same(item, same.items()),
                same.voices().of(source).orElse(null));
    }

    private static FoundLineage.@Nullable SaidSame same(Id<Item> item, SameThings things) {
        String words = things.words(item.value());
        return words.isEmpty()
                ? null
                : new FoundLineage.SaidSame(
                        things.other(item.value())
                                .map(other -> new Id<Item>(other.key()))
                                .orElse(item),
                        words);
    }

    private static Evidence evidence(Value node, Id<StoryThread> thread, Id<Item> item) {
        return new Evidence(
                new Id<>(node.get("key").asString()),
                thread,
                item,
                node.get("role").asString(),
                node.get("stance").isNull()
                        ? null
                        : Stance.valueOf(node.get("stance").asString().toUpperCase(Locale.ROOT)),
                Evidence.Directness.valueOf(node.get("directness").asString()),
                node.get("note").asString(),
                node.get("quote").asString(""),
                node.get("attachedAt").asZonedDateTime().toInstant());
    }

    private static Text text(Value value) {
        return new Text(
                value.get("at").asZonedDateTime().toInstant(),
                BodyState.valueOf(value.get("body").asString()),
                value.get("results").asInt());
    }

    private static Reading reading(Value node, Id<Item> item) {
        return new Reading(
                new Id<>(node.get("id").asString()),
                item,
                Reading.Depth.valueOf(node.get("depth").asString()),
                node.get("by").asString(),
                node.get("at").asZonedDateTime().toInstant());
    }
}
