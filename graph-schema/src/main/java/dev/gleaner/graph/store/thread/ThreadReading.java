package dev.gleaner.graph.store.thread;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.store.row.Rows;
import dev.gleaner.graph.store.same.SameAsReading;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.StoryThread;

import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Reads threads as they were at a time, in two questions: what is written of each thread itself,
 * and its evidence.
 */
final class ThreadReading {

    private static final String THREADS =
            """
            UNWIND $slugs AS slug
            MATCH (t:Thread {slug: slug})
            CALL (t) {
              MATCH (v:ThreadVersion)-[:OF]->(t)
              WHERE v.recordedAt <= $asOf
                AND (v.retractedAt IS NULL OR v.retractedAt > $asOf)
              RETURN v
              ORDER BY v.recordedAt DESC
              LIMIT 1
            }
            RETURN t.id AS id, slug, v,
                   EXISTS { (:SameAs) } AS same,
                   COLLECT {
                     MATCH (g:Trigger)-[:ON]->(t)
                     WHERE g.recordedAt <= $asOf
                     RETURN g
                     ORDER BY coalesce(g.by, 'file') <> 'file', g.position, g.recordedAt, g.key
                     LIMIT 10000
                   } AS triggers,
                   COLLECT {
                     MATCH (g:Trigger)-[:ON]->(t)
                     WHERE g.recordedAt <= $asOf AND (g.retractedAt IS NULL OR g.retractedAt > $asOf)
                     WITH DISTINCT g.key AS key
                     MATCH (f:Firing)-[:OF]->(:Trigger {key: key})
                     WHERE f.recordedAt <= $asOf
                     MATCH (f)-[:ON]->(i:Item)
                     WITH DISTINCT f, key, i.id AS item
                     RETURN {firing: f, trigger: key, item: item}
                     ORDER BY f.recordedAt, f.id
                     LIMIT 10000
                   } AS firings,
                   COLLECT {
                     MATCH (d:Draft)-[:FROM]->(t)
                     WHERE d.recordedAt <= $asOf AND (d.retractedAt IS NULL OR d.retractedAt > $asOf)
                     RETURN d
                     ORDER BY d.date, d.key
                     LIMIT 10000
                   } AS drafts,
                   COLLECT {
                     MATCH (o:Override)-[:ON]->(t)
                     WHERE o.recordedAt <= $asOf
                     RETURN {
                       said: o,
                       items: COLLECT {
                         MATCH (o)-[:CONNECTS]->(i:Item)
                         RETURN i.id
                         ORDER BY i.id
                         LIMIT 1000
                       }
                     }
                     ORDER BY o.recordedAt, o.id
                     LIMIT 10000
                   } AS said,
                   COLLECT {
                     MATCH (a:Assessment)-[:OF]->(t)
                     WHERE a.asOf <= $asOf
                     RETURN {
                       at: a.asOf,
                       level: a.level,
                       gate: coalesce(a.gate, a.level),
                       rules: a.rules
                     }
                     ORDER BY a.asOf, a.id
                     LIMIT 100000
                   } AS past
            ORDER BY slug
            LIMIT 10000
            """;

    private ThreadReading() {}

    static List<FoundThread> of(TransactionContext transaction, List<String> slugs, Instant asOf) {
        List<Record> threads =
                transaction.run(THREADS, Map.of("slugs", slugs, "asOf", Rows.time(asOf))).list();
        if (threads.isEmpty()) {
            return List.of();
        }
        SameAsReading.Known same =
                threads.getFirst().get("same").asBoolean()
                        ? SameAsReading.known(transaction, asOf)
                        : SameAsReading.Known.NOTHING;
        Map<String, List<FoundEvidence>> evidence =
                ThreadEvidence.of(
                        transaction,
                        threads.stream().map(found -> found.get("id").asString()).toList(),
                        same,
                        asOf);
        return threads.stream()
                .map(found ->
                        thread(
                                found,
                                evidence.getOrDefault(found.get("id").asString(), List.of()),
                                asOf))
                .toList();
    }

    private static FoundThread thread(Record found, List<FoundEvidence> evidence, Instant asOf) {
        Id<StoryThread> id = new Id<>(found.get("id").asString());
        Value version = found.get("v");
        return new FoundThread(
                thread(id, found.get("slug").asString(), version),
                version.get("file").asByteArray(),
                version.get("recordedAt").asZonedDateTime().toInstant(),
                evidence,
                found.get("triggers").asList(node -> ThreadTriggers.version(node, id, asOf)),
                found.get("firings").asList(ThreadFirings::firing),
                found.get("drafts").asList(node -> ThreadDrafts.draft(node, id)),
                found.get("said").asList(row -> OverrideStore.said(row, id)),
                found.get("past").asList(ThreadAssessments::past));
    }

    private static StoryThread thread(Id<StoryThread> id, String slug, Value version) {
        return new StoryThread(
                id,
                slug,
                version.get("title").asString(),
                version.get("summary").asString(),
                version.get("why").asString(),
                version.get("asserted").isNull()
                        ? null
                        : Level.valueOf(version.get("asserted").asString()),
                version.get("assertedOn").isNull() ? null : version.get("assertedOn").asLocalDate(),
                version.get("assertedReason").asString());
    }
}
