package dev.gleaner.graph.store;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.store.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.ThreadStore.FoundThread;
import dev.gleaner.graph.store.ThreadStore.TriggerVersion;
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
                                RETURN t.id AS id, slug, v
                                ORDER BY slug
                                LIMIT 10000
                                """,
                                Map.of("slugs", slugs, "asOf", Rows.time(asOf)))
                        .list();
        List<String> ids = versions.stream().map(found -> found.get("id").asString()).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, List<FoundEvidence>> evidence = ThreadEvidence.of(transaction, ids, asOf);
        Map<String, List<TriggerVersion>> triggers = ThreadTriggers.of(transaction, ids, asOf);
        Map<String, List<Firing>> firings = ThreadFirings.of(transaction, ids, asOf);
        Map<String, List<Draft>> drafts = ThreadDrafts.of(transaction, ids, asOf);
        Map<String, List<ThreadOverride>> said = OverrideStore.of(transaction, ids, asOf);
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
