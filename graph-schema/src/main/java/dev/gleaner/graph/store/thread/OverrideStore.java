package dev.gleaner.graph.store.thread;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.store.row.Rows;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.graph.thread.ThreadOverride;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;

import java.util.Map;

/** What persons said about threads; nothing computed ever touches it. */
public final class OverrideStore {

    private final Driver driver;

    public OverrideStore(Driver driver) {
        this.driver = driver;
    }

    public void record(ThreadOverride said) {
        Map<String, Object> row =
                Rows.row("id", said.id().value())
                        .with("word", said.word().name())
                        .with("level", said.level() == null ? null : said.level().name())
                        .with("reason", said.reason())
                        .with("by", said.by())
                        .with("until", said.until())
                        .with("items", said.items().stream().map(Id::value).toList())
                        .map();
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (t:Thread {id: $thread})
                                    MERGE (o:Override {id: $row.id})
                                      ON CREATE SET o.word = $row.word,
                                                    o.level = $row.level,
                                                    o.reason = $row.reason,
                                                    o.by = $row.by,
                                                    o.until = $row.until,
                                                    o.recordedAt = $at
                                    MERGE (o)-[:ON]->(t)
                                    SET t.rev = coalesce(t.rev, 0) + 1
                                    WITH o
                                    UNWIND $row.items AS id
                                    MATCH (i:Item {id: id})
                                    MERGE (o)-[:CONNECTS]->(i)
                                    """,
                                    Map.of(
                                            "row", row,
                                            "thread", said.thread().value(),
                                            "at", Rows.time(said.recordedAt())))
                            .consume());
        }
    }

    /** One as {@link ThreadReading} finds it. */
    static ThreadOverride said(Value row, Id<StoryThread> thread) {
        Value node = row.get("said");
        return new ThreadOverride(
                new Id<>(node.get("id").asString()),
                thread,
                ThreadOverride.Word.valueOf(node.get("word").asString()),
                node.get("level").isNull() ? null : Level.valueOf(node.get("level").asString()),
                node.get("reason").asString(),
                node.get("by").asString(),
                node.get("recordedAt").asZonedDateTime().toInstant(),
                node.get("until").isNull() ? null : node.get("until").asLocalDate(),
                row.get("items").asList(value -> new Id<Item>(value.asString())));
    }
}
