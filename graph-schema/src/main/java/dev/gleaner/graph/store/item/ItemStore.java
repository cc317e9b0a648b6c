package dev.gleaner.graph.store.item;

import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.TextChange;
import dev.gleaner.graph.store.row.Nodes;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads items with their texts and statements. */
public final class ItemStore {

    /** So many sharers of one band are looked at. */
    private static final int CROWD = 100;

    private final Driver driver;

    public ItemStore(Driver driver) {
        this.driver = driver;
    }

    /**
     * An item with everything a page shows of it.
     *
     * @param revision its newest text, null when it was never fetched
     * @param claims read in that text, in the order of the text
     * @param copyOf what it repeats, null when it stands for itself
     * @param copies what repeats it
     * @param threads the threads it is evidence for, by title
     * @param change that its publisher replaced the text; null when there was only one
     */
    public record FoundItem(
            Item item,
            Source source,
            Instant firstSeen,
            @Nullable Revision revision,
            List<Claim> claims,
            @Nullable Related copyOf,
            List<Related> copies,
            List<InThread> threads,
            @Nullable TextChange change) {

        public FoundItem {
            claims = List.copyOf(claims);
            copies = List.copyOf(copies);
            threads = List.copyOf(threads);
        }
    }

    /** A thread by its two names. */
    public record InThread(String slug, String title) {}

    /** Another item, by name, with the reason why it is related. */
    public record Related(Id<Item> item, String title, String source, String reason) {}

    /**
     * A text to compare a new one with.
     *
     * @param source who published it
     */
    public record Candidate(Item item, Source source, String text) {}

    /** One item, or none with this id. */
    public Optional<FoundItem> find(Id<Item> id) {
        try (var session = driver.session()) {
            return session.executeRead(transaction -> find(transaction, id));
        }
    }

    private static Optional<FoundItem> find(TransactionContext transaction, Id<Item> id) {
        return transaction
                .run(
                        """
                        MATCH (i:Item {id: $id})-[:BY]->(s:Source)
                        OPTIONAL MATCH (r:Revision)-[:OF]->(i)
                        WITH i, s, r
                        ORDER BY r.fetchedAt DESC, r.recordedAt DESC, r.id
                        WITH i, s, head(collect(r)) AS r
                        RETURN i, s, r,
                               COLLECT {
                                 MATCH (i)-[c:COPY_OF]->(o:Item)-[:BY]->(os:Source)
                                 RETURN {id: o.id, title: o.title, source: os.name, reason: c.reason}
                                 ORDER BY o.id
                                 LIMIT 1
                               } AS originals,
                               COLLECT {
                                 MATCH (i)<-[c:COPY_OF]-(o:Item)-[:BY]->(os:Source)
                                 RETURN {id: o.id, title: o.title, source: os.name, reason: c.reason}
                                 ORDER BY os.name, o.id
                                 LIMIT 100
                               } AS copies,
                               COLLECT {
                                 MATCH (i)<-[:IS]-(e:Evidence)-[:FOR]->(t:Thread)
                                 WHERE e.retractedAt IS NULL
                                 RETURN {slug: t.slug, title: t.title}
                                 ORDER BY t.title, t.slug
                                 LIMIT 100
                               } AS threads,
                               COLLECT {
                                 MATCH (b:Revision)-[:OF]->(i)
                                 WHERE b.fetchedAt < r.fetchedAt
                                 RETURN {
                                   at: r.fetchedAt,
                                   before: b.rawHash,
                                   after: r.rawHash,
                                   cited: EXISTS {
                                     MATCH (i)<-[:IS]-(e:Evidence)-[:FOR]->(:Thread)
                                     WHERE e.retractedAt IS NULL
                                       AND coalesce(e.attachedAt, e.recordedAt) < r.fetchedAt
                                   },
                                   stillSaid: true}
                                 ORDER BY b.fetchedAt DESC, b.id
                                 LIMIT 1
                               } AS changes
                        """,
                        Map.of("id", id.value()))
                .list() // Drained first: a second query of this transaction would wait for it for
                // ever.
                .stream()
                .map(found -> {
                    Value revision = found.get("r");
                    List<Related> originals = found.get("originals").asList(ItemStore::related);
                    return new FoundItem(
                            Nodes.item(found.get("i"), found.get("s").get("id").asString()),
                            Nodes.source(found.get("s")),
                            found.get("i").get("firstSeen").asZonedDateTime().toInstant(),
                            revision.isNull() ? null : Nodes.revision(revision, id.value()),
                            revision.isNull()
                                    ? List.of()
                                    : claims(transaction, revision.get("id").asString()),
                            originals.isEmpty() ? null : originals.getFirst(),
                            found.get("copies").asList(ItemStore::related),
                            found.get("threads").asList(ItemStore::inThread),
                            Nodes.change(found.get("changes")));
                })
                .findFirst();
    }

    private static InThread inThread(Value value) {
        return new InThread(value.get("slug").asString(), value.get("title").asString());
    }

