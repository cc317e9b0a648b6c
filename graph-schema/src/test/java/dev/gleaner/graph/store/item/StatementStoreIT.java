package dev.gleaner.graph.store.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Copy;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Decision;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.Link;
import dev.gleaner.graph.Manner;
import dev.gleaner.graph.Manufacture;
import dev.gleaner.graph.Quantity;
import dev.gleaner.graph.Result;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.Stance;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.same.SameAs.Named;
import dev.gleaner.graph.store.StoreContract;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.HarvestStore;
import dev.gleaner.graph.store.item.Harvest.Gathered;
import dev.gleaner.graph.store.item.StatementStore.FoundBenchmark;
import dev.gleaner.graph.store.item.StatementStore.FoundStatement;
import dev.gleaner.graph.store.item.StatementStore.Wanted;
import dev.gleaner.graph.store.thread.CitedTexts;
import dev.gleaner.graph.store.thread.DecisionStore;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

class StatementStoreIT {

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant AFTER = AT.plus(Duration.ofDays(1));
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

        assertThat(store.list(new Wanted(null, null, null), AFTER, 10))
                .extracting(found -> found.item().title())
                .containsExactly("second", "first");
        assertThat(store.list(new Wanted(null, null, null), AFTER, 1)).hasSize(1);
    }

    @Test
    void kindAndSourceNarrowAndAFamilyIsASource() {
        keep(LAB, "first", "Wren 1 gets 40 % here.", 40, "2025-01-05", AT);
        keep(PAPER, "second", "Wren 2 gets 50 % here.", 50, "2025-02-05", AT);
        Revision text = revision(PAPER, "third", "A thing will happen by 2028.", AT);
        store(PAPER, "third", text, List.of(forecast(text)), List.of(), AT);

        assertThat(store.list(new Wanted(Claim.Kind.FORECAST, null, null), AFTER, 10))
                .extracting(found -> found.claim().passage().quote())
                .containsExactly("A thing will happen by 2028.");
        assertThat(store.list(new Wanted(null, "HERON", null), AFTER, 10))
                .extracting(found -> found.source().name())
                .containsExactly("Heron Lab");
        assertThat(store.list(new Wanted(null, null, "no-thread"), AFTER, 10)).isEmpty();
    }

    @Test
    void resultsOfAnInstrumentAreInOrderOfTheirDates() {
        keep(LAB, "late", "Wren 2 gets 50 % here.", 50, "2025-09-05", AT);
        keep(PAPER, "early", "Wren 1 gets 40 % here.", 40, "2025-01-05", AT);

        assertThat(store.results("swiftbench", null, AFTER, 10))
                .extracting(found -> found.item().title())
                .containsExactly("early", "late");
        assertThat(store.results("SwiftBench", "wren 50", AFTER, 10)).hasSize(1);
        assertThat(store.results(null, "WREN 40", AFTER, 10)).hasSize(1);
        assertThat(store.benchmarks(AFTER, 10))
                .containsExactly(new FoundBenchmark("SwiftBench", 2, 2));
    }

    @Test
    void namesThatCountAsOneAreReadAndCountedTogether() {
        keep(LAB, "late", "Wren 2 gets 50 % here.", 50, "2025-09-05", AT);
        keep(PAPER, "early", "Wren 1 gets 40 % here.", 40, "2025-01-05", AT);
        String swift = Named.benchmark("SwiftBench").key();
        String first = Named.system("Wren 40").key();
        String second = Named.system("Wren 50").key();

        assertThat(store.results(Set.of(swift), Set.of(first, second), AFTER, 10))
                .extracting(found -> found.item().title())
                .containsExactly("early", "late");
        assertThat(store.results(Set.of(), Set.of(first, second), AFTER, 10)).hasSize(2);
        assertThat(store.results(Set.of(swift, first), Set.of(second), AFTER, 10)).hasSize(1);
        assertThat(store.benchmarks(Map.of(swift, "Swift Suite"), Map.of(second, first), AFTER, 10))
                .containsExactly(new FoundBenchmark("Swift Suite", 2, 1));
    }

    @Test
    void olderTextOfAnItemSpeaksNoMore() {
        keep(LAB, "first", "Wren 1 gets 40 % here.", 40, "2025-01-05", AT);
        keep(LAB, "first", "Wren 1 gets 44 % here.", 44, "2025-01-05", AT.plusSeconds(60));

        assertThat(store.results("SwiftBench", null, AFTER, 10))
                .extracting(found -> found.claim().passage().quote())
                .containsExactly("Wren 1 gets 44 % here.");
    }

    @Test
    void closedStatementIsFoundByItsIdAlone() {
        Revision text = revision(LAB, "first", "Wren 1 gets 40 % here.", AT);
        Claim claim = result(text, 40, "2025-01-05");
        store(LAB, "first", text, List.of(claim), List.of(), AT);
        store(LAB, "first", text, List.of(forecast(text)), List.of(), AT.plusSeconds(60));

        assertThat(store.results("SwiftBench", null, AFTER, 10)).isEmpty();
        assertThat(store.find(claim.id(), AFTER))
                .hasValueSatisfying(
                        found -> assertThat(found.retractedAt()).isEqualTo(AT.plusSeconds(60)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "second"})
    void statementThatIsReadNoMoreObjectsToNothingAndIsNotObjectedTo(String end) {
        disputed();
        Source publisher = end.equals("first") ? LAB : PAPER;
        Revision text = end.equals("first") ? first() : second();
        store(publisher, end, text, List.of(forecast(text)), List.of(), AT.plusSeconds(60));
        CitedTexts texts = new CitedTexts(NEO4J.driver());
        List<Id<Item>> items = List.of(item(LAB, "first").id());

        assertThat(texts.objections(items, AT.plusSeconds(59))).hasSize(1);
        assertThat(texts.objections(items, AT.plusSeconds(60))).isEmpty();
    }

    @Test
    void textsOfAnItemThatNeverChangedAreNotReadForWhatChanged() {
        store(LAB, "first", first(), List.of(), List.of(), AT);
        CitedTexts texts = new CitedTexts(NEO4J.driver());
        List<Id<Item>> items = List.of(item(LAB, "first").id());

        assertThat(texts.texts(items, AFTER)).hasSize(1);
        assertThat(texts.changed(items, AFTER)).isEmpty();
        store(
                LAB,
                "first",
                revision(LAB, "first", "Wren 1 gets 41 % here.", AT.plusSeconds(60)),
                List.of(),
                List.of(),
                AT.plusSeconds(60));
        assertThat(texts.changed(items, AFTER)).isEqualTo(texts.texts(items, AFTER));
    }

    /** The link by which the second item disputes the first. */
    private Link disputed() {
        Revision first = first();
        Claim said = result(first, 40, "2025-01-05");
        store(LAB, "first", first, List.of(said), List.of(), AT);
        Revision second = second();
        Claim against = result(second, 19, "2025-01-05");
        Link link = new Link(against.id(), said.id(), Stance.DISPUTES, "instead", false, 1, "");
        harvests.store(
                new Harvest(
                        new ChannelStore(NEO4J.driver()).all().getFirst(),
                        List.of(
                                new Gathered(
                                        PAPER,
                                        item(PAPER, "second"),
                                        second,
                                        Manufacture.UNKNOWN,
                                        List.of(against),
                                        List.of(),
                                        List.of(link),
                                        List.of(),
                                        List.of(),
                                        List.of()))),
                AT);
        return link;
    }

    private static Revision first() {
        return revision(LAB, "first", "Wren 1 gets 40 % here.", AT);
    }

    private static Revision second() {
        return revision(PAPER, "second", "Wren 1 gets 19 % instead.", AT);
    }

    @Test
    void rejectedLinkObjectsToNothingFromThenOnAndUntilThatIsTakenBack() {
        Link link = disputed();
        List<Id<Item>> items = List.of(item(LAB, "first").id());
        CitedTexts texts = new CitedTexts(NEO4J.driver());
        DecisionStore decisions = new DecisionStore(NEO4J.driver());

        decisions.about(
                link.id(),
                List.of(item(LAB, "first").id(), item(PAPER, "second").id()),
                new Decision(Decision.Word.REJECTED, "another machine", "me", AFTER));

        assertThat(texts.objections(items, AT.plusSeconds(1)))
                .extracting(CitedTexts.Objection::against)
                .containsExactly("Wren 1 gets 19 % instead.");
        assertThat(texts.objections(items, AFTER)).isEmpty();
        assertThat(decisions.undo(link.id(), AFTER.plusSeconds(1))).isTrue();
        assertThat(texts.objections(items, AFTER.plusSeconds(1))).hasSize(1);
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

        assertThat(store.results("SwiftBench", null, AFTER, 10))
                .extracting(FoundStatement::copyOf)
                .containsExactlyInAnyOrder(null, item(LAB, "first").id());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void laterInsertChangesNoEarlierAnswer(long seed) {
        Random random = new Random(seed);
        Map<Instant, List<Object>> answers = new LinkedHashMap<>();
        Instant now = AT;
        for (int step = 0; step < 12; step++) {
            change(random, now);
            now = now.plusSeconds(60);
            answers.put(now.minusSeconds(30), everything(now.minusSeconds(30)));
        }

        answers.forEach((asOf, answer) -> assertThat(everything(asOf)).isEqualTo(answer));
        assertThat(answers.values().stream().distinct().count()).isGreaterThan(5);
    }

    /** New items, new texts, statements read otherwise or no more, copies, dates, decisions. */
    private void change(Random random, Instant now) {
        int which = random.nextInt(4);
        Source source = which % 2 == 0 ? LAB : PAPER;
        String title = "text " + which;
        int percent = 10 + random.nextInt(5);
        Revision text = revision(source, title, "Wren 1 gets " + percent + " % here.", now);
        List<Claim> claims = new ArrayList<>();
        if (random.nextInt(4) > 0) {
            claims.add(
                    result(text, percent, null)
                            .said(
                                    new Manner(
                                            random.nextBoolean() ? "Ada" : null,
                                            false,
                                            false,
                                            false),
                                    "result|" + random.nextInt(2)));
        }
        if (random.nextBoolean()) {
            claims.add(forecast(text));
        }
        List<Copy> copies =
                random.nextInt(3) == 0
                        ? List.of(
                                new Copy(
                                        item(source, title).id(),
                                        item(LAB, "first").id(),
                                        1,
                                        "same"))
                        : List.of();
        store(source, title, text, claims, copies, now);
        List<FoundStatement> there = store.list(new Wanted(null, null, null), now, 50);
        if (!there.isEmpty() && random.nextBoolean()) {
            FoundStatement one = there.get(random.nextInt(there.size()));
            Decision.Word word =
                    random.nextBoolean() ? Decision.Word.REJECTED : Decision.Word.CONFIRMED;
            new DecisionStore(NEO4J.driver())
                    .about(one.claim(), one.item().id(), new Decision(word, "so", "Ada", now));
        }
    }

    private List<Object> everything(Instant asOf) {
        List<Object> all = new ArrayList<>();
        all.addAll(store.list(new Wanted(null, null, null), asOf, 100));
        all.addAll(store.results("SwiftBench", null, asOf, 100));
        all.addAll(store.results(null, "Wren 12", asOf, 100));
        all.addAll(store.benchmarks(asOf, 100));
        return all;
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
