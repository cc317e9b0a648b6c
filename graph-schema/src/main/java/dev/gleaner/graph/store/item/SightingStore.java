package dev.gleaner.graph.store.item;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.store.row.Nodes;
import dev.gleaner.graph.store.row.Rows;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How items looked in the channels that brought them. */
public final class SightingStore {

    private final Driver driver;

    public SightingStore(Driver driver) {
        this.driver = driver;
    }

    /**
     * An item in a channel.
     *
     * @param content hash of what the channel said of it last; null when that was not noted
     * @param changedAt when that last changed; null when it never did
     * @param strayed how often it came under another address
     */
    public record Seen(
            Id<Item> item,
            Instant firstAt,
            @Nullable String content,
            @Nullable Instant changedAt,
            int strayed) {}

    /** How a channel brought an item; empty when it did not. */
    public Optional<Seen> of(Id<Channel> channel, Id<Item> item) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (i:Item {id: $item})-[s:SEEN_IN]->(:Channel {id: $channel})
                                    RETURN i.id AS item, s
                                    """,
                                    Map.of("item", item.value(), "channel", channel.value()))
                            .list(found -> seen(found.get("item"), found.get("s")))
                            .stream()
                            .findFirst());
        }
    }

    /** The item that a channel brought with the same content before this time. */
    public Optional<Seen> withContent(Id<Channel> channel, String content, Instant before) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (i:Item)-[s:SEEN_IN {content: $content}]->(:Channel {id: $channel})
                                    WHERE s.at < $before
                                    RETURN i.id AS item, s
                                    ORDER BY s.at
                                    LIMIT 1
                                    """,
                                    Map.of(
                                            "channel", channel.value(),
                                            "content", content,
                                            "before", Rows.time(before)))
                            .list(found -> seen(found.get("item"), found.get("s")))
                            .stream()
                            .findFirst());
        }
    }

    private static Seen seen(Value item, Value sighting) {
        return new Seen(
                new Id<>(item.asString()),
                Objects.requireNonNull(Nodes.time(sighting, "at")),
                Nodes.text(sighting, "content"),
                Nodes.time(sighting, "changedAt"),
                sighting.get("strayed").asInt(0));
    }
}