    private static Related related(Value value) {
        return new Related(
                new Id<>(value.get("id").asString()),
                value.get("title").asString(),
                value.get("source").asString(),
                value.get("reason").asString());
    }

    private static List<Claim> claims(TransactionContext transaction, String revision) {
        return transaction
                .run(
                        """
                        MATCH (c:Claim)-[:QUOTES]->(p:Passage)-[:IN]->(:Revision {id: $revision})
                        WHERE c.retractedAt IS NULL
                        RETURN c, p
                        ORDER BY p.start, c.valueStart, c.id
                        LIMIT 2000
                        """,
                        Map.of("revision", revision))
                .list(found -> Nodes.claim(found.get("c"), found.get("p"), revision));
    }

    /** Whether these raw bytes were read into this item before, by these rules or any other. */
    public boolean hasRevisionOf(Id<Item> item, String rawHash) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    RETURN EXISTS {
                                      MATCH (:Revision {rawHash: $rawHash})-[:OF]->(:Item {id: $item})
                                    } AS known
                                    """,
                                    Map.of("item", item.value(), "rawHash", rawHash))
                            .single()
                            .get("known")
                            .asBoolean());
        }
    }

    /**
     * An item met before under some address.
     *
     * @param hasText whether its text was ever fetched
     */
    public record Known(ItemKey key, boolean hasText) {}

    /** The item that this canonical address leads to, whatever made its key. */
    public Optional<Known> at(String address) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (i:Item {address: $address})
                                    RETURN i.keyKind AS kind, i.key AS key,
                                           EXISTS { (:Revision)-[:OF]->(i) } AS hasText
                                    ORDER BY i.id
                                    LIMIT 1
                                    """,
                                    Map.of("address", address))
                            .list(found ->
                                    new Known(
                                            new ItemKey(
                                                    ItemKey.Kind.valueOf(
                                                            found.get("kind").asString()),
                                                    found.get("key").asString()),
                                            found.get("hasText").asBoolean()))
                            .stream()
                            .findFirst());
        }
    }

    /**
     * An item's words.
     *
     * @param text the newest; empty when none was fetched
     * @param copyOf what it repeats, null when it stands for itself
     */
    public record Words(Id<Item> item, String title, String text, @Nullable Id<Item> copyOf) {}

    /** The words of these items; those that are not there are left out. */
    public List<Words> words(List<Id<Item>> items) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    UNWIND $items AS id
                                    MATCH (i:Item {id: id})
                                    RETURN i.id AS id, i.title AS title,
                                           COLLECT {
                                             MATCH (r:Revision)-[:OF]->(i)
                                             RETURN r.text
                                             ORDER BY r.fetchedAt DESC, r.id
                                             LIMIT 1
                                           } AS texts,
                                           COLLECT {
                                             MATCH (i)-[:COPY_OF]->(o:Item)
                                             RETURN o.id
                                             ORDER BY o.id
                                             LIMIT 1
                                           } AS originals
                                    """,
                                    Map.of("items", items.stream().map(Id::value).toList()))
                            .list(ItemStore::words));
        }
    }

    private static Words words(Record found) {
        Value texts = found.get("texts");
        Value originals = found.get("originals");
        return new Words(
                new Id<>(found.get("id").asString()),
                found.get("title").asString(),
                texts.isEmpty() ? "" : texts.get(0).asString(),
                originals.isEmpty() ? null : new Id<>(originals.get(0).asString()));
    }

    /**
     * Texts that share a band with the given ones, best first: the only ones worth comparing. A
     * band counts the more the fewer share it; of one that a crowd shares, as the furniture of a
     * site makes them, only some texts are looked at, so that the cost does not grow with the
     * graph.
     */
    public List<Candidate> sharing(List<String> bands, Id<Item> except, int limit) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    UNWIND $bands AS id
                                    MATCH (b:Band {id: id})
                                    WITH b, COUNT { (b)<-[:SHARES]-() } AS sharers
                                    CALL (b) {
                                      MATCH (b)<-[:SHARES]-(r:Revision)
                                      RETURN r
                                      LIMIT $crowd
                                    }
                                    WITH r, sum(1.0 / sharers) AS shared
                                    MATCH (r)-[:OF]->(i:Item)
                                    WHERE i.id <> $except
                                    WITH i, r, shared
                                    ORDER BY shared DESC, i.id
                                    LIMIT $limit
                                    MATCH (i)-[:BY]->(s:Source)
                                    RETURN i, s, r.text AS text
                                    """,
                                    Map.of(
                                            "bands",
                                            bands,
                                            "except",
                                            except.value(),
                                            "crowd",
                                            CROWD,
                                            "limit",
                                            limit))
                            .list(found ->
                                    new Candidate(
                                            Nodes.item(
                                                    found.get("i"),
                                                    found.get("s").get("id").asString()),
                                            Nodes.source(found.get("s")),
                                            found.get("text").asString())));
        }
    }
}
