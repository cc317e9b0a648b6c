package dev.gleaner.delivery;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.notice.Delivery;
import dev.gleaner.graph.store.notice.DeliveryStore;
import dev.gleaner.graph.thread.StoryThread;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One round of telling one receiver, in the order in which things happened.
 *
 * <p>While something about a thread cannot be told, what happened to it later waits; while a
 * receiver cannot be reached at all, everything does. A round ends after a minute, however much is
 * left.
 */
final class Round {

    private static final int MOST = 500;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** An attempt that nobody ended, because the program died, is made again after this. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Receiver receiver;
    private final DeliveryStore store;
    private final InstantSource clock;
    private final Map<Id<StoryThread>, Instant> blocked = new HashMap<>();
    private @Nullable Instant unreachableUntil;
    private int told;
    private int waiting;
    private int dead;
    private String problem = "";

    Round(Receiver receiver, DeliveryStore store, InstantSource clock) {
        this.receiver = receiver;
        this.store = store;
        this.clock = clock;
    }

    /** One attempt to tell something. */
    interface Attempt {
        Outcome make(List<Delivery> together, String batch);
    }

    /** What came of it. */
    sealed interface Outcome {

        /** The receiver has it. */
        record Told(String words) implements Outcome {}

        /**
         * It has it not.
         *
         * @param asked how long the receiver asks for; null when it does not
         * @param unreachable whether anything else would fail as well
         * @param forGood whether it will never want it
         */
        record Failed(String words, @Nullable Duration asked, boolean unreachable, boolean forGood)
                implements Outcome {}
    }

    /** Tells one after the other. */
    SendReport.ReceiverLine singly(Attempt attempt) {
        Instant end = clock.instant().plus(LONGEST);
        for (Delivery delivery : store.pending(receiver.id(), MOST)) {
            Instant now = clock.instant();
            Optional<Instant> wait = wait(delivery);
            if (wait.isPresent()) {
                waiting++;
                if (delivery.nextTry().isBefore(wait.get())) {
                    store.again(List.of(delivery.id()), delivery.outcome(), wait.get());
                }
            } else if (delivery.nextTry().isAfter(now)) {
                block(delivery, delivery.nextTry());
            } else if (now.isAfter(end)) {
                waiting++;
            } else if (Patience.isOver(delivery.attempts())) {
                bury(List.of(delivery));
            } else if (store.begin(List.of(delivery.id()), null, now, now.plus(LEASE)).isEmpty()) {
                block(delivery, now.plus(LEASE));
            } else {
                settle(List.of(delivery), attempt.make(List.of(delivery), ""));
            }
        }
        return line();
    }

    /** Tells what is due in one go; what once went together goes together again. */
    SendReport.ReceiverLine together(Attempt attempt) {
        Instant now = clock.instant();
        List<Delivery> pending = store.pending(receiver.id(), MOST);
        List<Delivery> due =
                pending.stream().filter(delivery -> !delivery.nextTry().isAfter(now)).toList();
        waiting = pending.size() - due.size();
        due.stream()
                .map(Delivery::batch)
                .filter(batch -> batch != null)
                .distinct()
                .forEach(batch ->
                        send(
                                due.stream()
                                        .filter(delivery -> batch.equals(delivery.batch()))
                                        .toList(),
                                batch,
                                attempt));
        List<Delivery> fresh = due.stream().filter(delivery -> delivery.batch() == null).toList();
        if (!fresh.isEmpty()) {
            List<String> ids = fresh.stream().map(delivery -> delivery.id().value()).toList();
            send(fresh, Id.of("digest", ids).value(), attempt);
        }
        return line();
    }

    private void send(List<Delivery> deliveries, String batch, Attempt attempt) {
        if (Patience.isOver(deliveries.getFirst().attempts())) {
            bury(deliveries);
            return;
        }
        Instant now = clock.instant();
        List<Id<Delivery>> ids = deliveries.stream().map(Delivery::id).toList();
        List<Id<Delivery>> begun = store.begin(ids, batch, now, now.plus(LEASE));
        if (begun.size() == deliveries.size()) {
            settle(deliveries, attempt.make(deliveries, batch));
        } else {
            waiting += deliveries.size();
        }
    }

    private Optional<Instant> wait(Delivery delivery) {
        return unreachableUntil == null
                ? Optional.ofNullable(blocked.get(delivery.notice().thread()))
                : Optional.of(unreachableUntil);
    }

    private void block(Delivery delivery, Instant until) {
        waiting++;
        blocked.put(delivery.notice().thread(), until);
    }

    /** Whatever kills the program each time it is told must not be tried for ever. */
    private void bury(List<Delivery> deliveries) {
        problem = "no attempt ever ended";
        store.dead(deliveries.stream().map(Delivery::id).toList(), problem, clock.instant());
        dead += deliveries.size();
    }

    private void settle(List<Delivery> deliveries, Outcome outcome) {
        List<Id<Delivery>> ids = deliveries.stream().map(Delivery::id).toList();
        Instant now = clock.instant();
        switch (outcome) {
            case Outcome.Told(String words) -> {
                store.told(ids, words, now);
                told += ids.size();
            }
            case Outcome.Failed failed -> {
                problem = failed.words();
                Delivery first = deliveries.getFirst();
                Optional<Instant> next =
                        failed.forGood()
                                ? Optional.empty()
                                : Patience.next(
                                        first.attempts() + 1,
                                        first.notice().at(),
                                        now,
                                        failed.asked());
                if (next.isEmpty()) {
                    store.dead(ids, failed.words(), now);
                    dead += ids.size();
                } else {
                    store.again(ids, failed.words(), next.get());
                    waiting += ids.size();
                    blocked.put(first.notice().thread(), next.get());
                }
                if (failed.unreachable()) {
                    unreachableUntil = next.orElse(now.plus(LEASE));
                }
            }
        }
    }

    private SendReport.ReceiverLine line() {
        return new SendReport.ReceiverLine(receiver.shown(), told, waiting, dead, problem);
    }
}
