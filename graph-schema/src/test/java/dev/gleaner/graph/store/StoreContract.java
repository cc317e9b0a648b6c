package dev.gleaner.graph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Copy;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.NamedItem;
import dev.gleaner.graph.Quantity;
import dev.gleaner.graph.Result;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.channel.Condition;
import dev.gleaner.graph.channel.Doubt;
import dev.gleaner.graph.channel.Hints;
import dev.gleaner.graph.channel.Hub;
import dev.gleaner.graph.channel.Move;
import dev.gleaner.graph.channel.Pace;
import dev.gleaner.graph.channel.Remembered;
import dev.gleaner.graph.channel.Traits;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.schema.Schema;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.HarvestStore;
import dev.gleaner.graph.store.channel.HarvestStore.Stored;
import dev.gleaner.graph.store.item.Harvest;
import dev.gleaner.graph.store.item.Harvest.Gathered;
import dev.gleaner.graph.store.item.IndexMarks;
import dev.gleaner.graph.store.item.IndexMarks.Indexable;
import dev.gleaner.graph.store.item.ItemStore;
import dev.gleaner.graph.store.item.ItemStore.Candidate;
import dev.gleaner.graph.store.item.ItemStore.FoundItem;
import dev.gleaner.graph.store.item.ItemStore.Related;
import dev.gleaner.graph.store.item.SourceStore;
import dev.gleaner.graph.store.notice.NoticeStore;
import dev.gleaner.graph.store.row.Nodes;
import dev.gleaner.graph.store.thread.FiledThread;
import dev.gleaner.graph.store.thread.OverrideStore;
import dev.gleaner.graph.store.thread.ReadingStore;
import dev.gleaner.graph.store.thread.ThreadAssessments;
import dev.gleaner.graph.store.thread.ThreadFileStore;
import dev.gleaner.graph.store.thread.ThreadStore;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Assessment;
import dev.gleaner.graph.thread.Draft;
import dev.gleaner.graph.thread.Evidence;
import dev.gleaner.graph.thread.Firing;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.Reading;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.graph.thread.ThreadOverride;
import dev.gleaner.graph.thread.Trigger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** What the stores promise, whatever Neo4j they run on. */
public abstract class StoreContract {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = AT.plus(Duration.ofDays(2));
    private static final String CYPHER = "'}) DETACH DELETE n //";
    private static final Source LAB = Source.of("Heron Lab", Source.Kind.LAB, null);
    private static final Source MIRROR = Source.of("Wire Mirror", Source.Kind.MIRROR, null);
    private static final Channel CHANNEL =
            Channel.of(LAB.id(), Channel.Kind.FEED, "https://heron.example/feed");
    private static final Item FIRST = item(LAB, "first");
    private static final Item SECOND = item(MIRROR, "second");
    private static final Id<StoryThread> THREAD = StoryThread.idOf("longer-tasks");

    abstract Driver driver();

    public static void applySchema(Driver driver) {
        assertThat(Schema.apply(driver)).isInstanceOf(Schema.Outcome.Current.class);
    }

    @BeforeEach
    public void startWithOneChannelAlone() {
        LocalNeo4jExtension.wipe(driver());
        assertThat(channels().add(LAB, CHANNEL, AT)).isTrue();
    }

    @Test
    public void sameHarvestTwiceChangesNothing() {
        Harvest harvest = harvest(gathered(FIRST, "Wren 2 reaches 71 % on SwiftBench."));
        assertThat(harvests().store(harvest, AT)).isEqualTo(new Stored(1, 1, 1));
        Map<Id<Item>, Long> revs = revs();
        marks().clear(revs);
        FoundItem before = found(FIRST);

        assertThat(harvests().store(harvest, LATER)).isEqualTo(Stored.nothing());

        assertThat(marks().waiting()).isZero();
        assertThat(revs()).isEqualTo(revs);
        assertThat(found(FIRST)).isEqualTo(before);
    }

