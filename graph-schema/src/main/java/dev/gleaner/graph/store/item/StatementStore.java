package dev.gleaner.graph.store.item;

import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Decision;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.TextChange;
import dev.gleaner.graph.store.row.Nodes;
import dev.gleaner.graph.store.row.Rows;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads statements across items: of a kind, a voice, a thread, an instrument.
 *
 * <p>Every read takes the time it is asked about: what was recorded later makes no difference to
 * it, and what has been closed since is there. Only the newest text that an item had then speaks
 * for it. Lists are walked along an index or from the node that is asked for, so that their cost
 * does not grow with the graph.
 */
public final class StatementStore {

    private final Driver driver;

    public StatementStore(Driver driver) {
        this.driver = driver;
    }

    /**
     * Which statements are wanted; what is null does not narrow.
     *
     * @param source by name, whatever its case
     * @param thread by slug
     */
    public record Wanted(
            Claim.@Nullable Kind kind, @Nullable String source, @Nullable String thread) {}

    /**
     * A statement with who published it where.
     *
     * @param copyOf the item that its item repeats, null when it stands for itself
     * @param recordedAt when it was read so
     * @param retractedAt when newer rules no longer read it so, null while they do
     * @param change that its text was replaced since; null when it is in the newest text
     * @param decision what a person decided about it; null when nobody did
     */
    public record FoundStatement(
            Claim claim,
            Item item,
            Source source,
            @Nullable Id<Item> copyOf,
            Instant recordedAt,
            @Nullable Instant retractedAt,
            @Nullable TextChange change,
            @Nullable Decision decision) {

        /** Whether a person said that it is not there, or not so. */
        public boolean isRejected() {
            return decision != null && decision.word() == Decision.Word.REJECTED;
        }
    }

    /** An instrument with how much was measured on it. */
    public record FoundBenchmark(String name, int results, int systems) {}

    /** Statements, those of the items met last first; those that persons rejected too. */
    public List<FoundStatement> list(Wanted wanted, Instant asOf, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        Claim.Kind kind = wanted.kind();
        String source = wanted.source();
        parameters.put("kind", kind == null ? null : kind.word());
        parameters.put("source", source == null ? null : source.toLowerCase(Locale.ROOT));
        parameters.put("thread", wanted.thread());
        parameters.put("asOf", Rows.time(asOf));
        parameters.put("limit", limit);
        return read(
                """
                MATCH (i:Item)
                WHERE i.firstSeen <= $asOf
                  AND ($thread IS NULL OR EXISTS {
                    MATCH (i)<-[:IS]-(e:Evidence)-[:FOR]->(:Thread {slug: $thread})
                    WHERE e.recordedAt <= $asOf AND (e.retractedAt IS NULL OR e.retractedAt > $asOf)
                  })
                MATCH (i)-[:BY]->(s:Source)
                WHERE $source IS NULL OR toLower(s.name) = $source OR toLower(s.family) = $source
                MATCH (c:Claim)-[:QUOTES]->(p:Passage)-[:IN]->(r:Revision)-[:OF]->(i)
                WHERE c.recordedAt <= $asOf AND (c.retractedAt IS NULL OR c.retractedAt > $asOf)
                  AND ($kind IS NULL OR c.kind = $kind)
                  AND NOT EXISTS {
                    MATCH (n:Revision)-[:OF]->(i)
                    WHERE n.recordedAt <= $asOf
                      AND (n.fetchedAt > r.fetchedAt
                        OR n.fetchedAt = r.fetchedAt AND n.recordedAt > r.recordedAt)
                  }
                RETURN c, p, r.id AS revision, i, s,
                       COLLECT {
                         MATCH (i)-[y:COPY_OF]->(o:Item)
                         WHERE y.recordedAt <= $asOf
                         RETURN o.id ORDER BY o.id LIMIT 1
                       } AS copyOf,
                       COLLECT {
                         MATCH (d:Decision {about: c.saying})
                         WHERE d.recordedAt <= $asOf AND (d.retractedAt IS NULL OR d.retractedAt > $asOf)
                         RETURN d ORDER BY d.recordedAt DESC, d.id LIMIT 1
                       } AS decisions
                ORDER BY i.firstSeen DESC, i.id, p.start, c.valueStart, c.byTo, c.key
                LIMIT $limit
                """,
                parameters,
                asOf);
    }

