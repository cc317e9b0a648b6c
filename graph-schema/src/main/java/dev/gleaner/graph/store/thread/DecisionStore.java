package dev.gleaner.graph.store.thread;

import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Decision;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Link;
import dev.gleaner.graph.store.row.Rows;

import org.neo4j.driver.Driver;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Keeps what persons decided about statements, about links between them, and about the lineage of
 * items.
 *
 * <p>A decision about a statement holds to its words in its item, not to a node or a place: rules
 * that read the item again, or a text that moved around the sentence, leave it where it is. One
 * about a link holds to the two statements as they stand in their texts. A later decision about the
 * same thing closes the earlier one.
 */
public final class DecisionStore {

    private final Driver driver;

    public DecisionStore(Driver driver) {
        this.driver = driver;
    }

    /** Keeps a decision about a statement of an item. */
    public void about(Claim claim, Id<Item> item, Decision decision) {
        record(Rows.saying(claim, item), List.of(item), decision);
    }

    /**
     * Keeps a decision about whether two statements are about one thing.
     *
     * @param items the items of both
     */
    public void about(Id<Link> link, List<Id<Item>> items, Decision decision) {
        record(link.value(), items, decision);
    }

    /** Keeps a decision about where an item's words come from. */
    public void about(Id<Item> item, Decision decision) {
        record(item.value(), List.of(item), decision);
    }

    /**
     * Takes the last decision about a statement back.
     *
     * @return whether there was one
     */
    public boolean undo(Claim claim, Id<Item> item, Instant at) {
        return close(Rows.saying(claim, item), at) > 0;
    }

    /**
     * Takes the last decision about an item's lineage, or about a link, back.
     *
     * @return whether there was one
     */
    public boolean undo(Id<?> about, Instant at) {
        return close(about.value(), at) > 0;
    }

    private void record(String about, List<Id<Item>> items, Decision decision) {
        close(about, decision.at());
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction ->
                    transaction
                            .run(
                                    """
                                    UNWIND $items AS item
                                    MATCH (i:Item {id: item})
                                    SET i:Unindexed, i.rev = i.rev + 1
                                    MERGE (d:Decision {id: $id})
                                    SET d.about = $about,
                                        d.word = $word,
                                        d.reason = $reason,
                                        d.by = $by,
                                        d.recordedAt = $at
                                    REMOVE d.retractedAt
                                    MERGE (d)-[:ON]->(i)
                                    """,
                                    Map.of(
                                            "id",
                                            Id.of("decision", about, decision.at().toString())
                                                    .value(),
                                            "items",
                                            items.stream().map(Id::value).sorted().toList(),
                                            "about",
                                            about,
                                            "word",
                                            decision.word().name(),
                                            "reason",
                                            decision.reason(),
                                            "by",
                                            decision.by(),
                                            "at",
                                            Rows.time(decision.at())))
                            .consume());
        }
    }

    private int close(String about, Instant at) {
        try (var session = driver.session()) {
            return session.executeWrite(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (d:Decision {about: $about})-[:ON]->(i:Item)
                                    WHERE d.retractedAt IS NULL
                                    SET d.retractedAt = $at,
                                        i:Unindexed,
                                        i.rev = i.rev + 1
                                    RETURN count(DISTINCT d) AS closed
                                    """,
                                    Map.of("about", about, "at", Rows.time(at)))
                            .single()
                            .get("closed")
                            .asInt());
        }
    }
}
