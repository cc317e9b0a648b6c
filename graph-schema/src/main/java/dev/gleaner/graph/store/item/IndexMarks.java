package dev.gleaner.graph.store.item;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.store.row.Nodes;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The marks by which the index follows the graph.
 *
 * <p>A writer labels an item {@code :Unindexed} and raises its {@code rev} in its own transaction.
 * Whoever indexes takes marked items, commits the index, and then removes the label where {@code
 * rev} is still the one it saw. A crash in between repeats work and loses nothing; a sequence
 * number with a limit does lose items.
 */
public final class IndexMarks {

    private final Driver driver;

    public IndexMarks(Driver driver) {
        this.driver = driver;
    }

    /**
     * What the index holds of an item.
     *
     * @param rev the number of its last change, to be given back to {@link #clear}
     * @param revision its newest text, null when it was never fetched
     * @param benchmarks names of the benchmarks of its results
     * @param systems names of the systems of its results
     * @param threads slugs of the threads it is attached to
     * @param read whether somebody read its body
     * @param arrivedAt when it was ingested; null for what is only spoken of so far
     */
    public record Indexable(
            Item item,
            Source source,
            long rev,
            @Nullable Revision revision,
            List<String> benchmarks,
            List<String> systems,
            List<String> threads,
            boolean read,
            @Nullable Instant arrivedAt) {

        public Indexable {
            benchmarks = List.copyOf(benchmarks);
            systems = List.copyOf(systems);
            threads = List.copyOf(threads);
        }
    }

    private static final String WITH_WHAT_IS_INDEXED =
            """
            MATCH (i)-[:BY]->(s:Source)
            OPTIONAL MATCH (r:Revision)-[:OF]->(i)
            WITH i, s, r
            ORDER BY r.fetchedAt DESC, r.recordedAt DESC, r.id
            WITH i, s, head(collect(r)) AS r
            RETURN i, s, r,
                   COLLECT {
                     MATCH (r)<-[:IN]-(:Passage)<-[:QUOTES]-(c:Result)
                     WHERE c.retractedAt IS NULL
                     RETURN DISTINCT c.benchmark
                   } AS benchmarks,
                   COLLECT {
                     MATCH (r)<-[:IN]-(:Passage)<-[:QUOTES]-(c:Result)
                     WHERE c.retractedAt IS NULL AND c.system IS NOT NULL
                     RETURN DISTINCT c.system
                   } AS systems,
                   COLLECT {
                     MATCH (i)<-[:IS]-(e:Evidence)-[:FOR]->(t:Thread)
                     WHERE e.retractedAt IS NULL
                     RETURN t.slug
                   } AS threads,
                   EXISTS {
                     MATCH (g:Reading)-[:OF]->(i)
                     WHERE g.depth IN ['READ', 'QUOTED']
                   } AS read,
                   coalesce(
                     COLLECT {
                       MATCH (first:Revision)-[:OF]->(i)
                       RETURN min(coalesce(first.recordedAt, first.fetchedAt))
                     }[0],
                     i.firstSeen) AS arrivedAt
            ORDER BY i.id
            """;

    private static final String MARKED =
            """
            MATCH (i:Unindexed)
            WITH i
            LIMIT $limit
            """
                    + WITH_WHAT_IS_INDEXED;

    private static final String THESE =
            """
            UNWIND $ids AS id
            MATCH (i:Item {id: id})
            """
                    + WITH_WHAT_IS_INDEXED;

    private static final String PAGE =
            """
            MATCH (i:Item)
            WHERE i.id > $after
            WITH i
            ORDER BY i.id
            LIMIT $limit
            """
                    + WITH_WHAT_IS_INDEXED;

    /** Up to {@code limit} items that changed since they were indexed. */
    public List<Indexable> next(int limit) {
        return read(MARKED, Map.of("limit", limit));
    }

    /**
     * Up to {@code limit} items, marked or not, with ids after this one; from the start for null.
     */
    public List<Indexable> page(@Nullable Id<Item> after, int limit) {
        return read(PAGE, Map.of("limit", limit, "after", after == null ? "" : after.value()));
    }

    /** These items, in the order of their ids; those that are not known are left out. */
    public List<Indexable> of(List<Id<Item>> items) {
        return read(THESE, Map.of("ids", items.stream().map(Id::value).distinct().toList()));
    }

    private List<Indexable> read(String query, Map<String, Object> parameters) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(query, parameters)
                            .list(found ->
                                    new Indexable(
                                            Nodes.item(
                                                    found.get("i"),
                                                    found.get("s").get("id").asString()),
                                            Nodes.source(found.get("s")),
                                            found.get("i").get("rev").asLong(),
                                            revision(found.get("r"), found.get("i")),
                                            found.get("benchmarks").asList(Value::asString),
                                            found.get("systems").asList(Value::asString),
                                            found.get("threads").asList(Value::asString),
                                            found.get("read").asBoolean(),
                                            arrivedAt(found.get("arrivedAt")))));
        }
    }

    private static @Nullable Instant arrivedAt(Value time) {
        return time.isNull() ? null : time.asZonedDateTime().toInstant();
    }

    private static @Nullable Revision revision(Value node, Value item) {
        return node.isNull() ? null : Nodes.revision(node, item.get("id").asString());
    }

    /**
     * Removes the mark of those that did not change since; call it only after the index was
     * committed.
     */
    public void clear(Map<Id<Item>, Long> indexed) {
        List<Map<String, Object>> rows =
                indexed.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry ->
                                Map.<String, Object>of(
                                        "id", entry.getKey().value(), "rev", entry.getValue()))
                        .toList();
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction ->
                    transaction
                            .run(
                                    """
                                    UNWIND $rows AS row
                                    MATCH (i:Item {id: row.id})
                                    WHERE i.rev = row.rev
                                    REMOVE i:Unindexed
                                    """,
                                    Map.of("rows", rows))
                            .consume());
        }
    }

    /** Marks items, so that they will be indexed again; unknown ids are no matter. */
    public void mark(Set<Id<Item>> items) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction ->
                    transaction
                            .run(
                                    """
                                    UNWIND $items AS id
                                    MATCH (i:Item {id: id})
                                    SET i:Unindexed,
                                        i.rev = i.rev + 1
                                    """,
                                    Map.of(
                                            "items",
                                            items.stream().map(Id::value).sorted().toList()))
                            .consume());
        }
    }

    /** How many items wait for the index. */
    public int waiting() {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (i:Unindexed)
                                    RETURN count(i) AS waiting
                                    """)
                            .single()
                            .get("waiting")
                            .asInt());
        }
    }

    /** The ids of all items, to compare with those of the index. */
    public Set<Id<Item>> ids() {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    new HashSet<>(
                            transaction
                                    .run(
                                            """
                                            MATCH (i:Item)
                                            RETURN i.id AS id
                                            """)
                                    .list(found -> new Id<Item>(found.get("id").asString()))));
        }
    }
}