    /**
     * What was read in these items by a time; later texts and later readings make no difference.
     */
    public List<FoundStatement> of(List<Id<Item>> items, Instant asOf, int limit) {
        return read(
                """
                UNWIND $items AS item
                MATCH (i:Item {id: item})-[:BY]->(s:Source)
                MATCH (c:Claim)-[:QUOTES]->(p:Passage)-[:IN]->(r:Revision)-[:OF]->(i)
                WHERE c.recordedAt <= $asOf AND (c.retractedAt IS NULL OR c.retractedAt > $asOf)
                  AND NOT EXISTS {
                    MATCH (n:Revision)-[:OF]->(i)
                    WHERE n.recordedAt <= $asOf
                      AND (n.fetchedAt > r.fetchedAt
                        OR n.fetchedAt = r.fetchedAt AND n.recordedAt > r.recordedAt)
                  }
                RETURN c, p, r.id AS revision, i, s, [] AS copyOf,
                       COLLECT {
                         MATCH (d:Decision {about: c.saying})
                         WHERE d.recordedAt <= $asOf AND (d.retractedAt IS NULL OR d.retractedAt > $asOf)
                         RETURN d ORDER BY d.recordedAt DESC, d.id LIMIT 1
                       } AS decisions
                ORDER BY i.id, p.start, c.valueStart, c.byTo, c.key
                LIMIT $limit
                """,
                Map.of(
                        "items",
                        items.stream().map(Id::value).toList(),
                        "asOf",
                        Rows.time(asOf),
                        "limit",
                        limit),
                asOf);
    }

    /**
     * Results on an instrument, or of a system, or both, but for those that persons rejected; the
     * names as they were read, whatever their case.
     */
    public List<FoundStatement> results(
            @Nullable String benchmark, @Nullable String system, Instant asOf, int limit) {
        return results(
                benchmark == null ? Set.of() : Set.of(Rows.named("benchmark", benchmark)),
                system == null ? Set.of() : Set.of(Rows.named("system", system)),
                asOf,
                limit);
    }

    /**
     * The same of instruments and systems that have several names.
     *
     * @param benchmarks their ids; none for any
     * @param systems their ids; none for any
     */
    public List<FoundStatement> results(
            Set<String> benchmarks, Set<String> systems, Instant asOf, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("benchmarks", benchmarks.stream().sorted().toList());
        parameters.put("systems", systems.stream().sorted().toList());
        parameters.put("asOf", Rows.time(asOf));
        parameters.put("limit", limit);
        return read(
                """
                CALL () {
                  UNWIND $benchmarks AS benchmark
                  MATCH (:Benchmark {id: benchmark})<-[:ON]-(c:Result)
                  WHERE size($systems) = 0
                    OR EXISTS {
                      MATCH (c)-[:OF]->(y:System)
                      WHERE y.id IN $systems
                    }
                  RETURN c
                  UNION
                  WITH $benchmarks AS benchmarks
                  WHERE size(benchmarks) = 0
                  UNWIND $systems AS system
                  MATCH (:System {id: system})<-[:OF]-(c:Result)
                  RETURN c
                }
                WITH c
                WHERE c.recordedAt <= $asOf AND (c.retractedAt IS NULL OR c.retractedAt > $asOf)
                MATCH (c)-[:QUOTES]->(p:Passage)-[:IN]->(r:Revision)-[:OF]->(i:Item)-[:BY]->(s:Source)
                WHERE NOT EXISTS {
                  MATCH (n:Revision)-[:OF]->(i)
                  WHERE n.recordedAt <= $asOf
                    AND (n.fetchedAt > r.fetchedAt
                      OR n.fetchedAt = r.fetchedAt AND n.recordedAt > r.recordedAt)
                }
                WITH c, p, r, i, s,
                     COLLECT {
                       MATCH (d:Decision {about: c.saying})
                       WHERE d.recordedAt <= $asOf
                         AND (d.retractedAt IS NULL OR d.retractedAt > $asOf)
                       RETURN d ORDER BY d.recordedAt DESC, d.id LIMIT 1
                     } AS decisions
                WHERE NOT any(d IN decisions WHERE d.word = 'REJECTED')
                RETURN c, p, r.id AS revision, i, s, decisions,
                       COLLECT {
                         MATCH (i)-[y:COPY_OF]->(o:Item)
                         WHERE y.recordedAt <= $asOf
                         RETURN o.id ORDER BY o.id LIMIT 1
                       } AS copyOf
                ORDER BY coalesce(c.dateFrom, CASE WHEN i.datedAt > $asOf THEN null ELSE i.publishedFrom END), c.key
                LIMIT $limit
                """,
                parameters,
                asOf);
    }

