package dev.gleaner.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.store.thread.ReadingStore;
import dev.gleaner.graph.thread.Reading;
import dev.gleaner.thread.Threads;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How long it takes to assess threads: a thousand of them on a graph of a hundred thousand items,
 * each with a draft whose anchors changed and a forecast that is due. Run by name; it takes some
 * minutes and prints its figures.
 */
class ThreadScaleSuite {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadScaleSuite.class);

    private static final int ITEMS = 100_000;
    private static final int THREADS = 1_000;
    private static final int BATCH = 10_000;
    private static final Duration ONE_THREAD = Duration.ofMillis(10);
    private static final Duration ALL_THREADS = Duration.ofSeconds(5);

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-05-12T09:00:00Z"));

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void threadIsAssessedInTenMillisecondsAndAThousandInFiveSeconds(@TempDir Path folder) {
        Path data = folder.resolve("data");
        try (OpenStores stores = OpenStores.in(data)) {
            fill(stores);
        }
        // As on any day after: the graph is large when its server starts.
        try (OpenStores stores = OpenStores.in(data)) {
            Driver driver = stores.database().driver();
            Duration telling = time(threads(stores)::board);
            Threads threads = threads(stores);
            Duration cold = time(threads::board);
            Duration warm = time(threads::board);
            List<Duration> single = new ArrayList<>();
            List<Duration> afterOne = new ArrayList<>();
            ReadingStore readings = new ReadingStore(driver);
            for (int number = 0; number < 200; number++) {
                String slug = "thread-" + number;
                var page = threads.page(slug).orElseThrow();
                Id<Item> item = new Id<>(page.evidence().getFirst().items().getFirst().item());
                readings.record(Reading.of(item, Reading.Depth.READ, "Ines", CLOCK.instant()));
                afterOne.add(time(threads::board));
                single.add(time(() -> threads.verdict(slug)));
            }
            LOG.warn(
                    "{} threads, {} items: telling {} changes {} ms, all {} ms, nothing changed {} ms, one changed {} ms, one thread {} ms",
                    THREADS,
                    ITEMS,
                    told(driver),
                    telling.toMillis(),
                    cold.toMillis(),
                    warm.toMillis(),
                    micros(afterOne) / 1000.0,
                    micros(single) / 1000.0);
            assertThat(told(driver)).isEqualTo(2L * THREADS);
            assertThat(cold).isLessThan(ALL_THREADS);
            assertThat(micros(single)).isLessThan(ONE_THREAD.toNanos() / 1000);
        }
    }

    private static void fill(OpenStores stores) {
        Driver driver = stores.database().driver();
        ballast(driver);
        Threads filling = threads(stores);
        for (int number = 0; number < THREADS; number++) {
            filling.importFile(file(number).getBytes(StandardCharsets.UTF_8), null);
        }
        texts(driver);
        statements(driver);
        anchors(driver);
    }

    private static long micros(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2).toNanos() / 1000;
    }

    private static Duration time(Supplier<?> work) {
        long start = System.nanoTime();
        assertThat(work.get()).isNotNull();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Threads threads(OpenStores stores) {
        return new ThreadParts(stores.driver(), stores.index(), stores.marks(), CLOCK).threads();
    }

    /** What was told of flagged drafts and of forecasts that are due. */
    private static long told(Driver driver) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (n:Notice)
                                    WHERE n.kind IN ['DRAFT', 'FORECAST']
                                    RETURN count(n) AS told
                                    """)
                            .single()
                            .get("told")
                            .asLong());
        }
    }

    /** Every item of evidence has a text of some pages; the first of each thread was rewritten. */
    private static void texts(Driver driver) {
        everywhere(
                driver,
                """
                MATCH (i:Item)<-[:IS]-(:Evidence)
                WITH DISTINCT i
                CALL (i) {
                  CREATE (r:Revision {id: 'revision1-' + left(split(i.id, '-')[1], 25) + 'a', rawHash: 'raw', body: 'FULL', language: 'en', rules: 'r'})
                  SET r.text = 'The cells lost a tenth of their charge. ' + $filler,
                      r.fetchedAt = datetime('2026-03-10T09:00:00Z'),
                      r.recordedAt = datetime('2026-03-10T09:00:00Z')
                  CREATE (r)-[:OF]->(i)
                } IN TRANSACTIONS OF 1000 ROWS
                """);
        everywhere(
                driver,
                """
                MATCH (i:Item)<-[:IS]-(:Evidence)
                WHERE i.title STARTS WITH 'Cycles measured'
                WITH DISTINCT i
                CALL (i) {
                  CREATE (r:Revision {id: 'revision1-' + left(split(i.id, '-')[1], 25) + 'b', rawHash: 'raw', body: 'FULL', language: 'en', rules: 'r'})
                  SET r.text = 'The cells lost a fifth of their charge. ' + $filler,
                      r.fetchedAt = datetime('2026-04-10T09:00:00Z'),
                      r.recordedAt = datetime('2026-04-10T09:00:00Z')
                  CREATE (r)-[:OF]->(i)
                } IN TRANSACTIONS OF 1000 ROWS
                """);
    }

    /** Twelve statements in each newest text, one of them a forecast: of METR's it is due. */
    private static void statements(Driver driver) {
        everywhere(
                driver,
                """
                MATCH (r:Revision)-[:OF]->(i:Item)<-[:IS]-(:Evidence)
                WHERE NOT EXISTS {
                  MATCH (n:Revision)-[:OF]->(i)
                  WHERE n.fetchedAt > r.fetchedAt
                }
                WITH DISTINCT r, i
                CALL (r, i) {
                  UNWIND range(1, 12) AS number
                  WITH r, i, number, left(split(r.id, '-')[1], 25) + substring('abcdefghijkl', number - 1, 1) AS key
                  CREATE (p:Passage {id: 'passage1-' + key, start: 0, end: 28, prefix: '', suffix: ''})
                  SET p.quote = 'The cells will lose a tenth.'
                  CREATE (c:Claim {id: 'claim1-' + key, key: 'claim1-' + key, rules: 'r', atLeast: false})
                  SET c.kind = CASE WHEN number = 1 THEN 'forecast' ELSE 'goal' END,
                      c.saying = i.id + '-c' + number,
                      c.recordedAt = r.recordedAt,
                      c.byFrom = date('2026-04-01'),
                      c.byTo = CASE WHEN i.title STARTS WITH 'Cycles' THEN date('2026-04-30') ELSE date('2027-01-01') END,
                      c.byWording = 'spring'
                  CREATE (c)-[:QUOTES]->(p)
                  CREATE (p)-[:IN]->(r)
                } IN TRANSACTIONS OF 1000 ROWS
                """);
    }

    /** Each draft stands on a sentence that was rewritten since. */
    private static void anchors(Driver driver) {
        everywhere(
                driver,
                """
                MATCH (d:Draft)-[:FROM]->(t:Thread)<-[:FOR]-(:Evidence)-[:IS]->(i:Item)
                WHERE i.title STARTS WITH 'Cycles measured' AND size($filler) > 0
                SET d.anchorItems = [i.id],
                    d.anchorQuotes = ['lost a tenth of their charge']
                """);
    }

    private static void everywhere(Driver driver, String statement) {
        try (var session = driver.session()) {
            String filler = "Nobody counted them twice, and rain fell on the quay. ".repeat(100);
            session.run(statement, Map.of("filler", filler)).consume();
        }
    }

    /** Items of other stories. */
    private static void ballast(Driver driver) {
        try (var session = driver.session()) {
            for (int from = 0; from < ITEMS; from += BATCH) {
                Map<String, Object> range = Map.of("from", from, "to", from + BATCH - 1);
                session.executeWriteWithoutResult(transaction ->
                        transaction
                                .run(
                                        """
                                        UNWIND range($from, $to) AS number
                                        CREATE (i:Item {id: 'ballast-' + number, rev: 1})
                                        CREATE (r:Revision {id: 'ballast-' + number})-[:OF]->(i)
                                        """,
                                        range)
                                .consume());
            }
        }
    }

    private static String file(int number) {
        StringBuilder evidence = new StringBuilder();
        for (int item = 0; item < 10; item++) {
            evidence.append(
                    "- Count %1$d of cells %2$d (2026-0%3$d-02, https://grid.example.org/%2$d/count-%1$d) — Body not yet read.\n"
                            .formatted(item, number, 1 + item % 4));
        }
        return """
        # Thread %1$d

        ## Evidence

        ### Grid Notes (newsletter)

        %2$s
        ### METR (evaluator)

        - Cycles measured %1$d (2026-03-09, https://metr.example.org/cycles-measured-%1$d) — Body not yet read.

        ## Drafts

        - 2026-04-01 — drafts/cells-%1$d.md — What was counted. Anchors: Cycles measured %1$d, Count 0 of cells %1$d.

        ## Ripeness

        - If it is a count of real cells → ripe, draft.

        Promote to ripe on any of:

        - The cycles-measured-%1$d body confirms a loss.
        - A third METR measurement of cells lands.
        """
                .formatted(number, evidence);
    }
}
