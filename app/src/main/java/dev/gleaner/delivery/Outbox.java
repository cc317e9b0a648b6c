package dev.gleaner.delivery;

import dev.gleaner.delivery.NoticeList.DeliveryRow;
import dev.gleaner.delivery.NoticeList.NoticeRow;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.notice.Delivery;
import dev.gleaner.graph.notice.Delivery.State;
import dev.gleaner.graph.notice.Notice;
import dev.gleaner.graph.store.notice.DeliveryStore;
import dev.gleaner.graph.store.notice.NoticeStore;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.notice.NoticeText;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was told and what is still to be told, for a person to see and to drive. */
public final class Outbox {

    private static final int MOST_REVIVED = 10_000;

    private final NoticeStore notices;
    private final DeliveryStore store;
    private final Deliveries deliveries;
    private final InstantSource clock;

    public Outbox(
            NoticeStore notices, DeliveryStore store, Deliveries deliveries, InstantSource clock) {
        this.notices = notices;
        this.store = store;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * What was told last, newest first.
     *
     * @param slug of a thread; null for all
     */
    public NoticeList list(@Nullable String slug, int limit) {
        List<Notice> found =
                slug == null
                        ? notices.newest(limit)
                        : notices.newest(StoryThread.idOf(slug), limit);
        Set<String> known =
                deliveries.receivers().stream().map(Receiver::id).collect(Collectors.toSet());
        return new NoticeList(
                found.stream()
                        .map(notice ->
                                new NoticeRow(
                                        NoticeText.headline(notice),
                                        notice,
                                        store.of(notice.id()).stream()
                                                .map(delivery -> row(delivery, known))
                                                .toList()))
                        .toList(),
                deliveries.receivers().stream().map(Receiver::shown).toList());
    }

    private static DeliveryRow row(Delivery delivery, Set<String> known) {
        boolean pending = delivery.state() == State.PENDING;
        boolean unaddressed = pending && !known.contains(delivery.receiver());
        return new DeliveryRow(
                delivery.id(),
                delivery.shown(),
                unaddressed ? "unaddressed" : delivery.state().word(),
                delivery.attempts(),
                pending && !unaddressed ? delivery.nextTry() : null,
                delivery.outcome(),
                delivery.doneAt());
    }

    /** Tells whatever is due. */
    public SendReport send() {
        return deliveries.sendDue();
    }

    /**
     * Begins again with what was given up, and tells it.
     *
     * @param delivery one of them; null for all
     * @return how many were begun again
     */
    public int retry(@Nullable Id<Delivery> delivery) {
        List<Id<Delivery>> dead =
                delivery == null
                        ? store.in(State.DEAD, MOST_REVIVED).stream().map(Delivery::id).toList()
                        : List.of(delivery);
        return store.revive(dead, clock.instant());
    }
}
