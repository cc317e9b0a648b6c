package dev.gleaner.graph.store.same;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.same.SameAs;
import dev.gleaner.graph.same.SameAs.Kind;
import dev.gleaner.graph.same.SameAs.Named;
import dev.gleaner.graph.same.SameAs.Withdrawal;
import dev.gleaner.graph.same.SameThings.Judged;
import dev.gleaner.graph.store.StoreContract;
import dev.gleaner.graph.store.same.LookalikeStore.Used;
import dev.gleaner.graph.store.same.LookalikeStore.Work;
import dev.gleaner.graph.store.same.SameAsStore.Outcome;
import dev.gleaner.graph.store.same.SameAsStore.Saying;
import dev.gleaner.graph.store.same.SameAsStore.Wanted;
import dev.gleaner.graph.store.thread.FoundLineage.SaidSame;
import dev.gleaner.graph.store.thread.ThreadStore;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.thread.Evidence;
import dev.gleaner.graph.thread.StoryThread;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class SameAsStoreIT {

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = AT.plusSeconds(60);
    private static final Instant LAST = AT.plusSeconds(120);
    private static final Wanted ALL = new Wanted(null, null, true);
    private static final Source LAB = Source.of("Heron Lab", Source.Kind.LAB, "Heron");
    private static final Source PAPER = Source.of("Reed Paper", Source.Kind.NEWS, null);

    private final SameAsStore store = new SameAsStore(NEO4J.driver());
    private final ThreadStore threads = new ThreadStore(NEO4J.driver());

    @BeforeAll
    static void applySchema() {
        StoreContract.applySchema(NEO4J.driver());
    }

    @BeforeEach
    void startWithFourSystems() {
        NEO4J.driver()
                .executableQuery(
                        """
                        UNWIND ['a', 'b', 'c', 'd'] AS name
                        MERGE (y:System {id: 'system1-' + name})
                        SET y.name = name
                        """)
                .execute();
    }

    @Test
    void whatWasSaidStandsUntilItIsWithdrawnAndThePastStaysAsItWas() {
        SameAs said = one("a", "b", AT);

        SameAs withdrawn = store.withdraw(said.id(), "Bob", "two logs", LATER).orElseThrow();

        assertThat(withdrawn.withdrawal()).isEqualTo(new Withdrawal("Bob", "two logs", LATER));
        assertThat(store.find(said.id(), AT)).hasValue(said);
        assertThat(store.list(ALL, AT, 10)).containsExactly(said);
        assertThat(store.list(ALL, LATER, 10)).containsExactly(withdrawn);
        assertThat(store.list(new Wanted(Kind.SYSTEM, "system1-b", false), LATER, 10)).isEmpty();
        assertThat(store.list(ALL, AT.minusSeconds(1), 10)).isEmpty();
        assertThat(store.standing(Set.of(Kind.SYSTEM), AT).other("system1-a")).hasValue(named("b"));
        assertThat(store.standing(Set.of(Kind.SYSTEM), LATER).isEmpty()).isTrue();
        assertThat(store.standing(Set.of(Kind.ITEM), AT).isEmpty()).isTrue();
    }

    @Test
    void sayingAndWithdrawingTwiceChangeNothing() {
        SameAs said = one("a", "b", AT);

        assertThat(say("a", "b", LATER)).isEqualTo(new Outcome.Said(List.of(said), 0));

        store.withdraw(said.id(), "Bob", "two logs", LATER);
        assertThat(store.withdraw(said.id(), "Cid", "again", LAST).orElseThrow().withdrawal())
                .isEqualTo(new Withdrawal("Bob", "two logs", LATER));
        assertThat(store.withdraw(Id.of("same", "none"), "Cid", "none", LAST)).isEmpty();
    }

    @Test
    void whatWasWithdrawnCanBeSaidAgain() {
        SameAs first = one("a", "b", AT);
        store.withdraw(first.id(), "Bob", "two logs", LATER);

        SameAs second = one("a", "b", LAST);

        assertThat(second.number()).isEqualTo(2);
        assertThat(store.list(ALL, LAST, 10)).hasSize(2);
        assertThat(store.list(new Wanted(null, "system1-a", false), LAST, 10))
                .containsExactly(second);
    }

    @Test
    void circleIsRefusedAndNothingOfItsListIsStored() {
        SameAs first = one("a", "b", AT);
        SameAs second = one("b", "c", AT);

        Outcome refused =
                store.say(List.of(saying("d", "c"), saying("c", "a")), "Ada", LATER, true);

        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) refused).troubles())
                .containsExactly(
                        new SameAsStore.Trouble(1, new Judged.Circle(List.of(first, second))));
        assertThat(store.list(ALL, LAST, 10)).hasSize(2);
    }

    @Test
    void circleAmongTheLinesOfOneListIsRefused() {
        assertThat(
                        store.say(
                                List.of(saying("a", "b"), saying("b", "a"), saying("a", "a")),
                                "Ada",
                                AT,
                                true))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.troubles())
                                        .extracting(SameAsStore.Trouble::index)
                                        .containsExactly(1, 2));
        assertThat(store.list(ALL, LAST, 10)).isEmpty();
    }

    @Test
    void tryingStoresNothing() {
        assertThat(store.say(List.of(saying("a", "b")), "Ada", AT, false))
                .isInstanceOfSatisfying(
                        Outcome.Said.class, said -> assertThat(said.added()).isEqualTo(1));
        assertThat(store.list(ALL, LAST, 10)).isEmpty();
    }

    @Test
    void twoWhoCloseACircleAtOnceDoNot() throws Exception {
        for (int round = 0; round < 5; round++) {
            startWithFourSystems();
            List<Callable<Outcome>> both =
                    List.of(() -> say("a", "b", AT), () -> say("b", "a", AT));
            try (var writers = Executors.newFixedThreadPool(2)) {
                List<Outcome> outcomes =
                        writers.invokeAll(both).stream().map(SameAsStoreIT::got).toList();

                assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Refused.class);
                assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Said.class);
            }
            assertThat(store.list(ALL, AT, 10)).hasSize(1);
            NEO4J.driver().executableQuery("MATCH (s:SameAs) DETACH DELETE s").execute();
        }
    }

    private static Outcome got(Future<Outcome> outcome) {
        return outcome.resultNow();
    }

    @Test
    void thingsAreFoundByTheirIdsUnderTheirNames() {
        assertThat(store.named(Kind.SYSTEM, Set.of("system1-a", "system1-x")))
                .isEqualTo(Map.of("system1-a", named("a")));
        Item item = attached(LAB, "first", thread("waders"));
        assertThat(store.named(Kind.ITEM, Set.of(item.id().value())))
                .containsValue(Named.item(item.id(), "first", "Heron Lab"));
        assertThat(store.named(Kind.SOURCE, Set.of(LAB.id().value())))
                .containsValue(Named.source("Heron Lab"));
        assertThat(store.named(Kind.BENCHMARK, Set.of("benchmark1-a"))).isEmpty();
    }

    @Test
    void whatMayLookTheSameIsReadWithItsUse() {
        LookalikeStore lookalikes = new LookalikeStore(NEO4J.driver());
        NEO4J.driver()
                .executableQuery("MATCH (y:System {id: 'system1-c'}) CREATE (:Result)-[:OF]->(y)")
                .execute();
        Item first = attached(LAB, "first", thread("waders"));
        Item second = attached(PAPER, "second", thread("waders"));
        NEO4J.driver()
                .executableQuery(
                        "MATCH (i:Item {id: $copy}), (o:Item {id: $of}) CREATE (i)-[:COPY_OF]->(o)")
                .withParameters(Map.of("copy", second.id().value(), "of", first.id().value()))
                .execute();

        assertThat(lookalikes.systems(2)).containsExactly(new Used("c", 1), new Used("a", 0));
        assertThat(lookalikes.benchmarks(2)).isEmpty();
        assertThat(lookalikes.works(10))
                .contains(
                        new Work(first, LAB, List.of()),
                        new Work(second, PAPER, List.of(first.id().value())));
        assertThat(lookalikes.works(1)).hasSize(1);
    }

    @Test
    void threadSeesWithWhatItsItemsAreTheSame() {
        Id<StoryThread> thread = thread("waders");
        Item first = attached(LAB, "first", thread);
        Item second = attached(PAPER, "second", thread);
        Item elsewhere = attached(PAPER, "elsewhere", thread("others"));
        long rev = rev("waders");

        said(Kind.ITEM, item(first), item(elsewhere), LATER);
        SameAs last = said(Kind.ITEM, item(second), item(elsewhere), LATER);

        assertThat(evidence("waders", AT)).allMatch(found -> found.lineage().same() == null);
        assertThat(evidence("waders", LATER))
                .extracting(found -> found.lineage().same())
                .containsExactly(
                        new SaidSame(
                                elsewhere.id(),
                                "said to be the same as elsewhere (Reed Paper) by Ada: one log"),
                        new SaidSame(
                                elsewhere.id(),
                                "said to be the same as elsewhere (Reed Paper) by Ada: one log"));
        assertThat(rev("waders")).isEqualTo(rev + 2);

        store.withdraw(last.id(), "Bob", "two logs", LAST);
        assertThat(evidence("waders", LATER).getLast().lineage().same()).isNotNull();
        assertThat(evidence("waders", LAST).getLast().lineage().same()).isNull();
        assertThat(rev("waders")).isEqualTo(rev + 3);
    }

    @Test
    void threadSeesAsWhichVoiceItsSourcesCount() {
        attached(LAB, "first", thread("waders"));
        attached(PAPER, "second", thread("waders"));
        thread("others");
        long rev = rev("waders");
        long others = rev("others");

        said(Kind.SOURCE, Named.source(LAB.name()), Named.source(PAPER.name()), LATER);

        assertThat(evidence("waders", AT))
                .extracting(FoundEvidence::voice)
                .containsExactly("Heron", "Reed Paper");
        assertThat(evidence("waders", LATER))
                .extracting(FoundEvidence::voice)
                .containsExactly("Reed Paper", "Reed Paper");
        assertThat(rev("waders")).isEqualTo(rev + 1);
        assertThat(rev("others")).isEqualTo(others);
    }

    private SameAs one(String alias, String of, Instant at) {
        return said(Kind.SYSTEM, named(alias), named(of), at);
    }

    private SameAs said(Kind kind, Named alias, Named of, Instant at) {
        Outcome outcome =
                store.say(List.of(new Saying(kind, alias, of, "one log")), "Ada", at, true);
        return ((Outcome.Said) outcome).statements().getFirst();
    }

    private Outcome say(String alias, String of, Instant at) {
        return store.say(List.of(saying(alias, of)), "Ada", at, true);
    }

    private static Saying saying(String alias, String of) {
        return new Saying(Kind.SYSTEM, named(alias), named(of), "one log");
    }

    private static Named named(String name) {
        return new Named("system1-" + name, name);
    }

    private static Named item(Item item) {
        return Named.item(
                item.id(), item.title(), item.title().equals("first") ? LAB.name() : PAPER.name());
    }

    private Id<StoryThread> thread(String slug) {
        NEO4J.driver()
                .executableQuery(
                        """
                        MERGE (t:Thread {id: $id})
                        SET t.slug = $slug, t.rev = coalesce(t.rev, 0) + 1
                        MERGE (v:ThreadVersion {id: $id + '-first'})
                        SET v.title = $slug, v.summary = '', v.why = '', v.assertedReason = '',
                            v.file = $file, v.recordedAt = $at
                        MERGE (v)-[:OF]->(t)
                        """)
                .withParameters(
                        Map.of(
                                "id",
                                StoryThread.idOf(slug).value(),
                                "slug",
                                slug,
                                "file",
                                new byte[0],
                                "at",
                                AT.atZone(ZoneOffset.UTC)))
                .execute();
        return StoryThread.idOf(slug);
    }

    private Item attached(Source source, String title, Id<StoryThread> thread) {
        Item item =
                Item.of(
                        ItemKey.title(source.name(), title, null),
                        source.id(),
                        title,
                        null,
                        null,
                        null);
        threads.attach(
                thread,
                source,
                item,
                new Evidence(
                        Evidence.idOf(thread, item.id()),
                        thread,
                        item.id(),
                        "result",
                        null,
                        Evidence.Directness.DIRECT,
                        "",
                        "",
                        AT),
                "Ada",
                AT);
        return item;
    }

    private List<FoundEvidence> evidence(String slug, Instant asOf) {
        return threads.find(slug, asOf).orElseThrow().evidence().stream()
                .sorted(Comparator.comparing(found -> found.item().title()))
                .toList();
    }

    private long rev(String slug) {
        return Objects.requireNonNull(threads.revs().get(slug), slug);
    }
}
