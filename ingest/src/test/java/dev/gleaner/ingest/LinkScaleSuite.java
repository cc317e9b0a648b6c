package dev.gleaner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.schema.Schema;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.PipelineStores;
import dev.gleaner.graph.store.item.Harvest;
import dev.gleaner.graph.store.item.Harvest.Gathered;
import dev.gleaner.ingest.archive.Archive;
import dev.gleaner.ingest.read.StatementReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * How long it takes to link a new document into a graph that grows to a hundred thousand items: to
 * find its copies and the statements that are about the same things. Run by name; it prints its
 * figures and fails when linking is slow, or slower in the large graph than in the small one.
 */
class LinkScaleSuite {

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    private static final Logger LOG = LoggerFactory.getLogger(LinkScaleSuite.class);

    private static final int SMALL = 1_000;
    private static final int MIDDLE = 10_000;
    private static final int LARGE = 100_000;
    private static final int BATCH = 500;
    private static final int DOCUMENTS = 200;
    private static final Duration GOAL = Duration.ofMillis(20);

    /** What a busy machine may add to the time in the large graph before it counts as growth. */
    private static final double NO_GROWTH = 2;

    private static final Instant NOW = Instant.parse("2026-05-11T08:00:00Z");
    private static final Source SOURCE = Source.of("Heron Weekly", Source.Kind.NEWSLETTER, null);

    @TempDir private Path folder;

    private final PipelineStores stores = PipelineStores.of(NEO4J.driver());
    private final Findings findings =
            new Findings(
                    stores.items(), stores.links(), new StatementReader(), Ingest.reposts(stores));

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void newDocumentIsLinkedInTwentyMillisecondsHoweverLargeTheGraph() {
        assertThat(Schema.apply(NEO4J.driver())).isInstanceOf(Schema.Outcome.Current.class);
        Gathered first = gathered(0);
        ChannelStore channels = new ChannelStore(NEO4J.driver());
        channels.add(
                SOURCE,
                Channel.of(SOURCE.id(), Channel.Kind.FEED, "https://heron.example/feed"),
                NOW);
        stores.harvests().store(new Harvest(channels.all().getFirst(), List.of(first)), NOW);
        Ballast ballast = Ballast.like(first.item(), NEO4J.driver());
        List<Gathered> documents =
                IntStream.rangeClosed(1, DOCUMENTS).mapToObj(this::gathered).toList();
        link(documents);

        ballast.fill(0, SMALL);
        Duration small = measure(documents, SMALL);
        ballast.fill(SMALL, MIDDLE);
        measure(documents, MIDDLE);
        ballast.fill(MIDDLE, LARGE);
        Duration large = measure(documents, LARGE);

        assertThat(large).isLessThan(GOAL);
        assertThat(large.toNanos()).isLessThan((long) (small.toNanos() * NO_GROWTH));
    }

    /** How long linking takes in the middle of many. */
    private Duration measure(List<Gathered> documents, int items) {
        List<Duration> sorted = link(documents).stream().sorted().toList();
        LOG.warn(
                "linking into {} items: p50 {} ms, p90 {} ms, slowest {} ms",
                items,
                sorted.get(DOCUMENTS / 2).toNanos() / 1e6,
                sorted.get(DOCUMENTS * 9 / 10).toNanos() / 1e6,
                sorted.getLast().toNanos() / 1e6);
        return sorted.get(DOCUMENTS / 2);
    }

    private List<Duration> link(List<Gathered> documents) {
        List<Duration> times = new ArrayList<>();
        for (Gathered document : documents) {
            long start = System.nanoTime();
            Gathered found =
                    findings.inNew(
                            SOURCE,
                            document.item(),
                            requireNonNull(document.revision()),
                            List.of(),
                            document.made());
            times.add(Duration.ofNanos(System.nanoTime() - start));
            assertThat(found.links()).isNotEmpty();
        }
        return times;
    }

