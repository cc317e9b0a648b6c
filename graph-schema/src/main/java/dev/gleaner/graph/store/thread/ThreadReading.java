package dev.gleaner.graph.store.thread;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.store.row.Rows;
import dev.gleaner.graph.store.same.SameAsReading;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.store.thread.ThreadStore.TriggerVersion;
import dev.gleaner.graph.thread.Draft;
import dev.gleaner.graph.thread.Firing;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.graph.thread.ThreadOverride;

import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads threads as they were at a time: one query for each kind of thing, for all of them. */
final class ThreadReading {

    private ThreadReading() {}

    static List<FoundThread> of(TransactionContext transaction, List<String> slugs, Instant asOf) {
        List<Record> versions =
                transaction
                        .run(
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
                                       EXISTS { (:Trigger)-[:ON]->(t) } AS triggers,
                                       EXISTS { (:Firing)-[:OF]->(:Trigger)-[:ON]->(t) } AS fired,
                                       EXISTS { (:Draft)-[:FROM]->(t) } AS drafts,
                                       EXISTS { (:Override)-[:ON]->(t) } AS said
                                ORDER BY slug
                                LIMIT 10000
                                """,
                                Map.of("slugs", slugs, "asOf", Rows.time(asOf)))
                        .list();
        if (versions.isEmpty()) {
            return List.of();
        }
        List<String> ids = versions.stream().map(found -> found.get("id").asString()).toList();
        SameAsReading.Known same =
                with("same", versions).isEmpty()
                        ? SameAsReading.Known.NOTHING
                        : SameAsReading.known(transaction, asOf);
        Map<String, List<FoundEvidence>> evidence = ThreadEvidence.of(transaction, ids, same, asOf);
        Map<String, List<TriggerVersion>> triggers =
                asked(
                        with("triggers", versions),
                        some -> ThreadTriggers.of(transaction, some, asOf));
        Map<String, List<Firing>> firings =
                asked(with("fired", versions), some -> ThreadFirings.of(transaction, some, asOf));
        Map<String, List<Draft>> drafts =
                asked(with("drafts", versions), some -> ThreadDrafts.of(transaction, some, asOf));
        Map<String, List<ThreadOverride>> said =
                asked(with("said", versions), some -> OverrideStore.of(transaction, some, asOf));
        return versions.stream()
                .map(found -> {
                    String id = found.get("id").asString();
                    Value version = found.get("v");
                    return new FoundThread(
                            thread(id, found.get("slug").asString(), version),
                            version.get("file").asByteArray(),
                            version.get("recordedAt").asZonedDateTime().toInstant(),
                            evidence.getOrDefault(id, List.of()),
                            triggers.getOrDefault(id, List.of()),
                            firings.getOrDefault(id, List.of()),
                            drafts.getOrDefault(id, List.of()),
                            said.getOrDefault(id, List.of()));
                })
                .toList();
    }

    /** The ids of those that have something of a kind, at whatever time. */
    private static List<String> with(String kind, List<Record> versions) {
        return versions.stream()
                .filter(found -> found.get(kind).asBoolean())
                .map(found -> found.get("id").asString())
                .toList();
    }

    /** Asks about threads where there are any: each question is a way to the server and back. */
    private static <T> Map<String, List<T>> asked(
            List<String> ids, Function<List<String>, Map<String, List<T>>> question) {
        return ids.isEmpty() ? Map.of() : question.apply(ids);
    }

    private static StoryThread thread(String id, String slug, Value version) {
        return new StoryThread(
                new Id<>(id),
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