    /** One statement as it was read then, closed ones too; none with this id. */
    public Optional<FoundStatement> find(Id<Claim> id, Instant asOf) {
        return read(
                        """
                        MATCH (c:Claim {key: $id})-[:QUOTES]->(p:Passage)-[:IN]->(r:Revision)-[:OF]->(i:Item)-[:BY]->(s:Source)
                        WHERE c.recordedAt <= $asOf
                        RETURN c, p, r.id AS revision, i, s,
                               COLLECT {
                                 MATCH (i)-[y:COPY_OF]->(o:Item)
                                 WHERE y.recordedAt <= $asOf
                                 RETURN o.id ORDER BY o.id LIMIT 1
                               } AS copyOf,
                               COLLECT {
                                 MATCH (n:Revision)-[:OF]->(i)
                                 WHERE n.recordedAt <= $asOf AND n.fetchedAt > r.fetchedAt
                                 RETURN {
                                   at: n.fetchedAt,
                                   before: r.rawHash,
                                   after: n.rawHash,
                                   cited: EXISTS {
                                     MATCH (i)<-[:IS]-(e:Evidence)-[:FOR]->(:Thread)
                                     WHERE e.recordedAt <= $asOf
                                       AND (e.retractedAt IS NULL OR e.retractedAt > $asOf)
                                       AND coalesce(e.attachedAt, e.recordedAt) < n.fetchedAt
                                   }
                                   OR EXISTS {
                                     MATCH (c)<-[:IS]-(e:Evidence)-[:FOR]->(:Thread)
                                     WHERE e.recordedAt <= $asOf
                                       AND (e.retractedAt IS NULL OR e.retractedAt > $asOf)
                                       AND coalesce(e.attachedAt, e.recordedAt) < n.fetchedAt
                                   },
                                   stillSaid: n.text CONTAINS p.quote}
                                 ORDER BY n.fetchedAt DESC, n.id
                                 LIMIT 1
                               } AS changes,
                               COLLECT {
                                 MATCH (d:Decision {about: c.saying})
                                 WHERE d.recordedAt <= $asOf
                                   AND (d.retractedAt IS NULL OR d.retractedAt > $asOf)
                                 RETURN d ORDER BY d.recordedAt DESC, d.id LIMIT 1
                               } AS decisions
                        ORDER BY c.recordedAt DESC
                        LIMIT 1
                        """,
                        Map.of("id", id.value(), "asOf", Rows.time(asOf)),
                        asOf)
                .stream()
                .findFirst();
    }

    /** The instruments that something was measured on, the most measured first. */
    public List<FoundBenchmark> benchmarks(Instant asOf, int limit) {
        return benchmarks(Map.of(), Map.of(), asOf, limit);
    }

    /**
     * The same where some count under other names.
     *
     * @param names the name under which an instrument counts, by its id
     * @param systems the id under which a system counts, by its id
     */
    public List<FoundBenchmark> benchmarks(
            Map<String, String> names, Map<String, String> systems, Instant asOf, int limit) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (b:Benchmark)<-[:ON]-(c:Result)-[:QUOTES]->(:Passage)-[:IN]->(r:Revision)-[:OF]->(i:Item)
                                    WHERE c.recordedAt <= $asOf
                                      AND (c.retractedAt IS NULL OR c.retractedAt > $asOf)
                                      AND NOT EXISTS {
                                        MATCH (n:Revision)-[:OF]->(i)
                                        WHERE n.recordedAt <= $asOf
                                          AND (n.fetchedAt > r.fetchedAt
                                            OR n.fetchedAt = r.fetchedAt AND n.recordedAt > r.recordedAt)
                                      }
                                    OPTIONAL MATCH (c)-[:OF]->(y:System)
                                    RETURN coalesce($names[b.id], b.name) AS name,
                                           count(c) AS results,
                                           count(DISTINCT coalesce($systems[y.id], y.id)) AS systems
                                    ORDER BY results DESC, name
                                    LIMIT $limit
                                    """,
                                    Map.of(
                                            "names",
                                            names,
                                            "systems",
                                            systems,
                                            "asOf",
                                            Rows.time(asOf),
                                            "limit",
                                            limit))
                            .list(found ->
                                    new FoundBenchmark(
                                            found.get("name").asString(),
                                            found.get("results").asInt(),
                                            found.get("systems").asInt())));
        }
    }

    private List<FoundStatement> read(String query, Map<String, Object> parameters, Instant asOf) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction.run(query, parameters).list(found -> statement(found, asOf)));
        }
    }

    /**
     * A row of claim, passage, revision, item, source, copies and decisions, as they were then:
     * what was closed later was open.
     */
    public static FoundStatement statement(Record found, Instant asOf) {
        Value claim = found.get("c");
        Instant retractedAt = Nodes.time(claim, "retractedAt");
        List<String> copyOf = found.get("copyOf").asList(Value::asString);
        List<Value> decisions = found.get("decisions").asList(value -> value);
        return new FoundStatement(
                Nodes.claim(claim, found.get("p"), found.get("revision").asString()),
                Nodes.item(found.get("i"), found.get("s"), asOf),
                Nodes.source(found.get("s")),
                copyOf.isEmpty() ? null : new Id<>(copyOf.getFirst()),
                claim.get("recordedAt").asZonedDateTime().toInstant(),
                retractedAt == null || retractedAt.isAfter(asOf) ? null : retractedAt,
                Nodes.change(found.get("changes")),
                decisions.isEmpty() ? null : Nodes.decision(decisions.getFirst()));
    }
}