    private Gathered gathered(int number) {
        Document document =
                new Document(
                        page(number).getBytes(StandardCharsets.UTF_8),
                        Document.Form.HTML,
                        "utf-8",
                        "https://heron.example/papers-" + number,
                        SOURCE,
                        "Reproducing papers " + number,
                        null,
                        DateInterval.day(LocalDate.of(2026, 4, 3)));
        return ((Gatherer.Gathering.Read)
                        new Gatherer(new Archive(folder), stores.items(), findings)
                                .gather(document, NOW))
                .gathered();
    }

    private static String page(int number) {
        return """
        <html><head><title>Reproducing papers %1$d</title></head><body><article><h1>Reproducing papers %1$d</h1>
        <p>Published by the editors of the weekly, who re-ran the agents on their machines in week %1$d.</p>
        <p>On CORE-Bench, GPT-4o reached 21.%2$d%% in September 2024, while Claude Opus 4.5 scored 78%% in December
        2025. The editors kept the logs of all %1$d attempts that the agents made.</p>
        <p>On SWE-bench Verified, Claude Opus 4.5 scored 8%2$d%%. There is a 6%2$d%% chance that an agent repeats a
        whole paper by the end of 2028.</p></article></body></html>
        """
                .formatted(number, number % 10);
    }

    /**
     * Items that state what one item states: a tenth of their statements is about the same things,
     * and some keys of their texts are the same, as the furniture of a site makes them.
     */
    private record Ballast(
            Driver driver,
            Map<String, Object> item,
            Map<String, Object> revision,
            List<String> shared,
            List<Map<String, Object>> claims) {

        private static final int FURNITURE = 4;
        private static final int OWN_BANDS = 4;

        static Ballast like(Item item, Driver driver) {
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
                return new Ballast(
                        driver,
                        found.get("item").asMap(),
                        found.get("revision").asMap(),
                        found.get("shared").asList(value -> value.asString()),
                        found.get("claims").asList(value -> value.asMap()));
            }
        }

        void fill(int from, int to) {
            try (var session = driver.session()) {
                for (int start = from; start < to; start += BATCH) {
                    Map<String, Object> parameters =
                            Map.of(
                                    "from",
                                    start,
                                    "to",
                                    Math.min(to, start + BATCH) - 1,
                                    "source",
                                    SOURCE.id().value(),
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
                     reduce(tag = '', digit IN [1, 32, 1024, 32768] |
                       tag + substring('abcdefghijklmnopqrstuvwxyz234567', number / digit % 32, 1)) AS tag
                CREATE (i:Item)-[:BY]->(s)
                SET i = item {.*, id: left(item.id, size(item.id) - 4) + tag, key: 'ballast-' + number}
                CREATE (r:Revision)-[:OF]->(i)
                SET r = revision {.*, id: left(revision.id, size(revision.id) - 4) + tag}
                FOREACH (band IN range(1, $bands) |
                  CREATE (r)-[:SHARES]->(:Band {id: number + '-' + band}))
                FOREACH (band IN $shared |
                  MERGE (b:Band {id: band})
                  CREATE (r)-[:SHARES]->(b))
                WITH r, s, number, tag
                UNWIND $claims AS told
                WITH r, s, number, tag, told.passage AS passage, told.claim AS claim
                CREATE (p:Passage)-[:IN]->(r)
                SET p = passage {.*, id: left(claim.id, size(claim.id) - 4) + tag}
                CREATE (c:Claim)-[:QUOTES]->(p)
                SET c = claim {
                  .*,
                  id: left(claim.id, size(claim.id) - 4) + tag,
                  key: left(claim.key, size(claim.key) - 4) + tag,
                  recordedAt: claim.recordedAt + duration({seconds: number}),
                  subject: CASE number % 10
                    WHEN 0 THEN claim.subject
                    ELSE claim.subject + '|' + number % 5000
                  END
                }
                CREATE (c)-[:SAID_BY]->(s)
                """;
    }
}
