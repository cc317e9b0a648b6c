package dev.gleaner.graph.store.forecast;

import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.forecast.Resolution;
import dev.gleaner.graph.forecast.Resolution.Proof;
import dev.gleaner.graph.store.row.Nodes;
import dev.gleaner.graph.store.row.Rows;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Keeps what persons said about the outcomes of forecasts: one entry after the other, none
 * overwritten.
 *
 * <p>Like a decision, an entry holds to the words of a forecast in its item, so that neither newer
 * rules nor a text that moved around the sentence lose it.
 */
public final class ResolutionStore {

    private final Driver driver;

    public ResolutionStore(Driver driver) {
        this.driver = driver;
    }

    /**
     * Adds the next entry, if it is the next one: whoever did not see the last one adds nothing.
     *
     * @return whether it was added; false when there is another entry of this number by now
     */
    public boolean append(Claim forecast, Id<Item> item, Resolution entry) {
        String about = Rows.saying(forecast, item);
        try (var session = driver.session()) {
            return session.executeWrite(transaction -> {
                lock(transaction, item);
                boolean next = last(transaction, about) == entry.number() - 1;
                if (next) {
                    write(transaction, about, item, entry);
                }
                return next;
            });
        }
    }

    /** Whoever else says something about a forecast of this item waits. */
    private static void lock(TransactionContext transaction, Id<Item> item) {
        transaction
                .run(
                        """
                        MATCH (i:Item {id: $item})
                        SET i.resolving = true
                        REMOVE i.resolving
                        """,
                        Map.of("item", item.value()))
                .consume();
    }

    private static int last(TransactionContext transaction, String about) {
        return transaction
                .run(
                        """
                        MATCH (e:Resolution {about: $about})
                        RETURN coalesce(max(e.number), 0) AS last
                        """,
                        Map.of("about", about))
                .single()
                .get("last")
                .asInt();
    }

    private static void write(
            TransactionContext transaction, String about, Id<Item> item, Resolution entry) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", Id.of("resolution", about, Integer.toString(entry.number())).value());
        parameters.put("about", about);
        parameters.put("item", item.value());
        parameters.put("number", entry.number());
        parameters.put("word", entry.word().name());
        parameters.put("known", entry.known());
        parameters.put("reason", entry.reason());
        parameters.put("by", entry.by());
        parameters.put("setAt", Rows.time(entry.setAt()));
        Proof proof = entry.proof();
        parameters.put("start", proof == null ? null : proof.start());
        parameters.put("quote", proof == null ? null : proof.quote());
        parameters.put("quoted", proof == null ? null : proof.item().value());
        transaction
                .run(
                        """
                        MATCH (i:Item {id: $item})
                        OPTIONAL MATCH (q:Item {id: $quoted})
                        CREATE (e:Resolution {
                          id: $id,
                          about: $about,
                          number: $number,
                          word: $word,
                          known: $known,
                          reason: $reason,
                          by: $by,
                          setAt: $setAt,
                          start: $start,
                          quote: $quote
                        })
                        CREATE (e)-[:ON]->(i)
                        FOREACH (one IN CASE WHEN q IS NULL THEN [] ELSE [q] END |
                          CREATE (e)-[:BECAUSE]->(one)
                        )
                        """,
                        parameters)
                .consume();
    }

    /** What was said until a time, by the words of the forecasts, in the order of the entries. */
    Map<String, List<Resolution>> about(List<String> sayings, Instant asOf) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    UNWIND $sayings AS saying
                                    MATCH (e:Resolution {about: saying})
                                    WHERE e.setAt <= $asOf
                                    OPTIONAL MATCH (e)-[:BECAUSE]->(q:Item)
                                    RETURN saying, e, q.id AS quoted, q.title AS title
                                    ORDER BY saying, e.number
                                    """,
                                    Map.of("sayings", sayings, "asOf", Rows.time(asOf)))
                            .stream()
                            .collect(
                                    Collectors.groupingBy(
                                            found -> found.get("saying").asString(),
                                            Collectors.mapping(
                                                    ResolutionStore::entry, Collectors.toList()))));
        }
    }

    private static Resolution entry(Record found) {
        Value node = found.get("e");
        Value known = node.get("known");
        return new Resolution(
                node.get("number").asInt(),
                Resolution.Word.valueOf(node.get("word").asString()),
                known.isNull() ? null : known.asLocalDate(),
                node.get("reason").asString(),
                node.get("by").asString(),
                node.get("setAt").asZonedDateTime().toInstant(),
                proof(node, found));
    }

    private static @Nullable Proof proof(Value node, Record found) {
        String quote = Nodes.text(node, "quote");
        if (quote == null) {
            return null;
        }
        int start = node.get("start").asInt();
        return new Proof(
                new Id<>(found.get("quoted").asString()),
                found.get("title").asString(),
                start,
                start + quote.length(),
                quote);
    }
}
