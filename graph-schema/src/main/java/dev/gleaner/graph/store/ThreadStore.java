package dev.gleaner.graph.store;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.thread.Draft;
import dev.gleaner.graph.thread.Evidence;
import dev.gleaner.graph.thread.Firing;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.Reading;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.graph.thread.ThreadOverride;
import dev.gleaner.graph.thread.Trigger;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Threads with what is attached to them, as they are and as they were.
 *
 * <p>Every read takes the time it is asked about. What was recorded later makes no difference to
 * it, and what has left since is there.
 */
public final class ThreadStore {

    private final Driver driver;

    public ThreadStore(Driver driver) {
        this.driver = driver;
    }

    /**
     * A thread file as it was understood, to be stored in one transaction.
     *
     * @param file the file, byte for byte
     * @param sources of the items that the evidence names
     * @param items that the evidence names, in the order of the file
     */
    public record Filed(
            StoryThread thread,
            byte[] file,
            List<Source> sources,
            List<Item> items,
            List<Evidence> evidence,
            List<Reading> readings,
            List<Trigger> triggers,
            List<Firing> firings,
            List<Draft> drafts) {}

    /**
     * A thread with everything an assessment looks at.
     *
     * @param evidence in the order of the file, then what persons attached
     * @param overrides what persons said, oldest first
     */
    public record FoundThread(
            StoryThread thread,
            byte[] file,
            Instant importedAt,
            List<FoundEvidence> evidence,
            List<Trigger> triggers,
            List<Firing> firings,
            List<Draft> drafts,
            List<ThreadOverride> overrides) {}

    /** A text of an item that was fetched, and how many results were read in it. */
    public record Text(Instant fetchedAt, BodyState body, int results) {}

    /**
     * Evidence with what is known of its item.
     *
     * @param texts what was fetched, oldest first
     * @param readings by persons, oldest first
     * @param copyOf what the item repeats, null when it stands for itself
     * @param original where {@code copyOf} leads: who published it, null when the item stands for
     *     itself
     * @param lineage where its words may come from
     */
    public record FoundEvidence(
            Evidence evidence,
            Item item,
            Source source,
            List<Text> texts,
            List<Reading> readings,
            @Nullable Id<Item> copyOf,
            @Nullable Source original,
            FoundLineage lineage) {

        public FoundEvidence {
            texts = List.copyOf(texts);
            readings = List.copyOf(readings);
        }

        /** Evidence of which nobody knows what it rests on. */
        public FoundEvidence(
                Evidence evidence,
                Item item,
                Source source,
                List<Text> texts,
                List<Reading> readings,
                @Nullable Id<Item> copyOf,
                @Nullable Source original) {
            this(evidence, item, source, texts, readings, copyOf, original, FoundLineage.NONE);
        }

        /** How much of the newest text there is, null when none was fetched. */
        public @Nullable BodyState body() {
            return texts.isEmpty() ? null : texts.getLast().body();
        }

        /** The deepest reading, null when none is recorded. */
        public Reading.@Nullable Depth depth() {
            return readings.stream()
                    .map(Reading::depth)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }

        /** How many results were read in the newest text. */
        public int results() {
            return texts.isEmpty() ? 0 : texts.getLast().results();
        }
    }

