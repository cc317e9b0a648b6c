package dev.gleaner.operation;

import dev.gleaner.graph.store.request.RequestStore;
import dev.gleaner.graph.store.request.RequestStore.Answered;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The answers that a data folder keeps: for a day, and no more than it has room for. */
public final class LocalAnswers implements KeptAnswers {

    private static final Duration KEPT_FOR = Duration.ofHours(24);
    private static final int MOST = 10_000;
    private static final int SWEEP_EVERY = 100;

    private final RequestStore requests;
    private final InstantSource clock;
    private final AtomicInteger kept = new AtomicInteger();

    public LocalAnswers(RequestStore requests, InstantSource clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public Optional<Kept> find(String key) {
        return requests.find(key, clock.instant().minus(KEPT_FOR))
                .map(answered ->
                        new Kept(
                                answered.print(),
                                answered.status(),
                                answered.type(),
                                answered.tag(),
                                answered.body()));
    }

    @Override
    public void keep(String key, Kept answer) {
        Instant now = clock.instant();
        requests.keep(
                key,
                new Answered(
                        answer.print(),
                        answer.status(),
                        answer.type(),
                        answer.tag(),
                        answer.body()),
                now);
        if (kept.getAndIncrement() % SWEEP_EVERY == 0) {
            requests.forget(now.minus(KEPT_FOR), MOST);
        }
    }
}
