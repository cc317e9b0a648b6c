package dev.gleaner.ingest;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Source;

import org.neo4j.driver.Driver;

import java.util.List;
import java.util.Map;

/**
 * Items that state what one item states: a tenth of their statements is about the same things, and
 * some keys of their texts are the same, as the furniture of a site makes them.
 */
record LinkBallast(
        Id<Source> source,
        Map<String, Object> item,
        Map<String, Object> revision,
        List<String> shared,
        List<Map<String, Object>> claims) {

    private static final int BATCH = 500;
    private static final int FURNITURE = 4;
    private static final int OWN_BANDS = 4;

    /** What an item that is stored gives to others of its kind. */
    static LinkBallast like(Item item, Driver driver) {
        try (var session = driver.session()) {
            var found =
                    session.run(
                                    """
                                    MATCH (r:Revision)-[:OF]->(i:Item {id: $item})
                                    RETURN i {.*} AS item, r {.*} AS revision,
                                           [(r)-[:SHARES]->(b:Band) | b.id][..$furniture] AS shared,
                                           [(c:Claim)-[:QUOTES]->(p:Passage)-[:IN]->(r) | {claim: c {.*}, passage: p {.*}}] AS claims
                                    """,
                                    Map.of("item", item.id().value(), "furniture", FURNITURE))
                            .single();
            return new LinkBallast(
                    item.source(),
                    found.get("item").asMap(),
                    found.get("revision").asMap(),
                    found.get("shared").asList(value -> value.asString()),
                    found.get("claims").asList(value -> value.asMap()));
        }
    }

    /** Stores the items of these numbers; their indexes are ready afterwards. */
    void fill(Driver driver, int from, int to) {
        try (var session = driver.session()) {
            for (int start = from; start < to; start += BATCH) {
                Map<String, Object> parameters =
                        Map.of(
                                "from",
                                start,
                                "to",
                                Math.min(to, start + BATCH) - 1,
                                "source",
                                source.value(),
                                "item",
                                item,
                                "revision",
                                revision,
                                "shared",
                                shared,
                                "claims",
                                claims,
                                "bands",
                                OWN_BANDS);
                session.executeWriteWithoutResult(
                        transaction -> transaction.run(CREATE, parameters).consume());
            }
            session.run("CALL db.awaitIndexes()").consume();
        }
    }

    private static final String CREATE =
            """
            MATCH (s:Source {id: $source})
            UNWIND range($from, $to) AS number
            WITH s, number, $item AS item, $revision AS revision,
                 reduce(tag = '7', digit IN [1, 32, 1024, 32768] |
                   tag + substring('abcdefghijklmnopqrstuvwxyz234567', number / digit % 32, 1)) AS tag
            CREATE (i:Item)-[:BY]->(s)
            SET i = item {.*, id: left(item.id, size(item.id) - 5) + tag, key: 'ballast-' + number}
            CREATE (r:Revision)-[:OF]->(i)
            SET r = revision {.*, id: left(revision.id, size(revision.id) - 5) + tag}
            FOREACH (band IN range(1, $bands) |
              CREATE (r)-[:SHARES]->(:Band {id: number + '-' + band}))
            FOREACH (band IN $shared |
              MERGE (b:Band {id: band})
              CREATE (r)-[:SHARES]->(b))
            WITH r, s, number, tag
            UNWIND $claims AS told
            WITH r, s, number, tag, told.passage AS passage, told.claim AS claim
            CREATE (p:Passage)-[:IN]->(r)
            SET p = passage {.*, id: left(claim.id, size(claim.id) - 5) + tag}
            CREATE (c:Claim)-[:QUOTES]->(p)
            SET c = claim {
              .*,
              id: left(claim.id, size(claim.id) - 5) + tag,
              key: left(claim.key, size(claim.key) - 5) + tag,
              recordedAt: claim.recordedAt + duration({seconds: number}),
              subject: CASE number % 10
                WHEN 0 THEN claim.subject
                ELSE claim.subject + '|' + number % 5000
              END
            }
            CREATE (c)-[:SAID_BY]->(s)
            """;
}
