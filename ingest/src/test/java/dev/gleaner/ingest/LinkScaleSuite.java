package dev.gleaner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.database.LocalDatabase;
import dev.gleaner.graph.database.Opening;
import dev.gleaner.graph.database.Opening.Opened;
import dev.gleaner.graph.database.RunningDatabase;
import dev.gleaner.graph.schema.Schema;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.PipelineStores;
import dev.gleaner.graph.store.item.Harvest;
import dev.gleaner.graph.store.item.Harvest.Gathered;
import dev.gleaner.ingest.archive.Archive;
import dev.gleaner.ingest.read.StatementReader;

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
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How long it takes to link a new document into a graph that grows to a hundred thousand items: to
 * find its copies and the statements that are about the same things. Run by name; it prints its
 * figures and fails when linking is slow, or slower in the large graph than in the small one.
 */
class LinkScaleSuite {

    private static final Logger LOG = LoggerFactory.getLogger(LinkScaleSuite.class);

    private static final int SMALL = 1_000;
    private static final int MIDDLE = 10_000;
    private static final int LARGE = 100_000;
    private static final int DOCUMENTS = 200;
    private static final Duration GOAL = Duration.ofMillis(20);

    /** What a busy machine may add to the time in the large graph before it counts as growth. */
    private static final double NO_GROWTH = 2;

    private static final Instant NOW = Instant.parse("2026-05-11T08:00:00Z");
    private static final Source SOURCE = Source.of("Heron Weekly", Source.Kind.NEWSLETTER, null);

    @TempDir private Path folder;

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void newDocumentIsLinkedInTwentyMillisecondsHoweverLargeTheGraph() {
        LinkBallast ballast = inDatabase(Linking::begun);

        Duration small = into(ballast, 0, SMALL);
        into(ballast, SMALL, MIDDLE);
        Duration large = into(ballast, MIDDLE, LARGE);

        assertThat(large).isLessThan(GOAL);
        assertThat(large.toNanos()).isLessThan((long) (small.toNanos() * NO_GROWTH));
    }

    /** How long linking takes, in the middle of many, into a graph that grew to a size. */
    private Duration into(LinkBallast ballast, int from, int to) {
        inDatabase(linking -> linking.filled(ballast, from, to));
        // As on any day after: the graph has its size when its server starts.
        List<Duration> sorted = inDatabase(Linking::timed);
        LOG.warn(
                "linking into {} items: p50 {} ms, p90 {} ms, slowest {} ms",
                to,
                sorted.get(DOCUMENTS / 2).toNanos() / 1e6,
                sorted.get(DOCUMENTS * 9 / 10).toNanos() / 1e6,
                sorted.getLast().toNanos() / 1e6);
        return sorted.get(DOCUMENTS / 2);
    }

    private <T> T inDatabase(Function<Linking, T> work) {
        Opening opening = RunningDatabase.open(LocalDatabase.in(folder.resolve("graph")));
        if (!(opening instanceof Opened opened)) {
            throw new IllegalStateException("no database for the suite: " + opening);
        }
        try (RunningDatabase database = opened.database()) {
            return work.apply(Linking.on(database.driver(), new Archive(folder)));
        }
    }

    /** What links documents to the graph of a database that runs. */
    private record Linking(
            Driver driver, PipelineStores stores, Findings findings, Gatherer gatherer) {

        static Linking on(Driver driver, Archive archive) {
            PipelineStores stores = PipelineStores.of(driver);
            Findings findings =
                    new Findings(
                            stores.items(),
                            stores.links(),
                            new StatementReader(),
                            Ingest.reposts(stores));
            return new Linking(
                    driver, stores, findings, new Gatherer(archive, stores.items(), findings));
        }

        /** Stores the first document, and gives what the graph is filled with. */
        LinkBallast begun() {
            assertThat(Schema.apply(driver)).isInstanceOf(Schema.Outcome.Current.class);
            Gathered first = gathered(0);
            ChannelStore channels = new ChannelStore(driver);
            channels.add(
                    SOURCE,
                    Channel.of(SOURCE.id(), Channel.Kind.FEED, "https://heron.example/feed"),
                    NOW);
            stores.harvests().store(new Harvest(channels.all().getFirst(), List.of(first)), NOW);
            return LinkBallast.like(first.item(), driver);
        }

        /** How many items the graph has, now that it was filled. */
        int filled(LinkBallast ballast, int from, int to) {
            ballast.fill(driver, from, to);
            return to;
        }

        /** How long each document took, shortest first, once others made everything warm. */
        List<Duration> timed() {
            List<Gathered> documents =
                    IntStream.rangeClosed(1, DOCUMENTS).mapToObj(this::gathered).toList();
            documents.forEach(this::linked);
            return documents.stream().map(this::linked).sorted().toList();
        }

        private Duration linked(Gathered document) {
            long start = System.nanoTime();
            Gathered found =
                    findings.inNew(
                            SOURCE,
                            document.item(),
                            requireNonNull(document.revision()),
                            List.of(),
                            document.made());
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            assertThat(found.links()).isNotEmpty();
            return taken;
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
            return ((Gatherer.Gathering.Read) gatherer.gather(document, NOW)).gathered();
        }
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
}
