package dev.gleaner.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.claim.Claims;
import dev.gleaner.forecast.ForecastList;
import dev.gleaner.forecast.Forecasts;
import dev.gleaner.forecast.ScoreList;
import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Foresight;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.forecast.Resolution;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.HarvestStore;
import dev.gleaner.graph.store.forecast.ForecastStore;
import dev.gleaner.graph.store.forecast.ResolutionStore;
import dev.gleaner.graph.store.item.Harvest;
import dev.gleaner.graph.store.item.Harvest.Gathered;
import dev.gleaner.graph.store.item.LinkStore;
import dev.gleaner.graph.store.item.StatementStore;
import dev.gleaner.graph.store.same.SameAsStore;
import dev.gleaner.graph.store.thread.DecisionStore;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * How long it takes to list, ask for and score forecasts on a graph of a hundred thousand items:
 * ten thousand forecasts, of which five thousand are over and half of these are resolved. Run by
 * name; it takes some minutes and prints its figures.
 */
class ForecastScaleSuite {

    private static final Logger LOG = LoggerFactory.getLogger(ForecastScaleSuite.class);

    private static final int ITEMS = 100_000;
    private static final int FORECASTS = 10_000;
    private static final int BATCH = 5_000;
    private static final Instant SEEN = Instant.parse("2026-01-05T08:00:00Z");
    private static final Source LAB = Source.of("Heron Lab", Source.Kind.LAB, "Heron");
    private static final Channel CHANNEL =
            Channel.of(LAB.id(), Channel.Kind.FEED, "https://heron.example/feed");
    private static final Duration SECONDS = Duration.ofSeconds(2);

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-05-12T09:00:00Z"));

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void forecastsOfAHundredThousandItemsAreAnsweredInSeconds(@TempDir Path folder) {
        try (OpenStores stores = OpenStores.in(folder.resolve("data"))) {
            Driver driver = stores.database().driver();
            fill(driver);
            Forecasts forecasts =
                    new Forecasts(
                            new ForecastStore(driver),
                            new Claims(
                                    new StatementStore(driver),
                                    new LinkStore(driver),
                                    new DecisionStore(driver),
                                    new SameAsStore(driver),
                                    CLOCK),
                            CLOCK);
            time(() -> forecasts.due(null, 50));
            Duration list = time(() -> forecasts.list(null, 50));
            Duration due = time(() -> forecasts.due(null, 50));
            Duration inThread = time(() -> forecasts.dueIn("story", null, 50));
            Duration scores = time(() -> forecasts.scores(ScoreList.By.VOICE, null));
            ForecastList first = forecasts.due(null, 1);
            Duration one =
                    time(() -> forecasts.find(first.forecasts().getFirst().claim().claim(), null));
            LOG.warn(
                    "{} items, {} forecasts, half of them over: list {} ms, due {} ms, due in a thread {} ms, scores {} ms, one {} ms",
                    ITEMS,
                    FORECASTS,
                    list.toMillis(),
                    due.toMillis(),
                    inThread.toMillis(),
                    scores.toMillis(),
                    one.toMillis());
            assertThat(forecasts.scores(ScoreList.By.VOICE, null).all().resolved())
                    .isEqualTo(2_500);
            assertThat(forecasts.dueIn("story", null, 50).forecasts()).hasSize(1);
            assertThat(due).isLessThan(SECONDS);
            assertThat(list).isLessThan(SECONDS);
            assertThat(scores).isLessThan(SECONDS);
            assertThat(one).isLessThan(SECONDS);
            assertThat(inThread).isLessThan(SECONDS);
        }
    }

