package dev.gleaner.graph.store.item;

import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Link;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.Stance;
import dev.gleaner.graph.store.row.Nodes;
import dev.gleaner.graph.store.row.Rows;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads how statements stand to others, and which statements could. */
public final class LinkStore {

    private final Driver driver;

    public LinkStore(Driver driver) {
        this.driver = driver;
    }

    /** A statement that another one may be about the same thing as. */
    public record Peer(Claim claim, Item item, Source source) {}

    /**
     * How a statement stands to another.
     *
     * @param other the statement at the other end
     * @param outgoing whether the statement that was asked for came later
     */
    public record FoundLink(Link link, Peer other, boolean outgoing) {}

    /**
     * Statements of other items with one of these subjects, oldest publication first: the only ones
     * worth comparing. Looked up along an index, so that the cost does not grow with the graph.
     *
     * @param limit for each subject
     */
    public List<Peer> sharing(List<String> subjects, Id<Item> except, int limit) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    UNWIND $subjects AS subject
                                    CALL (subject) {
                                      MATCH (c:Claim {subject: subject})-[:QUOTES]->(p:Passage)-[:IN]->(r:Revision)-[:OF]->(i:Item)-[:BY]->(s:Source)
                                      WHERE c.retractedAt IS NULL
                                        AND i.id <> $except
                                        AND NOT EXISTS {
                                          MATCH (n:Revision)-[:OF]->(i)
                                          WHERE n.fetchedAt > r.fetchedAt
                                            OR n.fetchedAt = r.fetchedAt AND n.recordedAt > r.recordedAt
                                        }
                                      RETURN c, p, r.id AS revision, i, s
                                      ORDER BY i.publishedFrom, c.key
                                      LIMIT $limit
                                    }
                                    RETURN c, p, revision, i, s
                                    """,
                                    Map.of(
                                            "subjects",
                                            subjects,
                                            "except",
                                            except.value(),
                                            "limit",
                                            limit))
                            .list(found ->
                                    new Peer(
                                            Nodes.claim(
                                                    found.get("c"),
                                                    found.get("p"),
                                                    found.get("revision").asString()),
                                            Nodes.item(
                                                    found.get("i"),
                                                    found.get("s").get("id").asString()),
                                            Nodes.source(found.get("s")))));
        }
    }

    /** How these statements stood to others at a time, each towards both sides. */
    public List<FoundLink> of(List<Id<Claim>> claims, Instant asOf) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    UNWIND $claims AS key
                                    CALL (key) {
                                      MATCH (l:Link {from: key})
                                      RETURN l, l.to AS otherKey, true AS outgoing
                                      UNION
                                      MATCH (l:Link {to: key})
                                      RETURN l, l.from AS otherKey, false AS outgoing
                                    }
                                    WITH l, otherKey, outgoing
                                    WHERE l.recordedAt <= $asOf
                                      AND (l.retractedAt IS NULL OR l.retractedAt > $asOf)
                                    MATCH (c:Claim {key: otherKey})-[:QUOTES]->(p:Passage)-[:IN]->(r:Revision)-[:OF]->(i:Item)-[:BY]->(s:Source)
                                    WHERE c.recordedAt <= $asOf
                                      AND (c.retractedAt IS NULL OR c.retractedAt > $asOf)
                                      AND NOT EXISTS {
                                        MATCH (n:Revision)-[:OF]->(i)
                                        WHERE n.recordedAt <= $asOf
                                          AND (n.fetchedAt > r.fetchedAt
                                            OR n.fetchedAt = r.fetchedAt AND n.recordedAt > r.recordedAt)
                                      }
                                    RETURN l, outgoing, c, p, r.id AS revision, i, s
                                    ORDER BY outgoing DESC, CASE WHEN i.datedAt > $asOf THEN null ELSE i.publishedFrom END, l.key
                                    LIMIT 5000
                                    """,
                                    Map.of(
                                            "claims",
                                            claims.stream().map(Id::value).sorted().toList(),
                                            "asOf",
                                            Rows.time(asOf)))
                            .list(found ->
                                    new FoundLink(
                                            link(found.get("l")),
                                            peer(found, asOf),
                                            found.get("outgoing").asBoolean())));
        }
    }

    private static Link link(Value node) {
        return new Link(
                new Id<>(node.get("from").asString()),
                new Id<>(node.get("to").asString()),
                Stance.valueOf(node.get("stance").asString().toUpperCase(Locale.ROOT)),
                node.get("cue").asString(),
                node.get("retold").asBoolean(),
                node.get("confidence").asDouble(),
                node.get("reason").asString());
    }

    private static Peer peer(Record found, Instant asOf) {
        return new Peer(
                Nodes.claim(found.get("c"), found.get("p"), found.get("revision").asString()),
                Nodes.item(found.get("i"), found.get("s"), asOf),
                Nodes.source(found.get("s")));
    }
}
