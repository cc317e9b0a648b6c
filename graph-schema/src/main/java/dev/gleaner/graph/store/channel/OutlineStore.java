package dev.gleaner.graph.store.channel;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Id;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person's own list of subscriptions said of channels, kept to be written out again. */
public final class OutlineStore {

    private final Driver driver;

    public OutlineStore(Driver driver) {
        this.driver = driver;
    }

    /**
     * What a list said of a channel.
     *
     * @param folders names of the folders it stood in, the outermost first
     * @param attributes by name, in the order written
     */
    public record Outlined(
            Id<Channel> channel, List<String> folders, Map<String, String> attributes) {

        public Outlined {
            folders = List.copyOf(folders);
        }
    }

    /** Keeps what a list said of channels that are there; what was kept before is replaced. */
    public void keep(Collection<Outlined> outlines) {
        List<Map<String, Object>> rows =
                outlines.stream()
                        .sorted((one, other) -> one.channel().compareTo(other.channel()))
                        .map(outline ->
                                Map.<String, Object>of(
                                        "id", outline.channel().value(),
                                        "folders", outline.folders(),
                                        "names", List.copyOf(outline.attributes().keySet()),
                                        "values", List.copyOf(outline.attributes().values())))
                        .toList();
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction ->
                    transaction
                            .run(
                                    """
                                    UNWIND $rows AS row
                                    MATCH (c:Channel {id: row.id})
                                    SET c.folders = row.folders,
                                        c.outlineNames = row.names,
                                        c.outlineValues = row.values
                                    """,
                                    Map.of("rows", rows))
                            .consume());
        }
    }

    /** What lists said of channels, by channel; those that no list named are not in it. */
    public Map<Id<Channel>, Outlined> all() {
        try (var session = driver.session()) {
            Map<Id<Channel>, Outlined> outlines = new HashMap<>();
            session.executeRead(transaction ->
                            transaction
                                    .run(
                                            """
                                            MATCH (c:Channel)
                                            WHERE c.outlineNames IS NOT NULL
                                            RETURN c.id AS id,
                                                   c.folders AS folders,
                                                   c.outlineNames AS names,
                                                   c.outlineValues AS values
                                            LIMIT 20000
                                            """)
                                    .list(found ->
                                            outlined(
                                                    new Id<>(found.get("id").asString()),
                                                    found.get("folders"),
                                                    found.get("names"),
                                                    found.get("values"))))
                    .forEach(outline -> outlines.put(outline.channel(), outline));
            return outlines;
        }
    }

    private static Outlined outlined(Id<Channel> id, Value folders, Value names, Value values) {
        List<String> keys = new ArrayList<>(names.asList(Value::asString));
        List<String> texts = values.asList(Value::asString);
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int index = 0; index < Math.min(keys.size(), texts.size()); index++) {
            attributes.put(keys.get(index), texts.get(index));
        }
        return new Outlined(id, folders.asList(Value::asString), attributes);
    }
}
