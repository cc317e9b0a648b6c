package dev.gleaner.graph.store.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.notice.Delivery;
import dev.gleaner.graph.notice.Delivery.State;
import dev.gleaner.graph.notice.Notice;
import dev.gleaner.graph.notice.Notice.Due;
import dev.gleaner.graph.notice.Notice.Told;
import dev.gleaner.graph.store.StoreContract;
import dev.gleaner.graph.store.notice.DeliveryStore.Addressee;
import dev.gleaner.graph.store.notice.NoticeStore.Known;
import dev.gleaner.graph.store.thread.FiledThread;
import dev.gleaner.graph.store.thread.ThreadAssessments;
import dev.gleaner.graph.store.thread.ThreadFileStore;
import dev.gleaner.graph.store.thread.ThreadStore;
import dev.gleaner.graph.thread.Assessment;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.StoryThread;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class OutboxStoreIT {

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant SOON = AT.plus(Duration.ofMinutes(2));
    private static final Id<StoryThread> THREAD = StoryThread.idOf("longer-tasks");
    private static final Addressee DESK = new Addressee("desk", "the desk", AT);

    private final NoticeStore notices = new NoticeStore(NEO4J.driver());
    private final DeliveryStore outbox = new DeliveryStore(NEO4J.driver());

    @BeforeAll
    static void applySchema() {
        StoreContract.applySchema(NEO4J.driver());
    }

    @BeforeEach
    void startWithOneThread() {
        NEO4J.wipe();
        StoryThread thread =
                new StoryThread(THREAD, "longer-tasks", "Longer tasks", "", "", null, null, "");
        new ThreadFileStore(NEO4J.driver())
                .store(
                        new FiledThread(
                                thread,
                                "# Longer tasks\n".getBytes(StandardCharsets.UTF_8),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of()),
                        null,
                        List.of(),
                        null,
                        AT);
    }

    @Test
    void noticeComesBackAsItWasWritten() {
        Notice notice = notice("first", AT);

        tell(notice);

        assertThat(notices.newest(10)).containsExactly(notice);
        assertThat(notices.newest(THREAD, 10)).containsExactly(notice);
        assertThat(
                        notices.known(List.of(THREAD.value()))
                                .getOrDefault(THREAD.value(), Known.NONE)
                                .any())
                .isTrue();
        assertThat(
                        notices.known(List.of(THREAD.value()))
                                .getOrDefault(THREAD.value(), Known.NONE)
                                .toldAt())
                .containsOnlyKeys(item("first"), item("first again"));
    }

    @Test
    void sameChangeIsWrittenOnce() {
        tell(notice("first", AT));
        tell(notice("first", SOON));

        assertThat(notices.newest(10)).containsExactly(notice("first", AT));
    }

    @Test
    void levelAndItsNoticeAreWrittenTogetherOrNotAtAll() {
        Assessment assessment =
                Assessment.of(THREAD, Level.LOW, Level.LOW, AT, "rules 1", "one item", "a");

        try {
            notices.record(
                    THREAD,
                    assessment,
                    known -> {
                        throw new IllegalStateException("dies in the middle");
                    });
        } catch (IllegalStateException died) {
            assertThat(died).hasMessage("dies in the middle");
        }
        assertThat(levels()).isEmpty();

        notices.record(THREAD, assessment, known -> List.of(notice("first", AT)));
        assertThat(levels()).extracting(ThreadAssessments.Past::level).containsExactly(Level.LOW);
        assertThat(notices.newest(10)).hasSize(1);
    }

    @Test
    void noticeIsPlannedOnceForTheReceiversOfThatTime() {
        tell(notice("first", AT));
        outbox.plan(List.of(DESK));
        outbox.plan(List.of(DESK, new Addressee("late", "a late comer", AT)));
        tell(notice("second", SOON));
        outbox.plan(List.of(DESK, new Addressee("late", "a late comer", AT)));

        assertThat(outbox.pending("desk", 10))
                .extracting(Delivery::notice)
                .containsExactly(notice("first", AT), notice("second", SOON));
        assertThat(outbox.pending("late", 10))
                .extracting(Delivery::notice)
                .containsExactly(notice("second", SOON));
    }

    @Test
    void attemptThatNobodyEndedIsMadeAgainLaterUnderTheSameId() {
        tell(notice("first", AT));
        outbox.plan(List.of(DESK));
        List<Id<Delivery>> ids = ids();

        assertThat(outbox.begin(ids, null, AT, SOON)).isEqualTo(ids);
        assertThat(outbox.begin(ids, null, AT, SOON)).isEmpty();
        assertThat(outbox.begin(ids, null, SOON, SOON.plusSeconds(1))).isEqualTo(ids);

        assertThat(outbox.pending("desk", 10))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.attempts()).isEqualTo(2));
    }

    @Test
    void toldIsToldAndTheDeadCanBeRevived() {
        tell(notice("first", AT));
        tell(notice("second", SOON));
        outbox.plan(List.of(DESK));
        List<Id<Delivery>> ids = ids();

        outbox.told(ids.subList(0, 1), "said 200", AT);
        outbox.dead(ids.subList(1, 2), "said 500", AT);
        outbox.again(ids, "too late for this", AT);

        assertThat(outbox.pending("desk", 10)).isEmpty();
        assertThat(outbox.nextTry(List.of("desk"))).isEmpty();
        assertThat(outbox.in(State.TOLD, 10))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.outcome()).isEqualTo("said 200"));
        assertThat(outbox.revive(ids, SOON)).isEqualTo(1);
        assertThat(outbox.pending("desk", 10))
                .extracting(Delivery::notice)
                .containsExactly(notice("second", SOON));
        assertThat(outbox.nextTry(List.of("desk"))).contains(SOON);
        assertThat(outbox.nextTry(List.of("nobody"))).isEmpty();
    }

    private List<Id<Delivery>> ids() {
        return outbox.pending("desk", 10).stream().map(Delivery::id).toList();
    }

    private void tell(Notice notice) {
        notices.record(THREAD, null, known -> List.of(notice));
    }

    private static Notice notice(String key, Instant at) {
        return new Notice(
                Id.of("notice", key),
                Notice.Kind.LEVEL,
                THREAD,
                "longer-tasks",
                "Longer tasks",
                Level.LOW,
                Level.MEDIUM,
                "because of two origins",
                "RIPENESS medium",
                List.of(
                        new Told(item(key), key, "Heron Lab", "https://heron.example/" + key),
                        new Told(item(key + " again"), key, "Reed Paper", null)),
                List.of("flag of " + key),
                List.of(
                        new Due(
                                "saying of " + key,
                                Id.of("claim", key),
                                "It will happen.",
                                "Ada",
                                "Heron Lab",
                                LocalDate.parse("2026-05-31"),
                                "/items/one?at=1-2#passage")),
                at);
    }

    private static Id<Item> item(String key) {
        return Id.of("item", key);
    }

    private static List<ThreadAssessments.Past> levels() {
        return new ThreadStore(NEO4J.driver()).find("longer-tasks", SOON).orElseThrow().past();
    }
}
