package dev.gleaner.graph.store.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Copy;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Foresight;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.NamedItem;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.forecast.Resolution;
import dev.gleaner.graph.forecast.Resolution.Proof;
import dev.gleaner.graph.forecast.Resolution.Word;
import dev.gleaner.graph.store.StoreContract;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.HarvestStore;
import dev.gleaner.graph.store.forecast.ForecastStore.FoundForecast;
import dev.gleaner.graph.store.item.Harvest;
import dev.gleaner.graph.store.item.Harvest.Gathered;

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
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

class ForecastStoreIT {

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant AFTER = AT.plus(Duration.ofDays(1));
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final Source LAB = Source.of("Heron Lab", Source.Kind.LAB, "Heron");
    private static final Channel CHANNEL =
            Channel.of(LAB.id(), Channel.Kind.FEED, "https://heron.example/feed");

    private final ForecastStore store = new ForecastStore(NEO4J.driver());
    private final ResolutionStore resolutions = new ResolutionStore(NEO4J.driver());
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
    void forecastIsOverTheDayAfterItsLastDay() {
        forecast("first", "An agent repeats a paper in 2025.", 2025);
        forecast("second", "An agent writes one in 2026.", 2026);

        assertThat(sentences(store.over(TODAY, AFTER, 10)))
                .containsExactly("An agent repeats a paper in 2025.");
        assertThat(store.over(LocalDate.parse("2025-12-31"), AFTER, 10)).isEmpty();
        assertThat(store.over(LocalDate.parse("2026-01-01"), AFTER, 10)).hasSize(1);
        assertThat(store.list(AFTER, 10)).hasSize(2);
    }

    @Test
    void whatIsOpenAmongItemsIsOverAndSaidByNobody() {
        Claim first = forecast("first", "An agent repeats a paper in 2025.", 2025);
        forecast("second", "An agent writes one in 2026.", 2026);
        forecast("third", "A machine sings in 2025.", 2025);
        List<Id<Item>> items = List.of(item("first").id(), item("second").id());

        assertThat(sentences(store.open(items, TODAY, AFTER, 10)))
                .containsExactly("An agent repeats a paper in 2025.");
        assertThat(store.open(items, LocalDate.parse("2025-12-31"), AFTER, 10)).isEmpty();
        append(first, entry(1, Word.FAILED, AT));
        assertThat(store.open(items, TODAY, AFTER, 10)).isEmpty();
        append(first, entry(2, Word.WITHDRAWN, AT.plusSeconds(1)));
        assertThat(store.open(items, TODAY, AFTER, 10)).hasSize(1);
        assertThat(store.open(items, TODAY, AT, 10)).isEmpty();
        store(
                "first",
                revision("first", "Nothing to see.", AT.plusSeconds(60)),
                List.of(),
                AT.plusSeconds(60));
        assertThat(store.open(items, TODAY, AFTER, 10)).isEmpty();
    }

    @Test
    void firstCopyStandsForAnOriginalUntilThatIsRead() {
        String sentence = "An agent repeats a paper in 2025.";
        copy("first", "original", sentence, AT);
        copy("second", "original", sentence, AT.plusSeconds(1));

        assertThat(carried(AT)).containsExactly(Map.entry("first", false));
        assertThat(carried(AFTER))
                .containsOnly(Map.entry("first", false), Map.entry("second", true));

        Instant read = AFTER.plusSeconds(1);
        store("original", revision("original", sentence, read), List.of(), read);

        assertThat(carried(AFTER))
                .containsOnly(Map.entry("first", false), Map.entry("second", true));
        assertThat(carried(read)).containsOnly(Map.entry("first", true), Map.entry("second", true));
    }

    private Map<String, Boolean> carried(Instant asOf) {
        return store.over(TODAY, asOf, 10).stream()
                .collect(
                        Collectors.toMap(one -> one.said().item().title(), FoundForecast::carried));
    }

    @Test
    void everyEntryIsKeptAndTheLastOneStands() {
        Claim claim = forecast("first", "An agent repeats a paper in 2025.", 2025);

        assertThat(append(claim, entry(1, Word.FAILED, AT))).isTrue();
        assertThat(append(claim, entry(2, Word.WITHDRAWN, AT.plusSeconds(1)))).isTrue();
        assertThat(append(claim, entry(3, Word.HAPPENED, AT.plusSeconds(2)))).isTrue();

        FoundForecast found = store.find(claim.id(), AFTER).orElseThrow();
        assertThat(found.entries())
                .extracting(Resolution::word)
                .containsExactly(Word.FAILED, Word.WITHDRAWN, Word.HAPPENED);
        assertThat(Resolution.standing(found.entries()))
                .hasValue(entry(3, Word.HAPPENED, AT.plusSeconds(2)));
    }

    @Test
    void whoDidNotSeeTheLastEntryAddsNothing() {
        Claim claim = forecast("first", "An agent repeats a paper in 2025.", 2025);
        append(claim, entry(1, Word.FAILED, AT));

        assertThat(append(claim, entry(1, Word.HAPPENED, AT.plusSeconds(1)))).isFalse();
        assertThat(append(claim, entry(3, Word.HAPPENED, AT.plusSeconds(1)))).isFalse();
        assertThat(store.find(claim.id(), AFTER).orElseThrow().entries())
                .containsExactly(entry(1, Word.FAILED, AT));
    }

