package dev.gleaner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Link;
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
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How long it takes to link a new document into a graph of a hundred thousand items: to find its
 * copies and the statements that are about the same things. Run by name; it prints its figures.
 */
class LinkScaleSuite {

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    private static final Logger LOG = LoggerFactory.getLogger(LinkScaleSuite.class);

    private static final int ITEMS = 100_000;
    private static final int BATCH = 500;
    private static final int DOCUMENTS = 200;
    private static final int GOAL_MILLIS = 20;
    private static final Instant NOW = Instant.parse("2026-05-11T08:00:00Z");
    private static final Source SOURCE = Source.of("Heron Weekly", Source.Kind.NEWSLETTER, null);

    @TempDir private Path folder;

    private final PipelineStores stores = PipelineStores.of(NEO4J.driver());
    private final Findings findings =
            new Findings(
                    stores.items(), stores.links(), new StatementReader(), Ingest.reposts(stores));

    @Test
    void newDocumentIsLinkedIntoAHundredThousandItemsInTwentyMilliseconds() {
        assertThat(Schema.apply(NEO4J.driver())).isInstanceOf(Schema.Outcome.Current.class);
        Gathered first = gathered(0);
        ChannelStore channels = new ChannelStore(NEO4J.driver());
        channels.add(
                SOURCE,
                Channel.of(SOURCE.id(), Channel.Kind.FEED, "https://heron.example/feed"),
                NOW);
        stores.harvests().store(new Harvest(channels.all().getFirst(), List.of(first)), NOW);
        ballast(NEO4J.driver(), first.item());

        List<Gathered> documents = new ArrayList<>();
        for (int number = 1; number <= DOCUMENTS; number++) {
            documents.add(gathered(number));
        }
        List<Long> micros = new ArrayList<>();
        List<Link> links = List.of();
        for (Gathered document : documents) {
            long start = System.nanoTime();
            Gathered found =
                    findings.inNew(
                            SOURCE,
                            document.item(),
                            requireNonNull(document.revision()),
                            List.of(),
                            document.made());
            micros.add((System.nanoTime() - start) / 1000);
            links = found.links();
        }
        List<Long> sorted = micros.stream().sorted().toList();
        LOG.warn(
                "a document with {} links into {} items: p50 {} ms, p90 {} ms, slowest {} ms",
                links.size(),
                ITEMS,
                sorted.get(DOCUMENTS / 2) / 1000.0,
                sorted.get(DOCUMENTS * 9 / 10) / 1000.0,
                sorted.getLast() / 1000.0);
        assertThat(links).isNotEmpty();
        assertThat(sorted.get(DOCUMENTS / 2)).isLessThan(GOAL_MILLIS * 1000L);
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
     * Copies of an item with all it states; a tenth of their statements is about the same thing.
     */
    private static void ballast(Driver driver, Item item) {
        try (var session = driver.session()) {
            for (int from = 0; from < ITEMS; from += BATCH) {
                Map<String, Object> range =
                        Map.of("item", item.id().value(), "rows", rows(from, from + BATCH));
                session.executeWriteWithoutResult(transaction ->
                        transaction
                                .run(
                                        """
                                        MATCH (r:Revision)-[:OF]->(i:Item {id: $item})-[:BY]->(s:Source)
                                        UNWIND $rows AS row
                                        WITH r, i, s, row.number AS number, row.tag AS tag
                                        CREATE (j:Item)
                                        SET j = i {.*, id: left(i.id, size(i.id) - 5) + tag, key: 'ballast-' + number}
                                        CREATE (j)-[:BY]->(s)
                                        CREATE (q:Revision)
                                        SET q = r {.*, id: left(r.id, size(r.id) - 5) + tag}
                                        CREATE (q)-[:OF]->(j)
                                        CREATE (q)-[:SHARES]->(:Band {id: 'ballast-' + number})
                                        WITH r, q, number, tag
                                        MATCH (c:Claim)-[:QUOTES]->(p:Passage)-[:IN]->(r)
                                        CREATE (o:Passage)
                                        SET o = p {.*, id: left(c.id, size(c.id) - 5) + tag}
                                        CREATE (o)-[:IN]->(q)
                                        CREATE (d:Claim)
                                        SET d = c {
                                          .*,
                                          id: left(c.id, size(c.id) - 5) + tag,
                                          key: left(c.key, size(c.key) - 5) + tag,
                                          subject: CASE number % 10
                                            WHEN 0 THEN c.subject
                                            ELSE c.subject + '|' + number % 5000
                                          END
                                        }
                                        CREATE (d)-[:QUOTES]->(o)
                                        """,
                                        range)
                                .consume());
            }
        }
    }

    /** Numbers with five signs that make an id of one item the id of another. */
    private static List<Map<String, Object>> rows(int from, int to) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int number = from; number < to; number++) {
            StringBuilder tag = new StringBuilder();
            for (int rest = number, sign = 0; sign < 5; sign++, rest /= 32) {
                tag.append("abcdefghijklmnopqrstuvwxyz234567".charAt(rest % 32));
            }
            rows.add(Map.of("number", number, "tag", tag.toString()));
        }
        return rows;
    }
}
