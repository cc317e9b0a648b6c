package dev.gleaner.graph.store;

import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.TextChange;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads statements across items: of a kind, a voice, a thread, an instrument.
 *
 * <p>Only the newest text of an item speaks for it. Lists are walked along an index or from the
 * node that is asked for, so that their cost does not grow with the graph.
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
     * @param retractedAt when newer rules no longer read it, null while they do
     * @param change that its text was replaced since; null when it is in the newest text
     */
    public record FoundStatement(
            Claim claim,
            Item item,
            Source source,
            @Nullable Id<Item> copyOf,
            Instant recordedAt,
            @Nullable Instant retractedAt,
            @Nullable TextChange change) {}

    /** An instrument with how much was measured on it. */
    public record FoundBenchmark(String name, int results, int systems) {}

    /** Statements, those of the items met last first. */
    public List<FoundStatement> list(Wanted wanted, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        Claim.Kind kind = wanted.kind();
        String source = wanted.source();
        parameters.put("kind", kind == null ? null : kind.word());
        parameters.put("source", source == null ? null : source.toLowerCase(Locale.ROOT));
        parameters.put("thread", wanted.thread());
        parameters.put("limit", limit);
        return read(
                """
                MATCH (i:Item)
                WHERE i.firstSeen IS NOT NULL
                  AND ($thread IS NULL OR EXISTS {
                    MATCH (i)<-[:IS]-(e:Evidence)-[:FOR]->(:Thread {slug: $thread})
                    WHERE e.retractedAt IS NULL
                  })
                MATCH (i)-[:BY]->(s:Source)
                WHERE $source IS NULL OR toLower(s.name) = $source OR toLower(s.family) = $source
                MATCH (c:Claim)-[:QUOTES]->(p:Passage)-[:IN]->(r:Revision)-[:OF]->(i)
                WHERE c.retractedAt IS NULL
                  AND ($kind IS NULL OR c.kind = $kind)
                  AND NOT EXISTS {
                    MATCH (n:Revision)-[:OF]->(i)
                    WHERE n.fetchedAt > r.fetchedAt
                  }
                RETURN c, p, r.id AS revision, i, s,
                       head([(i)-[:COPY_OF]->(o:Item) | o.id]) AS copyOf
                ORDER BY i.firstSeen DESC, i.id, p.start, c.valueStart, c.id
                LIMIT $limit
                """,
                parameters);
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
                WHERE c.recordedAt <= $asOf
                  AND (c.retractedAt IS NULL OR c.retractedAt > $asOf)
                  AND r.fetchedAt <= $asOf
                  AND NOT EXISTS {
                    MATCH (n:Revision)-[:OF]->(i)
                    WHERE n.fetchedAt > r.fetchedAt AND n.fetchedAt <= $asOf
                  }
                RETURN c, p, r.id AS revision, i, s, null AS copyOf
                ORDER BY i.id, p.start, c.valueStart, c.id
                LIMIT $limit
                """,
                Map.of(
                        "items",
                        items.stream().map(Id::value).toList(),
                        "asOf",
                        Rows.time(asOf),
                        "limit",
                        limit));
    }

    /**
     * Results on an instrument, or of a system, or both; the names as they were read, whatever
     * their case.
     */
    public List<FoundStatement> results(
            @Nullable String benchmark, @Nullable String system, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("benchmark", benchmark == null ? null : Rows.named("benchmark", benchmark));
        parameters.put("system", system == null ? null : Rows.named("system", system));
        parameters.put("limit", limit);
        if (benchmark == null) {
            return read(
                    """
                    MATCH (:System {id: $system})<-[:OF]-(c:Result)
                    WHERE c.retractedAt IS NULL
                    MATCH (c)-[:QUOTES]->(p:Passage)-[:IN]->(r:Revision)-[:OF]->(i:Item)-[:BY]->(s:Source)
                    WHERE NOT EXISTS {
                      MATCH (n:Revision)-[:OF]->(i)
                      WHERE n.fetchedAt > r.fetchedAt
                    }
                    RETURN c, p, r.id AS revision, i, s,
                           head([(i)-[:COPY_OF]->(o:Item) | o.id]) AS copyOf
                    ORDER BY coalesce(c.dateFrom, i.publishedFrom), c.id
                    LIMIT $limit
                    """,
                    parameters);
        }
        return read(
                """
                MATCH (:Benchmark {id: $benchmark})<-[:ON]-(c:Result)
                WHERE c.retractedAt IS NULL
                  AND ($system IS NULL OR EXISTS { (c)-[:OF]->(:System {id: $system}) })
                MATCH (c)-[:QUOTES]->(p:Passage)-[:IN]->(r:Revision)-[:OF]->(i:Item)-[:BY]->(s:Source)
                WHERE NOT EXISTS {
                  MATCH (n:Revision)-[:OF]->(i)
                  WHERE n.fetchedAt > r.fetchedAt
                }
                RETURN c, p, r.id AS revision, i, s,
                       head([(i)-[:COPY_OF]->(o:Item) | o.id]) AS copyOf
                ORDER BY coalesce(c.dateFrom, i.publishedFrom), c.id
                LIMIT $limit
                """,
                parameters);
    }

    /** One statement, closed ones too; none with this id. */
    public Optional<FoundStatement> find(Id<Claim> id) {
        return read(
                        """
                        MATCH (c:Claim {id: $id})-[:QUOTES]->(p:Passage)-[:IN]->(r:Revision)-[:OF]->(i:Item)-[:BY]->(s:Source)
                        RETURN c, p, r.id AS revision, i, s,
                               head([(i)-[:COPY_OF]->(o:Item) | o.id]) AS copyOf,
                               COLLECT {
                                 MATCH (n:Revision)-[:OF]->(i)
                                 WHERE n.fetchedAt > r.fetchedAt
                                 RETURN {
                                   at: n.fetchedAt,
                                   before: r.rawHash,
                                   after: n.rawHash,
                                   cited: EXISTS {
                                     MATCH (cited)<-[:IS]-(e:Evidence)-[:FOR]->(:Thread)
                                     WHERE (cited = i OR cited = c)
                                       AND e.retractedAt IS NULL
                                       AND coalesce(e.attachedAt, e.recordedAt) < n.fetchedAt
                                   },
                                   stillSaid: n.text CONTAINS p.quote}
                                 ORDER BY n.fetchedAt DESC, n.id
                                 LIMIT 1
                               } AS changes
                        LIMIT 1
                        """,
                        Map.of("id", id.value()))
                .stream()
                .findFirst();
    }

    /** The instruments that something was measured on, the most measured first. */
    public List<FoundBenchmark> benchmarks(int limit) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (b:Benchmark)<-[:ON]-(c:Result)
                                    WHERE c.retractedAt IS NULL
                                    RETURN b.name AS name,
                                           count(c) AS results,
                                           count(DISTINCT toLower(c.system)) AS systems
                                    ORDER BY results DESC, name
                                    LIMIT $limit
                                    """,
                                    Map.of("limit", limit))
                            .list(found ->
                                    new FoundBenchmark(
                                            found.get("name").asString(),
                                            found.get("results").asInt(),
                                            found.get("systems").asInt())));
        }
    }

    /** The texts of these revisions. */
    public List<Revision> revisions(List<Id<Revision>> ids) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    UNWIND $ids AS id
                                    MATCH (r:Revision {id: id})-[:OF]->(i:Item)
                                    RETURN r, i.id AS item
                                    LIMIT 1000
                                    """,
                                    Map.of("ids", ids.stream().map(Id::value).toList()))
                            .list(found ->
                                    Nodes.revision(found.get("r"), found.get("item").asString())));
        }
    }

    private List<FoundStatement> read(String query, Map<String, Object> parameters) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(query, parameters)
                            .list(found -> {
                                Value claim = found.get("c");
                                Value copyOf = found.get("copyOf");
                                return new FoundStatement(
                                        Nodes.claim(
                                                claim,
                                                found.get("p"),
                                                found.get("revision").asString()),
                                        Nodes.item(
                                                found.get("i"),
                                                found.get("s").get("id").asString()),
                                        Nodes.source(found.get("s")),
                                        copyOf.isNull() ? null : new Id<>(copyOf.asString()),
                                        claim.get("recordedAt").asZonedDateTime().toInstant(),
                                        Nodes.time(claim, "retractedAt"),
                                        Nodes.change(found.get("changes")));
                            }));
        }
    }
}
