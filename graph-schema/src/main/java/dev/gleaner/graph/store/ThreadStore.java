package dev.gleaner.graph.store;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.thread.Assessment;
import dev.gleaner.graph.thread.Draft;
import dev.gleaner.graph.thread.Evidence;
import dev.gleaner.graph.thread.Firing;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.Reading;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.graph.thread.Trigger;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Threads with what is attached to them. */
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
     * @param evidence in the order of the file
     */
    public record FoundThread(
            StoryThread thread,
            byte[] file,
            Instant importedAt,
            List<FoundEvidence> evidence,
            List<Trigger> triggers,
            List<Firing> firings,
            List<Draft> drafts) {}

    /**
     * Evidence with what is known of its item.
     *
     * @param body how much of the text was fetched, null when it never was
     * @param depth the deepest reading by a person, null when none is recorded
     * @param copyOf what the item repeats, null when it stands for itself
     * @param original where {@code copyOf} leads: who published it, null when the item stands for
     *     itself
     * @param results how many results were read in its text
     */
    public record FoundEvidence(
            Evidence evidence,
            Item item,
            Source source,
            @Nullable BodyState body,
            Reading.@Nullable Depth depth,
            @Nullable Id<Item> copyOf,
            @Nullable Source original,
            int results) {}

    /** Stores a thread as filed: what is not in the file any more is closed, never deleted. */
    public void store(Filed filed, Instant at) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction -> {
                SourceStore.write(transaction, filed.sources());
                HarvestStore.write(transaction, filed.items(), at);
                writeThread(transaction, filed, at);
                writeEvidence(transaction, filed, at);
                writeReadings(transaction, filed.readings());
                writeTriggers(transaction, filed, at);
                writeFirings(transaction, filed.firings());
                writeDrafts(transaction, filed, at);
                closeWhatLeft(transaction, filed, at);
            });
        }
    }

    private static void writeThread(TransactionContext transaction, Filed filed, Instant at) {
        StoryThread thread = filed.thread();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", thread.id().value());
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
                            t.title = $title,
                            t.summary = $summary,
                            t.why = $why,
                            t.asserted = $asserted,
                            t.assertedOn = $assertedOn,
                            t.assertedReason = $assertedReason,
                            t.file = $file,
                            t.importedAt = $at
                        """,
                        parameters)
                .consume();
    }

    private static void writeEvidence(TransactionContext transaction, Filed filed, Instant at) {
        List<Map<String, Object>> rows = new ArrayList<>();
        int position = 0;
        for (Evidence evidence : filed.evidence()) {
            rows.add(
                    Rows.row("id", evidence.id().value())
                            .with("item", evidence.item().value())
                            .with("role", evidence.role())
                            .with("directness", evidence.directness().name())
                            .with("note", evidence.note())
                            .with("position", position++)
                            .map());
        }
        transaction
                .run(
                        """
                        UNWIND $rows AS row
                        MATCH (t:Thread {id: $thread})
                        MATCH (i:Item {id: row.item})
                        MERGE (e:Evidence {id: row.id})
                          ON CREATE SET e.recordedAt = $at
                        WITH e, t, i, row, (e.role IS NULL OR e.retractedAt IS NOT NULL) AS attached
                        SET e.role = row.role,
                            e.directness = row.directness,
                            e.note = row.note,
                            e.position = row.position
                        REMOVE e.retractedAt
                        MERGE (e)-[:FOR]->(t)
                        MERGE (e)-[:IS]->(i)
                        FOREACH (ignored IN CASE WHEN attached THEN [1] ELSE [] END |
                          SET i:Unindexed, i.rev = i.rev + 1)
                        """,
                        Map.of(
                                "rows", rows,
                                "thread", filed.thread().id().value(),
                                "at", Rows.time(at)))
                .consume();
    }

    /** What was attached and is not in the file any more; its item is found differently then. */
    private static void closeWhatLeft(TransactionContext transaction, Filed filed, Instant at) {
        List<String> kept =
                Stream.of(
                                filed.evidence().stream().map(Evidence::id),
                                filed.triggers().stream().map(Trigger::id),
                                filed.drafts().stream().map(Draft::id))
                        .flatMap(ids -> ids)
                        .map(Id::value)
                        .toList();
        transaction
                .run(
                        """
                        MATCH (n:Evidence|Trigger|Draft)-[:FOR|ON|FROM]->(:Thread {id: $thread})
                        WHERE n.retractedAt IS NULL AND NOT n.id IN $kept
                        SET n.retractedAt = $at
                        WITH n
                        MATCH (n)-[:IS]->(i:Item)
                        SET i:Unindexed,
                            i.rev = i.rev + 1
                        """,
                        Map.of(
                                "thread", filed.thread().id().value(),
                                "kept", kept,
                                "at", Rows.time(at)))
                .consume();
    }

    private static void writeReadings(TransactionContext transaction, List<Reading> readings) {
        List<Map<String, Object>> rows =
                readings.stream()
                        .sorted(Comparator.comparing(reading -> reading.id().value()))
                        .map(reading ->
                                Rows.row("id", reading.id().value())
                                        .with("item", reading.item().value())
                                        .with("depth", reading.depth().name())
                                        .with("by", reading.by())
                                        .with("at", Rows.time(reading.at()))
                                        .map())
                        .toList();
        transaction
                .run(
                        """
                        UNWIND $rows AS row
                        MATCH (i:Item {id: row.item})
                        MERGE (g:Reading {id: row.id})
                          ON CREATE SET g.depth = row.depth,
                                        g.by = row.by,
                                        g.at = row.at
                        WITH g, i, NOT EXISTS { (g)-[:OF]->() } AS added
                        MERGE (g)-[:OF]->(i)
                        FOREACH (ignored IN CASE WHEN added THEN [1] ELSE [] END |
                          SET i:Unindexed, i.rev = i.rev + 1)
                        """,
                        Map.of("rows", rows))
                .consume();
    }

    private static void writeTriggers(TransactionContext transaction, Filed filed, Instant at) {
        List<Map<String, Object>> rows = new ArrayList<>();
        int position = 0;
        for (Trigger trigger : filed.triggers()) {
            rows.add(
                    Rows.row("id", trigger.id().value())
                            .with("text", trigger.text())
                            .with("target", trigger.target().name())
                            .with("kind", trigger.kind().name())
                            .with("position", position++)
                            .map());
        }
        transaction
                .run(
                        """
                        UNWIND $rows AS row
                        MATCH (t:Thread {id: $thread})
                        MERGE (g:Trigger {id: row.id})
                          ON CREATE SET g.recordedAt = $at
                        SET g.text = row.text,
                            g.target = row.target,
                            g.kind = row.kind,
                            g.position = row.position
                        REMOVE g.retractedAt
                        MERGE (g)-[:ON]->(t)
                        """,
                        Map.of(
                                "rows", rows,
                                "thread", filed.thread().id().value(),
                                "at", Rows.time(at)))
                .consume();
    }

    private static void writeFirings(TransactionContext transaction, List<Firing> firings) {
        List<Map<String, Object>> rows =
                firings.stream()
                        .sorted(Comparator.comparing(firing -> firing.id().value()))
                        .map(firing ->
                                Rows.row("id", firing.id().value())
                                        .with("trigger", firing.trigger().value())
                                        .with("item", firing.item().value())
                                        .with("state", firing.state().name())
                                        .with("because", firing.because())
                                        .with("at", Rows.time(firing.recordedAt()))
                                        .map())
                        .toList();
        transaction
                .run(
                        """
                        UNWIND $rows AS row
                        MATCH (g:Trigger {id: row.trigger})
                        MATCH (i:Item {id: row.item})
                        MERGE (f:Firing {id: row.id})
                          ON CREATE SET f.state = row.state,
                                        f.because = row.because,
                                        f.recordedAt = row.at
                        MERGE (f)-[:OF]->(g)
                        MERGE (f)-[:ON]->(i)
                        """,
                        Map.of("rows", rows))
                .consume();
    }

    private static void writeDrafts(TransactionContext transaction, Filed filed, Instant at) {
        List<Map<String, Object>> rows =
                filed.drafts().stream()
                        .map(draft ->
                                Rows.row("id", draft.id().value())
                                        .with("name", draft.name())
                                        .with("date", draft.date())
                                        .with("note", draft.note())
                                        .map())
                        .toList();
        transaction
                .run(
                        """
                        UNWIND $rows AS row
                        MATCH (t:Thread {id: $thread})
                        MERGE (d:Draft {id: row.id})
                          ON CREATE SET d.recordedAt = $at
                        SET d.name = row.name,
                            d.date = row.date,
                            d.note = row.note
                        REMOVE d.retractedAt
                        MERGE (d)-[:FROM]->(t)
                        """,
                        Map.of(
                                "rows", rows,
                                "thread", filed.thread().id().value(),
                                "at", Rows.time(at)))
                .consume();
    }

    /** One thread, or none of this name. */
    public Optional<FoundThread> find(String slug) {
        try (var session = driver.session()) {
            return session.executeRead(transaction -> find(transaction, slug));
        }
    }

    /** Every thread, by slug. */
    public List<FoundThread> all() {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (t:Thread)
                                    RETURN t.slug AS slug
                                    ORDER BY slug
                                    LIMIT 10000
                                    """)
                            .list(found -> found.get("slug").asString())
                            .stream()
                            .flatMap(slug -> find(transaction, slug).stream())
                            .toList());
        }
    }

    private static Optional<FoundThread> find(TransactionContext transaction, String slug) {
        return transaction
                .run(
                        """
                        MATCH (t:Thread {slug: $slug})
                        RETURN t
                        """,
                        Map.of("slug", slug))
                .list(found -> found.get("t"))
                .stream()
                .findFirst()
                .map(node -> assemble(transaction, node));
    }

    private static FoundThread assemble(TransactionContext transaction, Value node) {
        StoryThread thread =
                new StoryThread(
                        new Id<>(node.get("id").asString()),
                        node.get("slug").asString(),
                        node.get("title").asString(),
                        node.get("summary").asString(),
                        node.get("why").asString(),
                        node.get("asserted").isNull()
                                ? null
                                : Level.valueOf(node.get("asserted").asString()),
                        node.get("assertedOn").isNull()
                                ? null
                                : node.get("assertedOn").asLocalDate(),
                        node.get("assertedReason").asString());
        return new FoundThread(
                thread,
                node.get("file").asByteArray(),
                node.get("importedAt").asZonedDateTime().toInstant(),
                evidence(transaction, thread.id()),
                triggers(transaction, thread.id()),
                firings(transaction, thread.id()),
                drafts(transaction, thread.id()));
    }

    private static List<FoundEvidence> evidence(
            TransactionContext transaction, Id<StoryThread> thread) {
        return transaction
                .run(
                        """
                        MATCH (e:Evidence)-[:FOR]->(:Thread {id: $thread})
                        WHERE e.retractedAt IS NULL
                        MATCH (e)-[:IS]->(i:Item)-[:BY]->(s:Source)
                        OPTIONAL MATCH (r:Revision)-[:OF]->(i)
                        WITH e, i, s, r
                        ORDER BY r.fetchedAt DESC, r.id
                        WITH e, i, s, head(collect(r)) AS r
                        OPTIONAL MATCH (i)-[:COPY_OF]->(o:Item)-[:BY]->(os:Source)
                        WITH e, i, s, r, o, os
                        ORDER BY o.id
                        WITH e, i, s, r, head(collect({id: o.id, source: os})) AS original
                        RETURN e, i, s, r.body AS body, original,
                               COLLECT {
                                 MATCH (g:Reading)-[:OF]->(i)
                                 RETURN DISTINCT g.depth
                               } AS depths,
                               COUNT {
                                 MATCH (r)<-[:IN]-(:Passage)<-[:QUOTES]-(c:Result)
                                 WHERE c.retractedAt IS NULL
                               } AS results
                        ORDER BY e.position, e.id
                        LIMIT 5000
                        """,
                        Map.of("thread", thread.value()))
                .list(found -> {
                    Value node = found.get("e");
                    Value original = found.get("original");
                    boolean stands = original.get("id").isNull();
                    Item item = Nodes.item(found.get("i"), found.get("s").get("id").asString());
                    return new FoundEvidence(
                            new Evidence(
                                    new Id<>(node.get("id").asString()),
                                    thread,
                                    item.id(),
                                    node.get("role").asString(),
                                    Evidence.Directness.valueOf(node.get("directness").asString()),
                                    node.get("note").asString(),
                                    node.get("recordedAt").asZonedDateTime().toInstant()),
                            item,
                            Nodes.source(found.get("s")),
                            found.get("body").isNull()
                                    ? null
                                    : BodyState.valueOf(found.get("body").asString()),
                            found
                                    .get("depths")
                                    .asList(value -> Reading.Depth.valueOf(value.asString()))
                                    .stream()
                                    .max(Comparator.naturalOrder())
                                    .orElse(null),
                            stands ? null : new Id<>(original.get("id").asString()),
                            stands ? null : Nodes.source(original.get("source")),
                            found.get("results").asInt());
                });
    }

    private static List<Trigger> triggers(TransactionContext transaction, Id<StoryThread> thread) {
        return transaction
                .run(
                        """
                        MATCH (g:Trigger)-[:ON]->(:Thread {id: $thread})
                        WHERE g.retractedAt IS NULL
                        RETURN g
                        ORDER BY g.position, g.id
                        LIMIT 1000
                        """,
                        Map.of("thread", thread.value()))
                .list(found ->
                        new Trigger(
                                new Id<>(found.get("g").get("id").asString()),
                                thread,
                                found.get("g").get("text").asString(),
                                Level.valueOf(found.get("g").get("target").asString()),
                                Trigger.Kind.valueOf(found.get("g").get("kind").asString())));
    }

    private static List<Firing> firings(TransactionContext transaction, Id<StoryThread> thread) {
        return transaction
                .run(
                        """
                        MATCH (f:Firing)-[:OF]->(g:Trigger)-[:ON]->(:Thread {id: $thread})
                        WHERE g.retractedAt IS NULL
                        MATCH (f)-[:ON]->(i:Item)
                        RETURN f, g.id AS trigger, i.id AS item
                        ORDER BY f.recordedAt, f.id
                        LIMIT 5000
                        """,
                        Map.of("thread", thread.value()))
                .list(found ->
                        new Firing(
                                new Id<>(found.get("f").get("id").asString()),
                                new Id<>(found.get("trigger").asString()),
                                new Id<>(found.get("item").asString()),
                                Firing.State.valueOf(found.get("f").get("state").asString()),
                                found.get("f").get("because").asString(),
                                found.get("f").get("recordedAt").asZonedDateTime().toInstant()));
    }

    private static List<Draft> drafts(TransactionContext transaction, Id<StoryThread> thread) {
        return transaction
                .run(
                        """
                        MATCH (d:Draft)-[:FROM]->(:Thread {id: $thread})
                        WHERE d.retractedAt IS NULL
                        RETURN d
                        ORDER BY d.date, d.id
                        LIMIT 1000
                        """,
                        Map.of("thread", thread.value()))
                .list(found ->
                        new Draft(
                                new Id<>(found.get("d").get("id").asString()),
                                thread,
                                found.get("d").get("name").asString(),
                                found.get("d").get("date").isNull()
                                        ? null
                                        : found.get("d").get("date").asLocalDate(),
                                found.get("d").get("note").asString()));
    }

    /** Records that somebody read an item; the same reader at the same depth is recorded once. */
    public void record(Reading reading) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(
                    transaction -> writeReadings(transaction, List.of(reading)));
        }
    }

    /** Records a computed level. */
    public void record(Assessment assessment) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (t:Thread {id: $thread})
                                    MERGE (a:Assessment {id: $id})
                                      ON CREATE SET a.level = $level,
                                                    a.asOf = $asOf,
                                                    a.rules = $rules,
                                                    a.reasons = $reasons
                                    MERGE (a)-[:OF]->(t)
                                    """,
                                    Map.of(
                                            "thread", assessment.thread().value(),
                                            "id", assessment.id().value(),
                                            "level", assessment.level().name(),
                                            "asOf", Rows.time(assessment.asOf()),
                                            "rules", assessment.rules(),
                                            "reasons", assessment.reasons()))
                            .consume());
        }
    }

    /** The levels a thread had, oldest first. */
    public List<Assessment> assessments(Id<StoryThread> thread) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (a:Assessment)-[:OF]->(:Thread {id: $thread})
                                    RETURN a
                                    ORDER BY a.asOf, a.id
                                    LIMIT 5000
                                    """,
                                    Map.of("thread", thread.value()))
                            .list(found ->
                                    new Assessment(
                                            new Id<>(found.get("a").get("id").asString()),
                                            thread,
                                            Level.valueOf(found.get("a").get("level").asString()),
                                            found.get("a")
                                                    .get("asOf")
                                                    .asZonedDateTime()
                                                    .toInstant(),
                                            found.get("a").get("rules").asString(),
                                            found.get("a").get("reasons").asString())));
        }
    }
}
