package dev.gleaner.graph.store.item;

import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Decision;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Link;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.Stance;
import dev.gleaner.graph.store.row.Nodes;
import dev.gleaner.graph.store.row.Rows;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
     * @param decision what a person decided about the link; null when nobody did
     */
    public record FoundLink(Link link, Peer other, boolean outgoing, @Nullable Decision decision) {}

    /**
     * A link with both its statements.
     *
     * @param later the statement that takes the stance
     * @param decision what a person decided about the link; null when nobody did
     */
    public record FoundPair(
            Link link, Instant recordedAt, Peer later, Peer earlier, @Nullable Decision decision) {}

    /**
     * Which links are wanted.
     *
     * @param stance null for any
     * @param undecided whether only those that no person decided about
     */
    public record Wanted(@Nullable Stance stance, boolean undecided) {}

    /**
     * Statements of other items with one of these subjects, those recorded first: the only ones
     * worth comparing. Read along an index in its order and no further than needed, so that the
     * cost does not grow with the graph, however many speak of one subject.
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
                                      WHERE c.recordedAt IS NOT NULL
                                        AND c.retractedAt IS NULL
                                        AND i.id <> $except
                                        AND NOT EXISTS {
                                          MATCH (n:Revision)-[:OF]->(i)
                                          WHERE n.fetchedAt > r.fetchedAt
                                            OR n.fetchedAt = r.fetchedAt AND n.recordedAt > r.recordedAt
                                        }
                                      RETURN c, p, r.id AS revision, i, s
                                      ORDER BY c.subject, c.recordedAt
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
                                    RETURN l, outgoing, c, p, r.id AS revision, i, s,
                                           COLLECT {
                                             MATCH (d:Decision {about: l.key})
                                             WHERE d.recordedAt <= $asOf
                                               AND (d.retractedAt IS NULL OR d.retractedAt > $asOf)
                                             RETURN d ORDER BY d.recordedAt DESC, d.id LIMIT 1
                                           } AS decisions
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
                                            found.get("outgoing").asBoolean(),
                                            decision(found))));
        }
    }

    /** Links as they stood at a time, those that were proposed last first. */
    public List<FoundPair> list(Wanted wanted, Instant asOf, int limit) {
        Stance stance = wanted.stance();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("stance", stance == null ? null : stance.word());
        parameters.put("undecided", wanted.undecided());
        parameters.put("asOf", Rows.time(asOf));
        parameters.put("limit", limit);
        try (var session = driver.session()) {
            return pairs(
                    session.executeRead(transaction ->
                            transaction
                                    .run(
                                            """
                                            MATCH (l:Link)
                                            WHERE l.recordedAt <= $asOf
                                              AND (l.retractedAt IS NULL OR l.retractedAt > $asOf)
                                              AND ($stance IS NULL OR l.stance = $stance)
                                              AND NOT ($undecided AND EXISTS {
                                                MATCH (d:Decision {about: l.key})
                                                WHERE d.recordedAt <= $asOf
                                                  AND (d.retractedAt IS NULL OR d.retractedAt > $asOf)
                                              })
                                            RETURN l.key AS key
                                            ORDER BY l.recordedAt DESC, l.key
                                            LIMIT $limit
                                            """,
                                            parameters)
                                    .list(found -> found.get("key").asString())),
                    asOf);
        }
    }

    /** One link as it stood at a time. */
    public Optional<FoundPair> find(Id<Link> id, Instant asOf) {
        return pairs(List.of(id.value()), asOf).stream().findFirst();
    }

    private List<FoundPair> pairs(List<String> keys, Instant asOf) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    UNWIND $keys AS key
                                    MATCH (l:Link {key: key})
                                    WHERE l.recordedAt <= $asOf
                                      AND (l.retractedAt IS NULL OR l.retractedAt > $asOf)
                                    MATCH (a:Claim {key: l.from})-[:QUOTES]->(ap:Passage)-[:IN]->(ar:Revision)-[:OF]->(ai:Item)-[:BY]->(s:Source)
                                    WHERE a.recordedAt <= $asOf AND (a.retractedAt IS NULL OR a.retractedAt > $asOf)
                                    MATCH (b:Claim {key: l.to})-[:QUOTES]->(bp:Passage)-[:IN]->(br:Revision)-[:OF]->(bi:Item)-[:BY]->(bs:Source)
                                    WHERE b.recordedAt <= $asOf AND (b.retractedAt IS NULL OR b.retractedAt > $asOf)
                                    RETURN l,
                                           {c: a, p: ap, revision: ar.id, i: ai, s: s} AS later,
                                           {c: b, p: bp, revision: br.id, i: bi, s: bs} AS earlier,
                                           COLLECT {
                                             MATCH (d:Decision {about: l.key})
                                             WHERE d.recordedAt <= $asOf
                                               AND (d.retractedAt IS NULL OR d.retractedAt > $asOf)
                                             RETURN d ORDER BY d.recordedAt DESC, d.id LIMIT 1
                                           } AS decisions
                                    ORDER BY l.recordedAt DESC, l.key
                                    """,
                                    Map.of("keys", keys, "asOf", Rows.time(asOf)))
                            .list(found ->
                                    new FoundPair(
                                            link(found.get("l")),
                                            found.get("l")
                                                    .get("recordedAt")
                                                    .asZonedDateTime()
                                                    .toInstant(),
                                            end(found.get("later"), asOf),
                                            end(found.get("earlier"), asOf),
                                            decision(found))));
        }
    }

    private static Peer end(Value end, Instant asOf) {
        return new Peer(
                Nodes.claim(end.get("c"), end.get("p"), end.get("revision").asString()),
                Nodes.item(end.get("i"), end.get("s"), asOf),
                Nodes.source(end.get("s")));
    }

    private static @Nullable Decision decision(Record found) {
        List<Value> decisions = found.get("decisions").asList(value -> value);
        return decisions.isEmpty() ? null : Nodes.decision(decisions.getFirst());
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
