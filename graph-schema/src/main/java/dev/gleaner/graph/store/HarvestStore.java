package dev.gleaner.graph.store;

import dev.gleaner.graph.Copy;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.NamedItem;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.store.Harvest.Gathered;

import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Writes what a poll brought, in one transaction, so that a replay changes nothing and a crash
 * leaves all or nothing.
 *
 * <p>Rows are sorted by id: two writers then lock in the same order. The driver retries what is
 * transient.
 */
public final class HarvestStore {

    private final Driver driver;

    public HarvestStore(Driver driver) {
        this.driver = driver;
    }

    /**
     * What a harvest changed.
     *
     * @param newItems items never seen before, stubs included
     * @param newRevisions texts never seen before
     * @param newClaims statements never read before
     */
    public record Stored(int newItems, int newRevisions, int newClaims) {

        public Stored plus(Stored other) {
            return new Stored(
                    newItems + other.newItems,
                    newRevisions + other.newRevisions,
                    newClaims + other.newClaims);
        }

        public static Stored nothing() {
            return new Stored(0, 0, 0);
        }
    }

    /**
     * Stores all of it, or none: what is already there is left as it is.
     *
     * @throws LeaseLostException when the channel was given to somebody else meanwhile
     */
    public Stored store(Harvest harvest, Instant at) {
        List<Gathered> items =
                harvest.items().stream()
                        .sorted(Comparator.comparing(gathered -> gathered.item().id()))
                        .toList();
        try (var session = driver.session()) {
            return session.executeWrite(transaction -> {
                PollWriter.fence(transaction, harvest.poll(), at);
                writeSources(transaction, items);
                int newItems = writeItems(transaction, harvest, items, at);
                writeSightings(transaction, harvest, at);
                int newRevisions = writeRevisions(transaction, items, at);
                int newClaims = StatementNodes.write(transaction, items, at);
                writeCopies(transaction, items, at);
                PollWriter.write(transaction, harvest.poll(), harvest.log());
                return new Stored(newItems, newRevisions, newClaims);
            });
        }
    }

    /**
     * Stores what newer rules read in a text that is known, outside of any poll. Replaced
     * statements are closed, a text made anew from the same bytes becomes the item's newest.
     */
    public Stored storeAgain(Gathered read, Instant at) {
        List<Gathered> items = List.of(read);
        try (var session = driver.session()) {
            return session.executeWrite(transaction -> {
                writeSources(transaction, items);
                int newItems = write(transaction, stubs(items), at);
                int newRevisions = writeRevisions(transaction, items, at);
                int newClaims = StatementNodes.write(transaction, items, at);
                StatementNodes.closeOtherMakings(transaction, read, at);
                writeCopies(transaction, items, at);
                markReadBy(transaction, read);
                return new Stored(newItems, newRevisions, newClaims);
            });
        }
    }

    private static List<Item> stubs(List<Gathered> items) {
        return items.stream().flatMap(one -> one.stubs().stream()).map(NamedItem::item).toList();
    }

    private static void markReadBy(TransactionContext transaction, Gathered read) {
        if (read.revision() != null) {
            transaction
                    .run(
                            """
                            MATCH (r:Revision {id: $revision})
                            SET r.rules = $rules
                            """,
                            Map.of(
                                    "revision",
                                    read.revision().id().value(),
                                    "rules",
                                    read.made().rules()))
                    .consume();
        }
    }

    private static void writeSources(TransactionContext transaction, List<Gathered> items) {
        List<Source> sources = new ArrayList<>();
        for (Gathered gathered : items) {
            sources.add(gathered.source());
            gathered.stubs().forEach(stub -> sources.add(stub.source()));
        }
        SourceStore.write(transaction, sources);
    }

    private static int writeItems(
            TransactionContext transaction, Harvest harvest, List<Gathered> gathered, Instant at) {
        List<Item> items = new ArrayList<>();
        for (Gathered one : gathered) {
            items.add(one.item());
            one.stubs().forEach(stub -> items.add(stub.item()));
        }
        int created = write(transaction, items, at);
        transaction.run(
                """
                UNWIND $items AS id
                MATCH (i:Item {id: id})
                MATCH (c:Channel {id: $channel})
                MERGE (i)-[s:SEEN_IN]->(c)
                  ON CREATE SET s.at = $at
                """,
                Map.of(
                        "items", gathered.stream().map(one -> one.item().id().value()).toList(),
                        "channel", harvest.poll().channel().id().value(),
                        "at", Rows.time(at)));
        return created;
    }

    private static void writeSightings(
            TransactionContext transaction, Harvest harvest, Instant at) {
        List<Map<String, Object>> rows =
                harvest.sightings().stream()
                        .sorted(Comparator.comparing(Harvest.Sighting::item))
                        .map(seen ->
                                Rows.row("item", seen.item().value())
                                        .with("content", seen.content())
                                        .with("strayed", seen.strayed() ? 1 : 0)
                                        .map())
                        .toList();
        if (rows.isEmpty()) {
            return;
        }
        transaction
                .run(
                        """
                        MATCH (c:Channel {id: $channel})
                        UNWIND $rows AS row
                        MATCH (i:Item {id: row.item})
                        MERGE (i)-[s:SEEN_IN]->(c)
                          ON CREATE SET s.at = $at
                        SET s.changedAt = CASE
                              WHEN s.content <> row.content THEN $at ELSE s.changedAt END,
                            s.strayed = coalesce(s.strayed, 0) + row.strayed
                        SET s.content = row.content
                        """,
                        Map.of(
                                "channel", harvest.poll().channel().id().value(),
                                "rows", rows,
                                "at", Rows.time(at)))
                .consume();
    }

