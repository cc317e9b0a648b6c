package dev.gleaner.graph.store.thread;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.store.row.Nodes;
import dev.gleaner.graph.store.row.Rows;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The texts that cited items had, and what was said against them. */
public final class CitedTexts {

    private static final int MOST_TEXTS = 20;

    private final Driver driver;

    public CitedTexts(Driver driver) {
        this.driver = driver;
    }

    /**
     * That something was said against an item.
     *
     * @param sentence of the item that it is said against; null where the whole work is meant
     * @param against the words that say so: another text's, or a person's reason
     * @param by who says so
     * @param where the item that says so; null for a person's decision
     * @param ownVoice whether the item's own voice says so
     * @param at when it came to be known
     */
    public record Objection(
            Id<Item> item,
            @Nullable String sentence,
            String against,
            String by,
            @Nullable Id<Item> where,
            boolean ownVoice,
            Instant at) {}

    /** The texts that these items had by a time, oldest first; those without one are left out. */
    public Map<Id<Item>, List<Revision>> texts(List<Id<Item>> items, Instant asOf) {
        return texts(
                read(
                        """
                        UNWIND $items AS item
                        CALL (item) {
                          MATCH (r:Revision)-[:OF]->(:Item {id: item})
                          WHERE coalesce(r.recordedAt, r.fetchedAt) <= $asOf
                          RETURN r
                          ORDER BY r.fetchedAt DESC, r.recordedAt DESC, r.id
                          LIMIT $limit
                        }
                        RETURN item, r
                        ORDER BY item, r.fetchedAt, r.recordedAt, r.id
                        """,
                        items,
                        asOf));
    }

    /**
     * The same of those items that had more than one text: most never change, and their words are
     * not read.
     */
    public Map<Id<Item>, List<Revision>> changed(List<Id<Item>> items, Instant asOf) {
        return texts(
                read(
                        """
                        UNWIND $items AS item
                        CALL (item) {
                          MATCH (i:Item {id: item})
                          WHERE COUNT { (:Revision)-[:OF]->(i) } > 1
                          MATCH (r:Revision)-[:OF]->(i)
                          WHERE coalesce(r.recordedAt, r.fetchedAt) <= $asOf
                          RETURN r
                          ORDER BY r.fetchedAt DESC, r.recordedAt DESC, r.id
                          LIMIT $limit
                        }
                        RETURN item, r
                        ORDER BY item, r.fetchedAt, r.recordedAt, r.id
                        """,
                        items,
                        asOf));
    }

    private static Map<Id<Item>, List<Revision>> texts(List<Record> rows) {
        Map<Id<Item>, List<Revision>> texts = new HashMap<>();
        for (Record found : rows) {
            String item = found.get("item").asString();
            texts.computeIfAbsent(new Id<>(item), unused -> new ArrayList<>())
                    .add(Nodes.revision(found.get("r"), item));
        }
        return texts;
    }

    /** What was said against these items by a time, in its order. */
    public List<Objection> objections(List<Id<Item>> items, Instant asOf) {
        return read(
                        """
                        UNWIND $items AS item
                        MATCH (i:Item {id: item})-[:BY]->(s:Source)
                        CALL (i) {
                          MATCH (l:Link)-[:TO]->(i)
                          WHERE l.stance = 'disputes'
                            AND l.recordedAt <= $asOf
                            AND (l.retractedAt IS NULL OR l.retractedAt > $asOf)
                            AND NOT EXISTS {
                              MATCH (n:Decision {about: l.key, word: 'REJECTED'})
                              WHERE n.recordedAt <= $asOf
                                AND (n.retractedAt IS NULL OR n.retractedAt > $asOf)
                            }
                          WITH i, l
                          ORDER BY l.recordedAt, l.key
                          LIMIT 1000
                          MATCH (f:Claim {key: l.from})-[:QUOTES]->(fp:Passage)-[:IN]->(:Revision)-[:OF]->(by:Item)-[:BY]->(bs:Source)
                          MATCH (c:Claim {key: l.to})-[:QUOTES]->(p:Passage)-[:IN]->(:Revision)-[:OF]->(i)
                          WHERE f.recordedAt <= $asOf AND (f.retractedAt IS NULL OR f.retractedAt > $asOf)
                            AND c.recordedAt <= $asOf AND (c.retractedAt IS NULL OR c.retractedAt > $asOf)
                          RETURN p.quote AS sentence, fp.quote AS against, bs.name AS who,
                                 by.id AS place, bs AS voice, l.recordedAt AS at
                          ORDER BY at, l.key
                          LIMIT $limit
                          UNION
                          MATCH (:Work {id: i.id})<-[:TO]-(c:Citation)-[:QUOTES]->(fp:Passage)-[:IN]->(:Revision)-[:OF]->(by:Item)-[:BY]->(bs:Source)
                          WHERE c.stance = 'disputes'
                            AND c.recordedAt <= $asOf
                            AND (c.retractedAt IS NULL OR c.retractedAt > $asOf)
                          RETURN null AS sentence, fp.quote AS against, bs.name AS who,
                                 by.id AS place, bs AS voice, c.recordedAt AS at
                          ORDER BY at, c.key
                          LIMIT $limit
                          UNION
                          MATCH (d:Decision {word: 'REJECTED'})-[:ON]->(i)
                          WHERE d.recordedAt <= $asOf
                            AND (d.retractedAt IS NULL OR d.retractedAt > $asOf)
                          WITH i, d
                          ORDER BY d.recordedAt, d.id
                          LIMIT 1000
                          MATCH (c:Claim {saying: d.about})-[:QUOTES]->(p:Passage)-[:IN]->(:Revision)-[:OF]->(i)
                          RETURN p.quote AS sentence, d.reason AS against, d.by AS who,
                                 null AS place, null AS voice, d.recordedAt AS at
                          ORDER BY at, c.key
                          LIMIT $limit
                        }
                        RETURN DISTINCT item, sentence, against, who, place, s, voice, at
                        ORDER BY at, item, against
                        """,
                        items,
                        asOf)
                .stream()
                .map(CitedTexts::objection)
                .toList();
    }

    private static Objection objection(Record found) {
        boolean person = found.get("voice").isNull();
        return new Objection(
                new Id<>(found.get("item").asString()),
                found.get("sentence").isNull() ? null : found.get("sentence").asString(),
                found.get("against").asString(),
                found.get("who").asString(),
                Optional.of(found.get("place"))
                        .filter(place -> !place.isNull())
                        .map(place -> new Id<Item>(place.asString()))
                        .orElse(null),
                !person
                        && Nodes.source(found.get("voice"))
                                .voice()
                                .equals(Nodes.source(found.get("s")).voice()),
                found.get("at").asZonedDateTime().toInstant());
    }

    private List<Record> read(String query, List<Id<Item>> items, Instant asOf) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    query,
                                    Map.of(
                                            "items",
                                            items.stream().map(Id::value).sorted().toList(),
                                            "asOf",
                                            Rows.time(asOf),
                                            "limit",
                                            MOST_TEXTS))
                            .list());
        }
    }
}
