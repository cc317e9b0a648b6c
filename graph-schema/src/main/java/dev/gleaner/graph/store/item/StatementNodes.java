package dev.gleaner.graph.store.item;

import dev.gleaner.graph.CitedWork;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.store.item.Harvest.Gathered;
import dev.gleaner.graph.store.row.Rows;
import dev.gleaner.graph.store.row.Versions;

import org.neo4j.driver.TransactionContext;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes what was read in a text: its claims, the works it points to, and through {@link LinkNodes}
 * the links to other claims.
 *
 * <p>Each has a key that stays; each wording of it is a node of its own from the time it was
 * recorded to the time it was retracted. What newer rules read otherwise is replaced, what they no
 * longer read is closed, and what they read as before is left alone.
 */
public final class StatementNodes {

    private StatementNodes() {}

    /**
     * @return how many claims were never read before
     */
    public static int write(TransactionContext transaction, List<Gathered> items, Instant at) {
        int made = 0;
        for (Gathered gathered : items) {
            if (gathered.revision() != null) {
                String revision = gathered.revision().id().value();
                made += writeClaims(transaction, revision, gathered, at);
                writeWorks(transaction, revision, gathered.works(), at);
            }
        }
        for (Gathered gathered : items) {
            if (gathered.revision() != null) {
                LinkNodes.write(
                        transaction, gathered.revision().id().value(), gathered.links(), at);
            }
        }
        return made;
    }

    private static int writeClaims(
            TransactionContext transaction, String revision, Gathered gathered, Instant at) {
        Id<Item> item = gathered.item().id();
        List<Map<String, Object>> rows =
                gathered.claims().stream()
                        .sorted(Comparator.comparing(claim -> claim.id().value()))
                        .map(claim -> Rows.claim(claim, item))
                        .toList();
        List<Versions.Open> open =
                OpenVersions.of(
                        transaction,
                        """
                        MATCH (c:Claim)-[:QUOTES]->(:Passage)-[:IN]->(:Revision {id: $revision})
                        WHERE c.retractedAt IS NULL
                        RETURN c.id AS id, c.key AS key, c.content AS content
                        """,
                        revision);
        Versions versions = Versions.of("claimversion", open, rows, at);
        close(transaction, revision, versions.ended(), at);
        if (!versions.begun().isEmpty()) {
            create(transaction, revision, gathered.source().id().value(), versions.begun(), at);
        }
        Set<String> known = open.stream().map(Versions.Open::key).collect(Collectors.toSet());
        return (int)
                versions.begun().stream()
                        .filter(row -> !known.contains(String.valueOf(row.get("key"))))
                        .count();
    }

    private static void create(
            TransactionContext transaction,
            String revision,
            String source,
            List<Map<String, Object>> rows,
            Instant at) {
        transaction
                .run(
                        """
                        MATCH (r:Revision {id: $revision})-[:OF]->(i:Item)
                        SET i:Unindexed, i.rev = i.rev + 1
                        WITH r
                        MATCH (s:Source {id: $source})
                        UNWIND $rows AS row
                        MERGE (p:Passage {id: row.passage.id})
                          ON CREATE SET p.start = row.passage.start,
                                        p.end = row.passage.end,
                                        p.quote = row.passage.quote,
                                        p.prefix = row.passage.prefix,
                                        p.suffix = row.passage.suffix
                        MERGE (p)-[:IN]->(r)
                        MERGE (c:Claim {id: row.id})
                        SET c.key = row.key,
                            c.content = row.content,
                            c.recordedAt = $at,
                            c.kind = row.kind,
                            c.rules = row.rules,
                            c.saying = row.saying,
                            c.saidBy = row.saidBy,
                            c.negated = row.negated,
                            c.hedged = row.hedged,
                            c.modal = row.modal,
                            c.subject = row.subject,
                            c.probability = row.foresight.probability,
                            c.atLeast = row.foresight.atLeast,
                            c.likelihood = row.foresight.likelihood,
                            c.byFrom = row.foresight.by.from,
                            c.byTo = row.foresight.by.to,
                            c.byWording = row.foresight.by.wording
                        REMOVE c.retractedAt
                        MERGE (c)-[:QUOTES]->(p)
                        MERGE (c)-[:SAID_BY]->(s)
                        WITH c, row
                        WHERE row.result IS NOT NULL
                        SET c:Result,
                            c.benchmark = row.result.benchmark,
                            c.protocol = row.result.protocol,
                            c.system = row.result.system,
                            c.scaffold = row.result.scaffold,
                            c.low = row.result.low,
                            c.high = row.result.high,
                            c.unit = row.result.unit,
                            c.approximation = row.result.approximation,
                            c.wording = row.result.wording,
                            c.dateFrom = row.result.date.from,
                            c.dateTo = row.result.date.to,
                            c.dateWording = row.result.date.wording,
                            c.humanBaseline = row.result.humanBaseline,
                            c.measuredBy = row.result.measuredBy,
                            c.valueStart = row.result.valueStart,
                            c.valueEnd = row.result.valueEnd
                        MERGE (b:Benchmark {id: row.benchmarkId})
                          ON CREATE SET b.name = row.result.benchmark
                        MERGE (c)-[:ON]->(b)
                        WITH c, row
                        WHERE row.systemId IS NOT NULL
                        MERGE (y:System {id: row.systemId})
                          ON CREATE SET y.name = row.result.system
                        MERGE (c)-[:OF]->(y)
                        """,
                        Map.of(
                                "revision",
                                revision,
                                "source",
                                source,
                                "rows",
                                rows,
                                "at",
                                Rows.time(at)))
                .consume();
    }