    /**
     * Makes items that are not there; a stub learns what it lacked, a known item keeps what it has.
     *
     * @return how many were made
     */
    static int write(TransactionContext transaction, List<Item> items, Instant at) {
        List<Map<String, Object>> rows =
                items.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Item::id))
                        .map(Rows::item)
                        .toList();
        return transaction
                .run(
                        """
                        UNWIND $rows AS row
                        MATCH (s:Source {id: row.source})
                        MERGE (i:Item {id: row.id})
                          ON CREATE SET i.keyKind = row.keyKind,
                                        i.key = row.key,
                                        i.title = row.title,
                                        i.firstSeen = $at,
                                        i.rev = 0
                        WITH i, s, row,
                             (i.rev = 0
                               OR (i.address IS NULL AND row.address IS NOT NULL)
                               OR (i.author IS NULL AND row.author IS NOT NULL)
                               OR (i.publishedFrom IS NULL AND row.published IS NOT NULL)) AS learned,
                             i.rev = 0 AS created
                        SET i.datedAt = CASE WHEN i.rev > 0 AND i.publishedFrom IS NULL
                              AND row.published IS NOT NULL THEN $at ELSE i.datedAt END,
                            i.addressedAt = CASE WHEN i.rev > 0 AND i.address IS NULL
                              AND row.address IS NOT NULL THEN $at ELSE i.addressedAt END,
                            i.address = coalesce(i.address, row.address),
                            i.author = coalesce(i.author, row.author),
                            i.publishedWording = CASE WHEN i.publishedFrom IS NULL
                              THEN row.published.wording ELSE i.publishedWording END,
                            i.publishedTo = CASE WHEN i.publishedFrom IS NULL
                              THEN row.published.to ELSE i.publishedTo END,
                            i.publishedFrom = coalesce(i.publishedFrom, row.published.from)
                        MERGE (i)-[:BY]->(s)
                        FOREACH (ignored IN CASE WHEN learned THEN [1] ELSE [] END |
                          SET i:Unindexed, i.rev = i.rev + 1)
                        RETURN count(DISTINCT CASE WHEN created THEN i END) AS made
                        """,
                        Map.of("rows", rows, "at", Rows.time(at)))
                .single()
                .get("made")
                .asInt();
    }

    private static int writeRevisions(
            TransactionContext transaction, List<Gathered> items, Instant at) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Gathered gathered : items) {
            if (gathered.revision() != null) {
                rows.add(Rows.revision(gathered.revision(), gathered.made(), gathered.bands()));
            }
        }
        return transaction
                .run(
                        """
                        UNWIND $rows AS row
                        MATCH (i:Item {id: row.item})
                        WHERE NOT EXISTS { (:Revision {id: row.id}) }
                        MERGE (r:Revision {id: row.id})
                          ON CREATE SET r.rawHash = row.rawHash,
                                        r.text = row.text,
                                        r.body = row.body,
                                        r.language = row.language,
                                        r.fetchedAt = row.fetchedAt,
                                        r.rules = row.rules,
                                        r.form = row.form,
                                        r.charset = row.charset,
                                        r.address = row.address,
                                        r.recordedAt = $at
                        MERGE (r)-[:OF]->(i)
                        SET i:Unindexed, i.rev = i.rev + 1
                        FOREACH (band IN row.bands |
                          MERGE (b:Band {id: band})
                          MERGE (r)-[:SHARES]->(b))
                        RETURN count(DISTINCT r) AS made
                        """,
                        Map.of("rows", rows, "at", Rows.time(at)))
                .single()
                .get("made")
                .asInt();
    }

    private static void writeCopies(
            TransactionContext transaction, List<Gathered> items, Instant at) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Gathered gathered : items) {
            for (Copy copy : gathered.copies()) {
                rows.add(
                        Rows.row("copy", copy.copy().value())
                                .with("original", copy.original().value())
                                .with("containment", copy.containment())
                                .with("reason", copy.reason())
                                .map());
            }
        }
        transaction
                .run(
                        """
                        UNWIND $rows AS row
                        MATCH (c:Item {id: row.copy})
                        MATCH (o:Item {id: row.original})
                        MERGE (c)-[r:COPY_OF]->(o)
                          ON CREATE SET r.containment = row.containment,
                                        r.reason = row.reason,
                                        r.decidedBy = 'rules',
                                        r.rules = row.rules,
                                        r.form = row.form,
                                        r.charset = row.charset,
                                        r.address = row.address,
                                        r.recordedAt = $at
                        """,
                        Map.of("rows", rows, "at", Rows.time(at)))
                .consume();
    }
}
