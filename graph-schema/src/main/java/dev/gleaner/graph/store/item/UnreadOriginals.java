package dev.gleaner.graph.store.item;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.store.row.Rows;

import org.neo4j.driver.Driver;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Copies that stand for an original which nobody has read: of those with a text the one met first.
 * What a work says counts once, wherever it is found.
 */
public final class UnreadOriginals {

    private final Driver driver;

    public UnreadOriginals(Driver driver) {
        this.driver = driver;
    }

    /** Those of the copies that stood for their originals at a time. */
    public Set<Id<Item>> standIns(Collection<Id<Item>> copies, Instant asOf) {
        if (copies.isEmpty()) {
            return Set.of();
        }
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    new HashSet<>(
                            transaction
                                    .run(
                                            """
                                            UNWIND $copies AS copy
                                            MATCH (i:Item {id: copy})-[y:COPY_OF]->(o:Item)
                                            WHERE y.recordedAt <= $asOf
                                            WITH i, o
                                            ORDER BY o.id
                                            WITH i, head(collect(o)) AS o
                                            WHERE NOT EXISTS {
                                              MATCH (r:Revision)-[:OF]->(o)
                                              WHERE r.recordedAt <= $asOf AND r.body <> 'TITLE_ONLY'
                                            }
                                            AND NOT EXISTS {
                                              MATCH (o)<-[z:COPY_OF]-(j:Item)<-[:OF]-(t:Revision)
                                              WHERE z.recordedAt <= $asOf
                                                AND t.recordedAt <= $asOf
                                                AND t.body <> 'TITLE_ONLY'
                                                AND (j.firstSeen < i.firstSeen
                                                  OR j.firstSeen = i.firstSeen AND j.id < i.id)
                                            }
                                            RETURN i.id AS item
                                            LIMIT 100000
                                            """,
                                            Map.of(
                                                    "copies",
                                                    copies.stream().map(Id::value).toList(),
                                                    "asOf",
                                                    Rows.time(asOf)))
                                    .list(found -> new Id<Item>(found.get("item").asString()))));
        }
    }
}