    private static void close(
            TransactionContext transaction, String revision, List<String> ended, Instant at) {
        transaction
                .run(
                        """
                        MATCH (r:Revision {id: $revision})
                        UNWIND $ended AS id
                        MATCH (c:Claim {id: id})
                        SET c.retractedAt = $at
                        WITH DISTINCT r
                        MATCH (r)-[:OF]->(i:Item)
                        SET i:Unindexed, i.rev = i.rev + 1
                        """,
                        Map.of("revision", revision, "ended", ended, "at", Rows.time(at)))
                .consume();
    }

    /** What was read in another text made of the same bytes is read no more. */
    public static void closeOtherMakings(
            TransactionContext transaction, Gathered read, Instant at) {
        if (read.revision() != null) {
            transaction
                    .run(
                            """
                            MATCH (r:Revision {id: $revision})-[:OF]->(i:Item)<-[:OF]-(other:Revision)
                            WHERE other.rawHash = r.rawHash
                              AND other.fetchedAt = r.fetchedAt
                              AND other.id <> r.id
                            MATCH (other)<-[:IN]-(:Passage)<-[:QUOTES]-(said)
                            WHERE said.retractedAt IS NULL
                            SET said.retractedAt = $at
                            """,
                            Map.of("revision", read.revision().id().value(), "at", Rows.time(at)))
                    .consume();
        }
    }

    private static void writeWorks(
            TransactionContext transaction, String revision, List<CitedWork> works, Instant at) {
        Map<String, Map<String, Object>> rows = new HashMap<>();
        for (CitedWork cited : works) {
            Map<String, Object> row = row(cited);
            rows.putIfAbsent(String.valueOf(row.get("key")), row);
        }
        List<Map<String, Object>> wanted =
                rows.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .toList();
        Versions versions =
                OpenVersions.replace(
                        transaction,
                        "citation",
                        """
                        MATCH (c:Citation)-[:QUOTES]->(:Passage)-[:IN]->(:Revision {id: $revision})
                        WHERE c.retractedAt IS NULL
                        RETURN c.id AS id, c.key AS key, c.content AS content
                        """,
                        """
                        UNWIND $ended AS id
                        MATCH (c:Citation {id: id})
                        SET c.retractedAt = $at
                        """,
                        revision,
                        wanted,
                        at);
        transaction
                .run(
                        """
                        MATCH (r:Revision {id: $revision})
                        UNWIND $rows AS row
                        MERGE (p:Passage {id: row.passage.id})
                          ON CREATE SET p.start = row.passage.start,
                                        p.end = row.passage.end,
                                        p.quote = row.passage.quote,
                                        p.prefix = row.passage.prefix,
                                        p.suffix = row.passage.suffix
                        MERGE (p)-[:IN]->(r)
                        MERGE (w:Work {id: row.work})
                          ON CREATE SET w.name = row.name
                        MERGE (c:Citation {id: row.id})
                        SET c.key = row.key,
                            c.content = row.content,
                            c.stance = row.stance,
                            c.cue = row.cue,
                            c.recordedAt = $at
                        REMOVE c.retractedAt
                        MERGE (c)-[:QUOTES]->(p)
                        MERGE (c)-[:TO]->(w)
                        """,
                        Map.of("revision", revision, "rows", versions.begun(), "at", Rows.time(at)))
                .consume();
    }

    private static Map<String, Object> row(CitedWork cited) {
        return Rows.row(
                        "key",
                        Id.of("citing", cited.passage().id().value(), cited.work().value()).value())
                .with("work", cited.work().value())
                .with("name", cited.name())
                .with("passage", Rows.passage(cited.passage()))
                .with("stance", cited.stance().word())
                .with("cue", cited.cue())
                .map();
    }
}
