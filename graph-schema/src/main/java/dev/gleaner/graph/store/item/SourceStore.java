package dev.gleaner.graph.store.item;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.same.SameVoices;
import dev.gleaner.graph.store.row.Nodes;
import dev.gleaner.graph.store.row.Rows;
import dev.gleaner.graph.store.same.SameAsReading;

import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sources in the graph. */
public final class SourceStore {

    private final Driver driver;

    public SourceStore(Driver driver) {
        this.driver = driver;
    }

    /** Every source, by name. */
    public List<Source> all() {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (s:Source)
                                    RETURN s
                                    ORDER BY toLower(s.name)
                                    LIMIT 10000
                                    """)
                            .list(found -> Nodes.source(found.get("s"))));
        }
    }

    /** The source of this id, which something in the graph refers to. */
    public Source byId(Id<Source> id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no source has the id " + id));
    }

    /** The source of this name; spelling may differ in case and punctuation. */
    public Optional<Source> named(String name) {
        return find(Source.idOf(name));
    }

    /**
     * Who a source counts as at a time: what persons said it is the same as, else its family, else
     * itself.
     */
    public String voice(String name, Instant asOf) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    find(transaction, Source.idOf(name))
                            .map(source ->
                                    SameAsReading.known(transaction, asOf)
                                            .voices()
                                            .of(source)
                                            .map(SameVoices.Voice::name)
                                            .orElse(source.voice()))
                            .orElse(name));
        }
    }

    private Optional<Source> find(Id<Source> id) {
        try (var session = driver.session()) {
            return session.executeRead(transaction -> find(transaction, id));
        }
    }

    private static Optional<Source> find(TransactionContext transaction, Id<Source> id) {
        return transaction
                .run(
                        """
                        MATCH (s:Source {id: $id})
                        RETURN s
                        """,
                        Map.of("id", id.value()))
                .list(found -> Nodes.source(found.get("s")))
                .stream()
                .findFirst();
    }

    /**
     * Makes sources that are not there; one that was only named before learns its kind and family.
     */
    public static void write(TransactionContext transaction, Collection<Source> sources) {
        List<Map<String, Object>> rows =
                sources.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Source::id))
                        .map(Rows::source)
                        .toList();
        transaction
                .run(
                        """
                        UNWIND $rows AS row
                        MERGE (s:Source {id: row.id})
                          ON CREATE SET s.name = row.name,
                                        s.kind = row.kind,
                                        s.family = row.family,
                                        s.reliability = row.reliability
                        SET s.kind = CASE WHEN s.kind = 'unknown' THEN row.kind ELSE s.kind END,
                            s.family = coalesce(s.family, row.family)
                        """,
                        Map.of("rows", rows))
                .consume();
    }
}