    @Test
    public void harvestComesBackAsItWasStored() {
        Gathered gathered = gathered(FIRST, "Wren 2 reaches 71 % on SwiftBench.");

        harvests().store(harvest(gathered), AT);

        assertThat(found(FIRST))
                .isEqualTo(
                        new FoundItem(
                                FIRST,
                                LAB,
                                AT,
                                gathered.revision(),
                                gathered.claims(),
                                null,
                                List.of(),
                                List.of(),
                                null));
        assertThat(marks().next(10))
                .singleElement()
                .satisfies(marked -> {
                    assertThat(marked.benchmarks()).containsExactly("SwiftBench");
                    assertThat(marked.systems()).containsExactly("Wren 2");
                    assertThat(marked.read()).isFalse();
                });
    }

    @Test
    public void newRevisionRaisesTheRevAndMarksAgain() {
        harvests().store(harvest(gathered(FIRST, "Wren 2 reaches 71 % on SwiftBench.")), AT);
        long before = rev(FIRST);
        marks().clear(revs());

        Stored stored =
                harvests()
                        .store(
                                harvest(gathered(FIRST, "Wren 2 reaches 74 % on SwiftBench.")),
                                LATER);

        assertThat(stored).isEqualTo(new Stored(0, 1, 1));
        assertThat(rev(FIRST)).isGreaterThan(before);
        assertThat(marked()).containsExactly(FIRST.id());
    }

    @Test
    public void clearingWithAnOldRevKeepsTheMark() {
        harvests().store(harvest(gathered(FIRST, "One text.")), AT);
        Map<Id<Item>, Long> seen = revs();
        harvests().store(harvest(gathered(FIRST, "Another text.")), LATER);

        marks().clear(seen);

        assertThat(marked()).containsExactly(FIRST.id());
        marks().clear(revs());
        assertThat(marked()).isEmpty();
    }

    @Test
    public void itemIsMarkedOnDemand() {
        harvests().store(harvest(gathered(FIRST, "a"), gathered(SECOND, "b")), AT);
        marks().clear(revs());

        marks().mark(Set.of(SECOND.id(), item(LAB, "unknown").id()));

        assertThat(marked()).containsExactly(SECOND.id());
        assertThat(marks().ids()).containsExactlyInAnyOrder(FIRST.id(), SECOND.id());
    }

