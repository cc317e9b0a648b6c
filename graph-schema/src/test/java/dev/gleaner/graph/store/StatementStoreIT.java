package dev.gleaner.graph.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Copy;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.Quantity;
import dev.gleaner.graph.Result;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.store.Harvest.Gathered;
import dev.gleaner.graph.store.StatementStore.FoundBenchmark;
import dev.gleaner.graph.store.StatementStore.FoundStatement;
import dev.gleaner.graph.store.StatementStore.Wanted;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class StatementStoreIT {

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Source LAB = Source.of("Heron Lab", Source.Kind.LAB, "Heron");
    private static final Source PAPER = Source.of("Reed Paper", Source.Kind.NEWS, null);
    private static final Channel CHANNEL =
            Channel.of(LAB.id(), Channel.Kind.FEED, "https://heron.example/feed");

    private final StatementStore store = new StatementStore(NEO4J.driver());
    private final HarvestStore harvests = new HarvestStore(NEO4J.driver());

    @BeforeAll
    static void applySchema() {
        StoreContract.applySchema(NEO4J.driver());
    }

    @BeforeEach
    void startWithOneChannel() {
        new ChannelStore(NEO4J.driver()).add(LAB, CHANNEL, AT);
    }

    @Test
    void statementsOfItemsMetLastComeFirst() {
        keep(LAB, "first", "Wren 1 gets 40 % here.", 40, "2025-01-05", AT);
        keep(PAPER, "second", "Wren 2 gets 50 % here.", 50, "2025-02-05", AT.plusSeconds(60));

        assertThat(store.list(new Wanted(null, null, null), 10))
                .extracting(found -> found.item().title())
                .containsExactly("second", "first");
        assertThat(store.list(new Wanted(null, null, null), 1)).hasSize(1);
    }

    @Test
    void kindAndSourceNarrowAndAFamilyIsASource() {
        keep(LAB, "first", "Wren 1 gets 40 % here.", 40, "2025-01-05", AT);
        keep(PAPER, "second", "Wren 2 gets 50 % here.", 50, "2025-02-05", AT);
        Revision text = revision(PAPER, "third", "A thing will happen by 2028.", AT);
        store(PAPER, "third", text, List.of(forecast(text)), List.of(), AT);

        assertThat(store.list(new Wanted(Claim.Kind.FORECAST, null, null), 10))
                .extracting(found -> found.claim().passage().quote())
                .containsExactly("A thing will happen by 2028.");
        assertThat(store.list(new Wanted(null, "HERON", null), 10))
                .extracting(found -> found.source().name())
                .containsExactly("Heron Lab");
        assertThat(store.list(new Wanted(null, null, "no-thread"), 10)).isEmpty();
    }

    @Test
    void resultsOfAnInstrumentAreInOrderOfTheirDates() {
        keep(LAB, "late", "Wren 2 gets 50 % here.", 50, "2025-09-05", AT);
        keep(PAPER, "early", "Wren 1 gets 40 % here.", 40, "2025-01-05", AT);

        assertThat(store.results("swiftbench", null, 10))
                .extracting(found -> found.item().title())
                .containsExactly("early", "late");
        assertThat(store.results("SwiftBench", "wren 50", 10)).hasSize(1);
        assertThat(store.results(null, "WREN 40", 10)).hasSize(1);
        assertThat(store.benchmarks(10)).containsExactly(new FoundBenchmark("SwiftBench", 2, 2));
    }

    @Test
    void olderTextOfAnItemSpeaksNoMore() {
        keep(LAB, "first", "Wren 1 gets 40 % here.", 40, "2025-01-05", AT);
        keep(LAB, "first", "Wren 1 gets 44 % here.", 44, "2025-01-05", AT.plusSeconds(60));

        assertThat(store.results("SwiftBench", null, 10))
                .extracting(found -> found.claim().passage().quote())
                .containsExactly("Wren 1 gets 44 % here.");
    }

    @Test
    void closedStatementIsFoundByItsIdAlone() {
        Revision text = revision(LAB, "first", "Wren 1 gets 40 % here.", AT);
        Claim claim = result(text, 40, "2025-01-05");
        store(LAB, "first", text, List.of(claim), List.of(), AT);
        store(LAB, "first", text, List.of(forecast(text)), List.of(), AT.plusSeconds(60));

        assertThat(store.results("SwiftBench", null, 10)).isEmpty();
        assertThat(store.find(claim.id()))
                .hasValueSatisfying(
                        found -> assertThat(found.retractedAt()).isEqualTo(AT.plusSeconds(60)));
    }

    @Test
    void statementInACopyNamesTheOriginal() {
        keep(LAB, "first", "Wren 1 gets 40 % here.", 40, "2025-01-05", AT);
        Revision text = revision(PAPER, "second", "Wren 1 gets 40 % here.", AT);
        store(
                PAPER,
                "second",
                text,
                List.of(result(text, 40, null)),
                List.of(new Copy(item(PAPER, "second").id(), item(LAB, "first").id(), 1, "same")),
                AT);

        assertThat(store.results("SwiftBench", null, 10))
                .extracting(FoundStatement::copyOf)
                .containsExactlyInAnyOrder(null, item(LAB, "first").id());
    }

    @Test
    void textsComeBackByTheirIds() {
        Revision text = revision(LAB, "first", "Wren 1 gets 40 % here.", AT);
        store(LAB, "first", text, List.of(), List.of(), AT);

        assertThat(store.revisions(List.of(text.id()))).containsExactly(text);
    }

    private void keep(
            Source source, String title, String words, int percent, String date, Instant at) {
        Revision text = revision(source, title, words, at);
        store(source, title, text, List.of(result(text, percent, date)), List.of(), at);
    }

    private void store(
            Source source,
            String title,
            Revision text,
            List<Claim> claims,
            List<Copy> copies,
            Instant at) {
        ChannelState channel = new ChannelStore(NEO4J.driver()).all().getFirst();
        harvests.store(
                new Harvest(
                        channel,
                        List.of(
                                new Gathered(
                                        source,
                                        item(source, title),
                                        text,
                                        claims,
                                        List.of(),
                                        copies,
                                        List.of()))),
                at);
    }

    private static Item item(Source source, String title) {
        ItemKey key = new ItemKey(ItemKey.Kind.ADDRESS, "https://heron.example/" + title);
        return new Item(key.id(), key, source.id(), title, null, null, null);
    }

    private static Revision revision(Source source, String title, String words, Instant at) {
        return Revision.of(
                item(source, title).id(),
                Id.of("raw", words).value(),
                words,
                BodyState.FULL,
                "en",
                at.minus(Duration.ofMinutes(1)));
    }

    private static Claim forecast(Revision text) {
        return Claim.of(Claim.Kind.FORECAST, text.passage(0, text.text().length()), "test-1");
    }

    private static Claim result(Revision text, int percent, @Nullable String date) {
        int start = text.text().indexOf(percent + " %");
        return Claim.result(
                text.passage(0, text.text().length()),
                new Result(
                        "SwiftBench",
                        null,
                        "Wren " + percent,
                        null,
                        new Quantity(
                                percent,
                                percent,
                                Quantity.Unit.PERCENT,
                                Quantity.Approximation.EXACT,
                                percent + " %"),
                        date == null ? null : DateInterval.day(LocalDate.parse(date)),
                        false,
                        null,
                        start,
                        start + 4),
                "test-1");
    }
}