    /** Stores a thread as filed: what is not in the file any more is closed, never deleted. */
    public void store(Filed filed, Instant at) {
        Id<StoryThread> thread = filed.thread().id();
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction -> {
                writeThread(transaction, filed, at);
                SourceStore.write(transaction, filed.sources());
                HarvestStore.write(transaction, filed.items(), at);
                ThreadEvidence.write(transaction, thread, filed.evidence(), at);
                ReadingStore.write(transaction, filed.readings());
                ThreadTriggers.write(transaction, thread, filed.triggers(), at);
                ThreadTriggers.writeFirings(transaction, thread, filed.firings());
                ThreadDrafts.write(transaction, thread, filed.drafts(), at);
            });
        }
    }

    /** The thread's node is written first: whoever stores the same thread waits for it. */
    private static void writeThread(TransactionContext transaction, Filed filed, Instant at) {
        StoryThread thread = filed.thread();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", thread.id().value());
        parameters.put(
                "version", Id.of("threadversion", thread.id().value(), at.toString()).value());
        parameters.put("slug", thread.slug());
        parameters.put("title", thread.title());
        parameters.put("summary", thread.summary());
        parameters.put("why", thread.why());
        parameters.put("asserted", thread.asserted() == null ? null : thread.asserted().name());
        parameters.put("assertedOn", thread.assertedOn());
        parameters.put("assertedReason", thread.assertedReason());
        parameters.put("file", filed.file());
        parameters.put("at", Rows.time(at));
        transaction
                .run(
                        """
                        MERGE (t:Thread {id: $id})
                          ON CREATE SET t.recordedAt = $at
                        SET t.slug = $slug,
                            t.title = $title
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
                            v.recordedAt = $at
                        REMOVE v.retractedAt
                        MERGE (v)-[:OF]->(t)
                        """,
                        parameters)
                .consume();
    }

    /** Attaches what a person found; an item that is attached already stays as it is. */
    public void attach(
            Id<StoryThread> thread,
            Source source,
            Item item,
            Evidence evidence,
            String by,
            Instant at) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction -> {
                SourceStore.write(transaction, List.of(source));
                HarvestStore.write(transaction, List.of(item), at);
                ThreadEvidence.attach(transaction, thread, evidence, by, at);
            });
        }
    }

    /** Records what triggers met; the same firing is recorded once. */
    public void record(Id<StoryThread> thread, List<Firing> firings) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(
                    transaction -> ThreadTriggers.writeFirings(transaction, thread, firings));
        }
    }

    /** One thread as it was at a time, or none of this name then. */
    public Optional<FoundThread> find(String slug, Instant asOf) {
        try (var session = driver.session()) {
            return session.executeRead(transaction -> find(transaction, slug, asOf));
        }
    }

    /** The names of all threads, in order. */
    public List<String> slugs() {
        try (var session = driver.session()) {
            return session.executeRead(ThreadStore::slugs);
        }
    }

    /** Every thread as it was at a time, by slug. */
    public List<FoundThread> all(Instant asOf) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    slugs(transaction).stream()
                            .flatMap(slug -> find(transaction, slug, asOf).stream())
                            .toList());
        }
    }

    private static List<String> slugs(TransactionContext transaction) {
        return transaction
                .run(
                        """
                        MATCH (t:Thread)
                        RETURN t.slug AS slug
                        ORDER BY slug
                        LIMIT 10000
                        """)
                .list(found -> found.get("slug").asString());
    }

    private static Optional<FoundThread> find(
            TransactionContext transaction, String slug, Instant asOf) {
        return transaction
                .run(
                        """
                        MATCH (v:ThreadVersion)-[:OF]->(t:Thread {slug: $slug})
                        WHERE v.recordedAt <= $asOf AND (v.retractedAt IS NULL OR v.retractedAt > $asOf)
                        RETURN t.id AS id, v
                        ORDER BY v.recordedAt DESC
                        LIMIT 1
                        """,
                        Map.of("slug", slug, "asOf", Rows.time(asOf)))
                .list()
                .stream()
                .findFirst()
                .map(found ->
                        assemble(
                                transaction,
                                storyThread(found.get("id").asString(), slug, found.get("v")),
                                found.get("v"),
                                asOf));
    }

    private static StoryThread storyThread(String id, String slug, Value version) {
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

    private static FoundThread assemble(
            TransactionContext transaction, StoryThread thread, Value version, Instant asOf) {
        return new FoundThread(
                thread,
                version.get("file").asByteArray(),
                version.get("recordedAt").asZonedDateTime().toInstant(),
                ThreadEvidence.of(transaction, thread.id(), asOf),
                ThreadTriggers.of(transaction, thread.id(), asOf),
                ThreadTriggers.firings(transaction, thread.id(), asOf),
                ThreadDrafts.of(transaction, thread.id(), asOf),
                OverrideStore.of(transaction, thread.id(), asOf));
    }
}