    @Test
    public void pagesCoverEveryItemOnce() {
        List<Item> items = IntStream.range(0, 5).mapToObj(n -> item(LAB, "page" + n)).toList();
        harvests().store(harvest(plain(items)), AT);

        List<Id<Item>> seen = new ArrayList<>();
        Id<Item> after = null;
        for (List<Indexable> page = marks().page(null, 2);
                !page.isEmpty();
                page = marks().page(after, 2)) {
            page.forEach(one -> seen.add(one.item().id()));
            after = seen.getLast();
        }

        assertThat(seen).isSorted().doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    public void claimsNoLongerReadAreClosedNotDeleted() {
        Gathered read = gathered(FIRST, "Wren 2 reaches 71 % on SwiftBench.");
        harvests().store(harvest(read), AT);
        marks().clear(revs());

        harvests().store(harvest(Gathered.of(LAB, FIRST, read.revision(), List.of())), LATER);

        assertThat(found(FIRST).claims()).isEmpty();
        assertThat(closed("Claim")).containsExactly(LATER);
        assertThat(marks().next(10))
                .singleElement()
                .satisfies(marked -> assertThat(marked.benchmarks()).isEmpty());
    }

    @Test
    public void claimReadAgainIsOpenAgain() {
        Gathered read = gathered(FIRST, "Wren 2 reaches 71 % on SwiftBench.");
        Gathered silent = Gathered.of(LAB, FIRST, read.revision(), List.of());
        harvests().store(harvest(read), AT);
        harvests().store(harvest(silent), AT);
        marks().clear(revs());

        harvests().store(harvest(read), LATER);

        assertThat(found(FIRST).claims()).isEqualTo(read.claims());
        assertThat(closed("Claim")).containsExactly(AT);
        assertThat(marked()).containsExactly(FIRST.id());
    }

    @Test
    public void stubLearnsAddressAndDateAndKeepsItsTitle() {
        ItemKey key = ItemKey.doi("10.1000/heron");
        Item stub = Item.of(key, LAB.id(), "As first named", null, null, null);
        Item full =
                Item.of(
                        key,
                        LAB.id(),
                        "As named later",
                        "https://heron.example/paper",
                        "A. Wren",
                        DateInterval.day(LocalDate.of(2026, 2, 3)));
        harvests().store(harvest(Gathered.of(LAB, stub, null, List.of())), AT);
        marks().clear(revs());

        Stored stored = harvests().store(harvest(Gathered.of(LAB, full, null, List.of())), LATER);

        assertThat(stored).isEqualTo(Stored.nothing());
        assertThat(found(stub).item())
                .isEqualTo(
                        new Item(
                                stub.id(),
                                key,
                                LAB.id(),
                                "As first named",
                                full.address(),
                                full.author(),
                                full.published()));
        assertThat(marked()).containsExactly(stub.id());
        assertThat(items().at("https://heron.example/paper"))
                .contains(new ItemStore.Known(key, false));
    }

    @Test
    public void knownAddressAndDateAreKept() {
        Item known =
                Item.of(
                        FIRST.key(),
                        LAB.id(),
                        "Known",
                        "https://heron.example/old",
                        "A. Wren",
                        DateInterval.day(LocalDate.of(2026, 2, 3)));
        Item other =
                Item.of(
                        FIRST.key(),
                        LAB.id(),
                        "Other",
                        "https://heron.example/new",
                        "B. Wren",
                        DateInterval.day(LocalDate.of(2026, 2, 9)));
        harvests().store(harvest(Gathered.of(LAB, known, null, List.of())), AT);

        harvests().store(harvest(Gathered.of(LAB, other, null, List.of())), LATER);

        assertThat(found(known).item()).isEqualTo(known);
    }

    @Test
    public void sharedBandsLeadToCandidatesBestFirst() {
        Item third = item(LAB, "third");
        harvests()
                .store(
                        harvest(
                                banded(LAB, FIRST, "one", List.of("x")),
                                banded(MIRROR, SECOND, "two", List.of("x", "y")),
                                banded(LAB, third, "three", List.of("z"))),
                        AT);
        Item fourth = item(LAB, "fourth");

        assertThat(items().sharing(List.of("x", "y"), fourth.id(), 10))
                .containsExactly(
                        new Candidate(SECOND, MIRROR, "two"), new Candidate(FIRST, LAB, "one"));
        assertThat(items().sharing(List.of("x", "y"), SECOND.id(), 10))
                .extracting(Candidate::item)
                .containsExactly(FIRST);
        assertThat(items().sharing(List.of("x", "y"), fourth.id(), 1)).hasSize(1);
    }

    @Test
    public void bandThatFewShareCountsForMoreThanThoseOfACrowd() {
        List<Gathered> pages = new ArrayList<>();
        for (int number = 0; number < 150; number++) {
            pages.add(banded(LAB, item(LAB, "page-" + number), "page", List.of("p", "q")));
        }
        pages.add(banded(MIRROR, SECOND, "two", List.of("y")));
        harvests().store(harvest(pages.toArray(Gathered[]::new)), AT);

        assertThat(items().sharing(List.of("p", "q", "y"), FIRST.id(), 1))
                .containsExactly(new Candidate(SECOND, MIRROR, "two"));
        assertThat(items().sharing(List.of("p", "q", "y"), FIRST.id(), 1000).size())
                .isLessThan(150);
    }

    @Test
    public void copyAndItsOriginalKnowEachOther() {
        Copy copy = new Copy(SECOND.id(), FIRST.id(), 0.9, "nine tenths of its words");
        Gathered repeating =
                new Gathered(
                        MIRROR,
                        SECOND,
                        revision(SECOND, "text"),
                        List.of(),
                        List.of(),
                        List.of(copy),
                        List.of(new NamedItem(LAB, FIRST)));

        assertThat(harvests().store(harvest(repeating), AT)).isEqualTo(new Stored(2, 1, 0));

        assertThat(found(SECOND).copyOf())
                .isEqualTo(new Related(FIRST.id(), FIRST.title(), LAB.name(), copy.reason()));
        assertThat(found(FIRST).copies())
                .containsExactly(
                        new Related(SECOND.id(), SECOND.title(), MIRROR.name(), copy.reason()));
    }

    @Test
    public void itemThatIsAlsoAStubCountsOnce() {
        Item stub = Item.of(FIRST.key(), LAB.id(), "As linked", null, null, null);
        Gathered linking =
                new Gathered(
                        MIRROR,
                        SECOND,
                        null,
                        List.of(),
                        List.of(),
                        List.of(new Copy(SECOND.id(), FIRST.id(), 1, "it says so")),
                        List.of(new NamedItem(LAB, stub)));

        Stored stored = harvests().store(harvest(gathered(FIRST, "text"), linking), AT);

        assertThat(stored).isEqualTo(new Stored(2, 1, 0));
        assertThat(found(FIRST).item().address()).isEqualTo(FIRST.address());
    }

    @Test
    public void rawBytesReadBeforeAreKnown() {
        harvests().store(harvest(gathered(FIRST, "text")), AT);

        assertThat(items().hasRevisionOf(FIRST.id(), hash("text"))).isTrue();
        assertThat(items().hasRevisionOf(FIRST.id(), hash("other"))).isFalse();
        assertThat(items().hasRevisionOf(SECOND.id(), hash("text"))).isFalse();
    }

    @Test
    public void newestTextIsShown() {
        harvests().store(harvest(gathered(FIRST, "old")), AT);
        Revision newer = Revision.of(FIRST.id(), hash("new"), "new", BodyState.FULL, "en", LATER);

        harvests().store(harvest(Gathered.of(LAB, FIRST, newer, List.of())), LATER);

        assertThat(found(FIRST).revision()).isEqualTo(newer);
    }

    @Test
    public void validatorsAreStoredWithTheItems() {
        assertThat(channels().all())
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields("nextPoll")
                .isEqualTo(ChannelState.fresh(CHANNEL, LAB.name()));

        harvests().store(harvest(gathered(FIRST, "text")), AT);

        assertThat(channels().all()).containsExactly(polled());
    }

    @Test
    public void channelAddedTwiceIsThereOnceAndKeepsItsState() {
        harvests().store(harvest(), AT);

        assertThat(channels().add(LAB, CHANNEL, LATER)).isFalse();

        assertThat(channels().all()).containsExactly(polled());
    }

    @Test
    public void sourceOnlyNamedLearnsItsKindAndFamily() {
        Source named = Source.of("Egret Group", Source.Kind.UNKNOWN, null);
        Source known = Source.of("egret-group", Source.Kind.EVALUATOR, "Herons");
        harvests().store(harvest(Gathered.of(named, item(named, "a"), null, List.of())), AT);

        harvests().store(harvest(Gathered.of(known, item(known, "b"), null, List.of())), AT);

        assertThat(sources().named("EGRET group"))
                .contains(Source.of("Egret Group", Source.Kind.EVALUATOR, "Herons"));
        assertThat(sources().all())
                .extracting(Source::name)
                .containsExactly("Egret Group", "Heron Lab");
        assertThat(sources().byId(LAB.id())).isEqualTo(LAB);
    }

    @Test
    public void cypherInValuesIsOnlyData() {
        Source source = Source.of("Source " + CYPHER, Source.Kind.NEWS, CYPHER);
        Item item =
                Item.of(
                        ItemKey.address("https://heron.example/" + CYPHER),
                        source.id(),
                        CYPHER,
                        "https://heron.example/" + CYPHER,
                        CYPHER,
                        null);
        Revision revision = revision(item, "Text with " + CYPHER);

        harvests().store(harvest(Gathered.of(source, item, revision, List.of())), AT);

        assertThat(found(item).item()).isEqualTo(item);
        assertThat(found(item).source()).isEqualTo(source);
        assertThat(found(item).revision()).isEqualTo(revision);
        assertThat(items().at("https://heron.example/" + CYPHER)).isPresent();
        assertThat(threads().find(CYPHER, LATER)).isEmpty();
        assertThat(marks().ids()).containsExactly(item.id());
    }

    @Test
    void fourWritersOfTheSameHarvestMakeEachItemOnce()
            throws InterruptedException, ExecutionException {
        List<Item> items = IntStream.range(0, 20).mapToObj(n -> item(LAB, "item" + n)).toList();
        Harvest harvest = harvest(plain(items));

        Stored total = Stored.nothing();
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            List<Future<Stored>> stored = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                stored.add(writers.submit(() -> harvests().store(harvest, AT)));
            }
            for (Future<Stored> one : stored) {
                total = total.plus(one.get());
            }
        }

