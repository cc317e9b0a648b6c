package dev.gleaner.graph.store.item;

import dev.gleaner.graph.Item;
import dev.gleaner.graph.store.item.Harvest.Gathered;
import dev.gleaner.graph.store.row.Rows;

import org.neo4j.driver.TransactionContext;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes items and where they were seen, inside somebody's transaction. */
public final class ItemWriter {

    private ItemWriter() {}

    public static int writeItems(
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

    public static void writeSightings(TransactionContext transaction, Harvest harvest, Instant at) {
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
    public static int write(TransactionContext transaction, List<Item> items, Instant at) {
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
}
