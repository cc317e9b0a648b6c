package dev.gleaner.graph.store;

import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.store.Harvest.Gathered;

import org.neo4j.driver.TransactionContext;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes what was read in a text, inside somebody's transaction. */
final class ClaimWriter {

    private ClaimWriter() {}

    static int write(TransactionContext transaction, List<Gathered> items, Instant at) {
        int made = 0;
        for (Gathered gathered : items) {
            if (gathered.revision() == null) {
                continue;
            }
            String revision = gathered.revision().id().value();
            Set<String> known = claimsOf(transaction, revision);
            List<Map<String, Object>> rows =
                    gathered.claims().stream()
                            .filter(claim -> !known.contains(claim.id().value()))
                            .sorted(Comparator.comparing(claim -> claim.id().value()))
                            .map(Rows::claim)
                            .toList();
            if (!rows.isEmpty()) {
                createClaims(transaction, revision, gathered.source(), rows, at);
            }
            closeClaims(transaction, revision, gathered.claims(), at);
            made += rows.size();
        }
        return made;
    }

    private static Set<String> claimsOf(TransactionContext transaction, String revision) {
        return new HashSet<>(
                transaction
                        .run(
                                """
                                MATCH (c:Claim)-[:QUOTES]->(:Passage)-[:IN]->(:Revision {id: $revision})
                                WHERE c.retractedAt IS NULL
                                RETURN c.id AS id
                                """,
                                Map.of("revision", revision))
                        .list(found -> found.get("id").asString()));
    }

    private static void createClaims(
            TransactionContext transaction,
            String revision,
            Source source,
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
                          ON CREATE SET c.recordedAt = $at
                        SET c.kind = row.kind,
                            c.rules = row.rules
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
                                source.id().value(),
                                "rows",
                                rows,
                                "at",
                                Rows.time(at)))
                .consume();
    }

    /** What newer rules no longer read is closed, never deleted. */
    private static void closeClaims(
            TransactionContext transaction, String revision, List<Claim> claims, Instant at) {
        transaction
                .run(
                        """
                        MATCH (c:Claim)-[:QUOTES]->(:Passage)-[:IN]->(r:Revision {id: $revision})
                        WHERE c.retractedAt IS NULL AND NOT c.id IN $kept
                        SET c.retractedAt = $at
                        WITH DISTINCT r
                        MATCH (r)-[:OF]->(i:Item)
                        SET i:Unindexed, i.rev = i.rev + 1
                        """,
                        Map.of(
                                "revision", revision,
                                "kept", claims.stream().map(claim -> claim.id().value()).toList(),
                                "at", Rows.time(at)))
                .consume();
    }
}