        assertThat(total).isEqualTo(new Stored(20, 20, 0));
        assertThat(count("Item")).isEqualTo(20);
        assertThat(count("Revision")).isEqualTo(20);
    }

    @Test
    public void threadComesBackInTheOrderOfItsFile() {
        FiledThread filed = filed();

        storeThread(filed, AT);

        FoundThread found = thread();
        assertThat(found.thread()).isEqualTo(filed.thread());
        assertThat(found.importedAt()).isEqualTo(AT);
        assertThat(found.evidence())
                .extracting(FoundEvidence::evidence)
                .containsExactlyElementsOf(filed.evidence());
        assertThat(found.evidence()).extracting(FoundEvidence::source).containsExactly(MIRROR, LAB);
        assertThat(found.triggers()).containsExactlyElementsOf(filed.triggers());
        assertThat(found.firings()).containsExactlyElementsOf(filed.firings().reversed());
        assertThat(found.drafts()).containsExactlyElementsOf(filed.drafts().reversed());
        assertThat(threads().all(LATER)).hasSize(1);
    }

    @Test
    public void bytesOfTheFileComeBackExactly() {
        byte[] everyByte = new byte[256];
        for (int value = 0; value < everyByte.length; value++) {
            everyByte[value] = (byte) value;
        }

        storeThread(filed(everyByte, evidence(FIRST)), AT);

        assertThat(thread().file()).isEqualTo(everyByte);
    }

    @Test
    public void threadStoredTwiceKeepsOneNodeEach() {
        storeThread(filed(), AT);
        marks().clear(revs());

        storeThread(filed(), LATER);

        assertThat(count("Thread")).isEqualTo(1);
        assertThat(count("Evidence")).isEqualTo(2);
        assertThat(count("Trigger")).isEqualTo(2);
        assertThat(count("Firing")).isEqualTo(2);
        assertThat(count("Draft")).isEqualTo(2);
        assertThat(count("Reading")).isEqualTo(2);
        assertThat(marks().waiting()).isZero();
        assertThat(thread().evidence())
                .extracting(found -> found.evidence().recordedAt())
                .containsOnly(AT);
    }

    @Test
    public void evidenceThatLeftTheFileIsClosedAndItsItemMarked() {
        storeThread(filed(), AT);
        marks().clear(revs());

        storeThread(filed("changed".getBytes(UTF_8), evidence(SECOND)), LATER);

        assertThat(thread().evidence()).extracting(FoundEvidence::item).containsExactly(SECOND);
        assertThat(closed("Evidence")).containsExactly(LATER);
        assertThat(closed("Trigger")).containsExactly(LATER, LATER);
        assertThat(closed("Draft")).containsExactly(LATER, LATER);
        assertThat(marked()).containsExactly(FIRST.id());
        assertThat(found(FIRST).threads()).isEmpty();
        assertThat(found(SECOND).threads())
                .extracting(ItemStore.InThread::slug)
                .containsExactly("longer-tasks");
    }

    @Test
    public void evidenceThatReturnsIsOpenAgain() {
        storeThread(filed(), AT);
        storeThread(filed("changed".getBytes(UTF_8), evidence(SECOND)), AT);
        marks().clear(revs());

        storeThread(filed(), LATER);

        assertThat(thread().evidence())
                .extracting(FoundEvidence::item)
                .containsExactly(SECOND, FIRST);
        assertThat(marked()).containsExactly(FIRST.id());
    }

    @Test
    public void aPastReadsAsItWasWhateverCameLater() {
        storeThread(filed(), AT);
        String before = past();

        Instant after = LATER.plusSeconds(60);
        storeThread(filed("changed".getBytes(UTF_8), evidence(SECOND)), after);
        readings().record(Reading.of(SECOND.id(), Reading.Depth.QUOTED, "ada", after));
        harvests().store(harvest(gathered(FIRST, "Wren 2 reaches 71 % on SwiftBench.")), after);
        threads()
                .attach(
                        THREAD,
                        LAB,
                        item(LAB, "third"),
                        Evidence.of(
                                THREAD,
                                item(LAB, "third").id(),
                                "",
                                Evidence.Directness.DIRECT,
                                "found",
                                after),
                        "ada",
                        after);
        new OverrideStore(driver())
                .record(
                        ThreadOverride.of(
                                THREAD,
                                ThreadOverride.Word.LEVEL,
                                Level.RIPE,
                                "enough",
                                "ada",
                                after,
                                null));

        assertThat(past()).isEqualTo(before);
        FoundThread now = threads().find("longer-tasks", after).orElseThrow();
        assertThat(now.file()).isEqualTo("changed".getBytes(UTF_8));
        assertThat(now.evidence()).hasSize(2);
        assertThat(now.overrides()).hasSize(1);
        assertThat(threads().find("longer-tasks", AT.minusSeconds(1))).isEmpty();
    }

    private String past() {
        FoundThread found = thread();
        return found.thread()
                + new String(found.file(), UTF_8)
                + found.evidence()
                + found.triggers()
                + found.firings()
                + found.drafts()
                + found.overrides();
    }

    @Test
    public void whatAPersonAttachedStaysWhenTheFileIsStoredAgain() {
        Item found = item(LAB, "third");
        Evidence attached =
                Evidence.of(THREAD, found.id(), "", Evidence.Directness.DIRECT, "found", AT);
        storeThread(filed(), AT);
        threads().attach(THREAD, LAB, found, attached, "ada", AT);
        threads().attach(THREAD, LAB, found, attached, "ada", LATER);

        storeThread(filed("changed".getBytes(UTF_8), evidence(SECOND)), LATER);

        assertThat(thread().evidence())
                .extracting(one -> one.item().id())
                .containsExactly(SECOND.id(), found.id());
        assertThat(thread().evidence().getLast().evidence().recordedAt()).isEqualTo(AT);
    }

    @Test
    public void wordsThatChangeLeaveTheTimeOfAttachmentAlone() {
        storeThread(filed(), AT);

        storeThread(
                filed(
                        "changed".getBytes(UTF_8),
                        Evidence.of(
                                THREAD,
                                FIRST.id(),
                                "supports",
                                Evidence.Directness.DIRECT,
                                "another note",
                                LATER)),
                LATER);

        assertThat(thread().evidence())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.evidence().note()).isEqualTo("another note");
                    assertThat(one.evidence().recordedAt()).isEqualTo(AT);
                });
    }

    @Test
    public void evidenceKnowsTheTextTheReadingAndTheOriginal() {
        Gathered copy =
                new Gathered(
                        MIRROR,
                        SECOND,
                        revision(SECOND, "text"),
                        List.of(),
                        List.of(),
                        List.of(new Copy(SECOND.id(), FIRST.id(), 1, "the same words")),
                        List.of(new NamedItem(LAB, FIRST)));
        harvests().store(harvest(copy, gathered(FIRST, "Wren 2 reaches 71 % on SwiftBench.")), AT);

        storeThread(filed(), AT);

        FoundEvidence second = thread().evidence().getFirst();
        assertThat(second.body()).isEqualTo(BodyState.FULL);
        assertThat(second.copyOf()).isEqualTo(FIRST.id());
        assertThat(second.original()).isEqualTo(LAB);
        assertThat(second.depth()).isNull();
        FoundEvidence first = thread().evidence().getLast();
        assertThat(first.depth()).isEqualTo(Reading.Depth.READ);
        assertThat(first.copyOf()).isNull();
        assertThat(first.results()).isEqualTo(1);
    }

    @Test
    public void evidenceWithManyTextsKnowsTheNewest() {
        harvests().store(harvest(gathered(SECOND, "text")), AT);
        storeThread(filed(), AT);
        driver().executableQuery(
                        """
                        MATCH (r:Revision)-[:OF]->(i:Item {id: $item})
                        UNWIND range(1, 100) AS day
                        CREATE (:Revision {
                          id: 'older ' + day,
                          body: 'TITLE_ONLY',
                          fetchedAt: r.fetchedAt - duration({days: day}),
                          recordedAt: r.recordedAt
                        })-[:OF]->(i)
                        """)
                .withParameters(Map.of("item", SECOND.id().value()))
                .execute();

        FoundEvidence second = thread().evidence().getFirst();

        assertThat(second.body()).isEqualTo(BodyState.FULL);
        assertThat(second.texts())
                .hasSize(100)
                .isSortedAccordingTo(Comparator.comparing(ThreadStore.Text::fetchedAt));
    }

    @Test
    public void readingIsRecordedOnceAndMarksItsItem() {
        harvests().store(harvest(gathered(FIRST, "text")), AT);
        marks().clear(revs());
        Reading reading = Reading.of(FIRST.id(), Reading.Depth.READ, "ada", AT);

        readings().record(reading);

        assertThat(marks().next(10)).singleElement().matches(Indexable::read);
        marks().clear(revs());
        readings().record(reading);
        assertThat(marks().waiting()).isZero();
        assertThat(count("Reading")).isEqualTo(1);
    }

    @Test
    public void assessmentsComeBackOldestFirst() {
        storeThread(filed(), AT);
        Assessment older =
                Assessment.of(THREAD, Level.LOW, Level.LOW, AT, "rules 1", "one item", "a");
        Assessment newer =
                Assessment.of(
                        THREAD, Level.MEDIUM, Level.LOW, LATER, "rules 1", "two items", "a b");

        record(newer);
        record(older);
        record(older);

        assertThat(threads().find("longer-tasks", LATER).orElseThrow().past())
                .extracting(ThreadAssessments.Past::at, ThreadAssessments.Past::level)
                .containsExactly(
                        tuple(older.asOf(), older.level()), tuple(newer.asOf(), newer.level()));
    }

    private static Item item(Source source, String name) {
        String address = "https://heron.example/" + name;
        return Item.of(ItemKey.address(address), source.id(), "Title " + name, address, null, null);
    }

    private static Revision revision(Item item, String text) {
        return Revision.of(item.id(), hash(text), text, BodyState.FULL, "en", fetched(text));
    }

    /**
     * Texts of one item differ in when they were fetched, or the newest would be left to chance.
     */
    private static Instant fetched(String text) {
        return AT.plusSeconds(Math.floorMod(text.hashCode(), 1000));
    }

    private static String hash(String text) {
        return "hash of " + text;
    }

    /** With one result when the text has a percentage in it. */
    private static Gathered gathered(Item item, String text) {
        Revision revision = revision(item, text);
        Source source = item.source().equals(LAB.id()) ? LAB : MIRROR;
        int sign = text.indexOf('%');
        return Gathered.of(
                source,
                item,
                revision,
                sign < 0 ? List.of() : List.of(claim(revision, sign - 3, sign + 1)));
    }

    private static Claim claim(Revision revision, int start, int end) {
        String wording = revision.text().substring(start, end);
        double percent = Double.parseDouble(wording.substring(0, 2));
        return Claim.result(
                revision.passage(0, revision.text().length()),
                new Result(
                        "SwiftBench",
                        "five shots",
                        "Wren 2",
                        null,
                        new Quantity(
                                percent,
                                percent,
                                Quantity.Unit.PERCENT,
                                Quantity.Approximation.EXACT,
                                wording),
                        DateInterval.day(LocalDate.of(2026, 2, 1)),
                        false,
                        "Heron Lab",
                        start,
                        end),
                "rules 1");
    }

    private static Gathered banded(Source source, Item item, String text, List<String> bands) {
        return new Gathered(
                source, item, revision(item, text), List.of(), bands, List.of(), List.of());
    }

    private static Gathered[] plain(List<Item> items) {
        return items.stream()
                .map(item -> gathered(item, "text of " + item.title()))
                .toArray(Gathered[]::new);
    }

    private static Harvest harvest(Gathered... items) {
        return new Harvest(polled(), Arrays.asList(items));
    }

    private static ChannelState polled() {
        return new ChannelState(
                CHANNEL,
                LAB.name(),
                Condition.OK,
                new Remembered(
                        "W/\"a1\"",
                        "Sun, 01 Mar 2026 10:00:00 GMT",
                        Duration.ofHours(12),
                        new Hints(
                                Duration.ofMinutes(90),
                                Set.of(3, 4),
                                Set.of(DayOfWeek.SUNDAY),
                                Duration.ofDays(1),
                                AT,
                                new Hub("https://hub.example/", "https://heron.example/feed")),
                        new Pace(Duration.ofDays(7), AT, Duration.ofHours(20)),
                        true,
                        new Traits("en", "ghost", Set.of("heron.example", "other.example")),
                        new Doubt(AT, "its language was English and is Indonesian")),
                AT,
                AT,
                AT,
                LATER,
                "the feed asks for it",
                LATER,
                2,
                AT,
                "one page was missing",
                new Move("https://heron.example/new", AT, 2),
                null,
                null,
                0);
    }

    private static Evidence evidence(Item item) {
        return Evidence.of(THREAD, item.id(), "supports", Evidence.Directness.DIRECT, "a note", AT);
    }

    private static FiledThread filed(byte[] file, Evidence... evidence) {
        return new FiledThread(
                storyThread(),
                file,
                List.of(LAB, MIRROR),
                List.of(FIRST, SECOND),
                Arrays.asList(evidence),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Firings and drafts the wrong way round, newest first. */
    private static FiledThread filed() {
        Trigger arrival = Trigger.of(THREAD, "a paper", Level.RIPE, Trigger.Kind.ARRIVAL);
        Trigger person = Trigger.of(THREAD, "an editor", Level.MEDIUM, Trigger.Kind.PERSON);
        return new FiledThread(
                storyThread(),
                "# Longer tasks\r\n".getBytes(UTF_8),
                List.of(LAB, MIRROR),
                List.of(FIRST, SECOND),
                List.of(evidence(SECOND), evidence(FIRST)),
                List.of(
                        Reading.of(FIRST.id(), Reading.Depth.READ, "ada", AT),
                        Reading.of(FIRST.id(), Reading.Depth.SKIMMED, "ada", LATER)),
                List.of(person, arrival),
                List.of(
                        Firing.of(arrival, FIRST.id(), Firing.State.CONFIRMED, "seen", LATER),
                        Firing.of(arrival, FIRST.id(), Firing.State.TENTATIVE, "maybe", AT)),
                List.of(
                        Draft.of(THREAD, "second draft", LocalDate.of(2026, 3, 9), ""),
                        Draft.of(THREAD, "first draft", LocalDate.of(2026, 3, 2), "short")));
    }

    private static StoryThread storyThread() {
        return new StoryThread(
                THREAD,
                "longer-tasks",
                "Longer tasks",
                "Summary with " + CYPHER,
                "why",
                Level.MEDIUM,
                LocalDate.of(2026, 3, 1),
                "a reason");
    }

    private FoundItem found(Item item) {
        return items().find(item.id()).orElseThrow();
    }

    private FoundThread thread() {
        return threads().find("longer-tasks", LATER).orElseThrow();
    }

    private Map<Id<Item>, Long> revs() {
        Map<Id<Item>, Long> revs = new HashMap<>();
        marks().page(null, 1000).forEach(one -> revs.put(one.item().id(), one.rev()));
        return revs;
    }

    private long rev(Item item) {
        return marks().page(null, 1000).stream()
                .filter(one -> one.item().id().equals(item.id()))
                .findFirst()
                .orElseThrow()
                .rev();
    }

    private List<Id<Item>> marked() {
        return marks().next(1000).stream().map(one -> one.item().id()).toList();
    }

    private long count(String label) {
        return rows("MATCH (n:" + label + ") RETURN count(n) AS found")
                .getFirst()
                .get("found")
                .asLong();
    }

    private List<@Nullable Instant> closed(String label) {
        return rows("MATCH (n:" + label + ") WHERE n.retractedAt IS NOT NULL RETURN n").stream()
                .<@Nullable Instant>map(found -> Nodes.time(found.get("n"), "retractedAt"))
                .toList();
    }

    private List<Record> rows(String query) {
        return driver().executableQuery(query).execute().records();
    }

    private HarvestStore harvests() {
        return new HarvestStore(driver());
    }

    private ChannelStore channels() {
        return new ChannelStore(driver());
    }

    private SourceStore sources() {
        return new SourceStore(driver());
    }

    private ItemStore items() {
        return new ItemStore(driver());
    }

    private IndexMarks marks() {
        return new IndexMarks(driver());
    }

    private ReadingStore readings() {
        return new ReadingStore(driver());
    }

    private void record(Assessment assessment) {
        new NoticeStore(driver()).record(THREAD, assessment, known -> List.of());
    }

    private ThreadStore threads() {
        return new ThreadStore(driver());
    }

    private ThreadFileStore files() {
        return new ThreadFileStore(driver());
    }

    /** Stores a thread over the text it has now. */
    private void storeThread(FiledThread filed, Instant at) {
        byte[] now =
                files().find(filed.thread().slug()).map(ThreadFileStore.Held::file).orElse(null);
        assertThat(files().store(filed, now, List.of(), null, at)).isTrue();
    }
}
