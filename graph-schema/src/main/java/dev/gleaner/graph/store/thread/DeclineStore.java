package dev.gleaner.graph.store.thread;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.store.row.Rows;
import dev.gleaner.graph.thread.Decline;
import dev.gleaner.graph.thread.StoryThread;

import org.neo4j.driver.Driver;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which items persons declined as evidence of which threads. */
public final class DeclineStore {

    private final Driver driver;

    public DeclineStore(Driver driver) {
        this.driver = driver;
    }

    /** Keeps a person's word; the first one that she gave about an item of a thread stays. */
    public void record(Decline decline) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (t:Thread {id: $thread})
                                    MATCH (i:Item {id: $item})
                                    MERGE (d:Decline {id: $id})
                                      ON CREATE SET d.reason = $reason,
                                                    d.by = $by,
                                                    d.recordedAt = $at
                                    MERGE (d)-[:FOR]->(t)
                                    MERGE (d)-[:OF]->(i)
                                    """,
                                    Map.of(
                                            "thread", decline.thread().value(),
                                            "item", decline.item().value(),
                                            "id", decline.id().value(),
                                            "reason", decline.reason(),
                                            "by", decline.by(),
                                            "at", Rows.time(decline.recordedAt())))
                            .consume());
        }
    }

    /** The items that somebody declined as evidence of a thread. */
    public Set<Id<Item>> of(Id<StoryThread> thread) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (:Thread {id: $thread})<-[:FOR]-(:Decline)-[:OF]->(i:Item)
                                    RETURN DISTINCT i.id AS item
                                    """,
                                    Map.of("thread", thread.value()))
                            .stream()
                            .map(found -> new Id<Item>(found.get("item").asString()))
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }
}