    @Test
    void wordsItRestsOnComeBackWithTheirItem() {
        Claim claim = forecast("first", "An agent repeats a paper in 2025.", 2025);
        forecast("news", "Nobody repeated one, says the jury.", 2030);
        Proof proof = new Proof(item("news").id(), "news", 7, 19, "repeated one");
        Resolution entry =
                new Resolution(1, Word.FAILED, TODAY, "the jury says so", "Ada", AT, proof);

        append(claim, entry);

        assertThat(store.find(claim.id(), AFTER).orElseThrow().entries()).containsExactly(entry);
    }

    @Test
    void resolvedForecastStaysWhenItsSentenceIsTakenOutOfTheText() {
        Claim resolved = forecast("first", "An agent repeats a paper in 2025.", 2025);
        forecast("second", "A machine sings in 2025.", 2025);
        append(resolved, entry(1, Word.FAILED, AT));
        store(
                "first",
                revision("first", "Nothing to see.", AT.plusSeconds(60)),
                List.of(),
                AT.plusSeconds(60));
        store(
                "second",
                revision("second", "Nothing at all.", AT.plusSeconds(60)),
                List.of(),
                AT.plusSeconds(60));

        assertThat(sentences(store.over(TODAY, AFTER, 10)))
                .containsExactly("An agent repeats a paper in 2025.");
        assertThat(sentences(store.over(TODAY, AT, 10))).hasSize(2);
    }

    @Test
    void outcomeSetBeforeTheLastDayCountsAtOnce() {
        Claim early = forecast("first", "An agent repeats a paper in 2030.", 2030);
        append(early, entry(1, Word.HAPPENED, AT));

        assertThat(sentences(store.over(TODAY, AFTER, 10)))
                .containsExactly("An agent repeats a paper in 2030.");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void laterEntryChangesNoEarlierAnswer(long seed) {
        Random random = new Random(seed);
        List<Claim> claims =
                List.of(
                        forecast("first", "An agent repeats a paper in 2025.", 2025),
                        forecast("second", "An agent writes one in 2026.", 2026));
        Map<Instant, Object> answers = new LinkedHashMap<>();
        Instant now = AT;
        for (int step = 0; step < 10; step++) {
            now = now.plusSeconds(60);
            Claim claim = claims.get(random.nextInt(2));
            List<Resolution> before = store.find(claim.id(), now).orElseThrow().entries();
            Word word = Word.values()[random.nextInt(before.isEmpty() ? 3 : 4)];
            assertThat(append(claim, entry(before.size() + 1, word, now))).isTrue();
            answers.put(now, everything(now));
        }

        answers.forEach((asOf, answer) -> assertThat(everything(asOf)).isEqualTo(answer));
        assertThat(answers.values().stream().distinct().count()).isEqualTo(10);
    }

    private Object everything(Instant asOf) {
        return List.of(store.list(asOf, 10), store.over(TODAY, asOf, 10));
    }

    private boolean append(Claim claim, Resolution entry) {
        Id<Item> item = store.find(claim.id(), AFTER).orElseThrow().said().item().id();
        return resolutions.append(claim, item, entry);
    }

    private static Resolution entry(int number, Word word, Instant at) {
        return new Resolution(
                number, word, word == Word.WITHDRAWN ? null : TODAY, "looked", "Ada", at, null);
    }

    private static List<String> sentences(List<FoundForecast> found) {
        return found.stream().map(one -> one.said().claim().passage().quote()).toList();
    }

    private Claim forecast(String title, String sentence, int year) {
        Revision text = revision(title, sentence, AT);
        Claim claim = claim(text, sentence, year);
        store(title, text, List.of(claim), AT);
        return claim;
    }

    private static Claim claim(Revision text, String sentence, int year) {
        return Claim.ahead(
                Claim.Kind.FORECAST,
                text.passage(0, sentence.length()),
                new Foresight(
                        0.6, false, null, DateInterval.year(Year.of(year), Integer.toString(year))),
                "test-1");
    }

    /** A text that repeats a work of which nobody has a text. */
    private void copy(String title, String original, String sentence, Instant at) {
        Revision text = revision(title, sentence, at);
        store(
                title,
                text,
                List.of(claim(text, sentence, 2025)),
                List.of(new Copy(item(title).id(), item(original).id(), 1, "the same words")),
                List.of(new NamedItem(LAB, item(original))),
                at);
    }

    private void store(String title, @Nullable Revision text, List<Claim> claims, Instant at) {
        store(title, text, claims, List.of(), List.of(), at);
    }

    private void store(
            String title,
            @Nullable Revision text,
            List<Claim> claims,
            List<Copy> copies,
            List<NamedItem> stubs,
            Instant at) {
        harvests.store(
                new Harvest(
                        new ChannelStore(NEO4J.driver()).all().getFirst(),
                        List.of(
                                new Gathered(
                                        LAB, item(title), text, claims, List.of(), copies, stubs))),
                at);
    }

    private static Item item(String title) {
        ItemKey key = new ItemKey(ItemKey.Kind.ADDRESS, "https://heron.example/" + title);
        return new Item(key.id(), key, LAB.id(), title, null, null, null);
    }

    private static Revision revision(String title, String words, Instant at) {
        return Revision.of(
                item(title).id(),
                Id.of("raw", words).value(),
                words,
                BodyState.FULL,
                "en",
                at.minus(Duration.ofMinutes(1)));
    }
}