    private static Duration time(Supplier<?> work) {
        long start = System.nanoTime();
        assertThat(work.get()).isNotNull();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void fill(Driver driver) {
        new ChannelStore(driver).add(LAB, CHANNEL, SEEN);
        ballast(driver);
        HarvestStore harvests = new HarvestStore(driver);
        ChannelState channel = new ChannelStore(driver).all().getFirst();
        for (int from = 0; from < FORECASTS; from += 500) {
            harvests.store(
                    new Harvest(
                            channel,
                            IntStream.range(from, from + 500)
                                    .mapToObj(ForecastScaleSuite::gathered)
                                    .toList()),
                    SEEN.plusSeconds(from));
        }
        ResolutionStore resolutions = new ResolutionStore(driver);
        for (int number = 0; number < FORECASTS; number += 4) {
            resolutions.append(
                    gathered(number).claims().getFirst(),
                    gathered(number).item().id(),
                    new Resolution(
                            1,
                            Resolution.Word.FAILED,
                            LocalDate.parse("2026-03-01"),
                            "nobody saw it",
                            "Ada",
                            SEEN.plus(Duration.ofDays(60)),
                            null));
        }
        try (var session = driver.session()) {
            session.run(
                            """
                            MATCH (i:Item {id: $item})
                            CREATE (t:Thread {id: 'story', slug: 'story'})
                            CREATE (e:Evidence {id: 'story', recordedAt: datetime('2026-02-01T00:00:00Z')})-[:FOR]->(t)
                            CREATE (e)-[:IS]->(i)
                            """,
                            Map.of("item", gathered(2).item().id().value()))
                    .consume();
        }
    }

    /** Every second forecast is over. */
    private static Gathered gathered(int number) {
        String sentence = "There is a 60%% chance that machine %d sings.".formatted(number);
        ItemKey key = ItemKey.address("https://heron.example/" + number);
        Item item = Item.of(key, LAB.id(), "Songs " + number, null, null, null);
        Revision text =
                Revision.of(
                        item.id(),
                        Id.of("raw", sentence).value(),
                        sentence,
                        BodyState.FULL,
                        "en",
                        SEEN);
        int year = number % 2 == 0 ? 2025 : 2027;
        Claim claim =
                Claim.ahead(
                        Claim.Kind.FORECAST,
                        text.passage(0, sentence.length()),
                        new Foresight(
                                0.6,
                                false,
                                null,
                                DateInterval.year(Year.of(year), Integer.toString(year))),
                        "test-1");
        return new Gathered(LAB, item, text, List.of(claim), List.of(), List.of(), List.of());
    }

    /** Items that say other things. */
    private static void ballast(Driver driver) {
        try (var session = driver.session()) {
            for (int from = 0; from < ITEMS - FORECASTS; from += BATCH) {
                List<Map<String, Object>> rows =
                        IntStream.range(from, from + BATCH)
                                .mapToObj(ForecastScaleSuite::row)
                                .toList();
                session.executeWriteWithoutResult(transaction ->
                        transaction
                                .run(
                                        """
                                        MATCH (s:Source {id: $source})
                                        UNWIND $rows AS row
                                        CREATE (i:Item {id: row.item, rev: 1, keyKind: 'ADDRESS', key: row.item, title: 'Other'})
                                        SET i.firstSeen = $at
                                        CREATE (i)-[:BY]->(s)
                                        CREATE (r:Revision {id: row.revision, fetchedAt: $at, recordedAt: $at})-[:OF]->(i)
                                        CREATE (p:Passage {id: row.passage, start: 0, end: 5, quote: 'Aims.', prefix: '', suffix: ''})-[:IN]->(r)
                                        CREATE (c:Claim {id: row.claim, key: row.claim, kind: 'goal', rules: 'r', saying: row.claim, recordedAt: $at})-[:QUOTES]->(p)
                                        """,
                                        Map.of(
                                                "source",
                                                LAB.id().value(),
                                                "rows",
                                                rows,
                                                "at",
                                                SEEN.atZone(ZoneOffset.UTC)))
                                .consume());
            }
        }
    }

    private static Map<String, Object> row(int number) {
        String key = "ballast " + number;
        return Map.of(
                "item", Id.of("item", key).value(),
                "revision", Id.of("revision", key).value(),
                "passage", Id.of("passage", key).value(),
                "claim", Id.of("claim", key).value());
    }
}
