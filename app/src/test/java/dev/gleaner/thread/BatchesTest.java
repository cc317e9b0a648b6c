package dev.gleaner.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class BatchesTest {

    private static final List<Integer> TEN = IntStream.range(0, 10).boxed().toList();

    private final List<List<Integer>> seen = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void forgetInterrupts() {
        Thread.interrupted();
    }

    @Test
    void everyElementIsInOneBatch() {
        new Batches(4).each(TEN, seen::add);
        assertThat(seen)
                .containsExactlyInAnyOrder(List.of(0, 1, 2, 3), List.of(4, 5, 6, 7), List.of(8, 9));
    }

    @Test
    void emptyListHasNoBatch() {
        new Batches(4).each(List.<Integer>of(), seen::add);
        assertThat(seen).isEmpty();
    }

    @Test
    void oneBatchIsWorkedOnByWhoeverAsks() {
        List<Thread> workers = new ArrayList<>();
        new Batches(10).each(TEN, batch -> workers.add(Thread.currentThread()));
        assertThat(workers).containsExactly(Thread.currentThread());
    }

    @Test
    void twoBatchesRunAtOnceAndNeverThree() {
        CyclicBarrier pair = new CyclicBarrier(2);
        AtomicInteger running = new AtomicInteger();
        List<Integer> most = Collections.synchronizedList(new ArrayList<>());
        new Batches(1)
                .each(
                        TEN,
                        batch -> {
                            most.add(running.incrementAndGet());
                            meet(pair);
                            running.decrementAndGet();
                        });
        assertThat(most).hasSize(10).allMatch(many -> many <= 2);
    }

    @Test
    void failureComesOutAsItWasThrownAndStopsTheRest() {
        IllegalStateException failure = new IllegalStateException("the database is gone");
        assertThatThrownBy(() ->
                        new Batches(1)
                                .each(
                                        TEN,
                                        batch -> {
                                            seen.add(batch);
                                            if (batch.contains(0)) {
                                                throw failure;
                                            }
                                            untilInterrupted();
                                        }))
                .isSameAs(failure);
        assertThat(seen).hasSizeLessThan(4);
    }

    @Test
    void interruptStopsWhatRunsAndWhatWaits() {
        Thread asking = Thread.currentThread();
        assertThatThrownBy(() ->
                        new Batches(1)
                                .each(
                                        TEN,
                                        batch -> {
                                            seen.add(batch);
                                            asking.interrupt();
                                            untilInterrupted();
                                        }))
                .isInstanceOf(CancellationException.class);
        assertThat(asking.isInterrupted()).isTrue();
        assertThat(seen).hasSizeLessThan(4);
    }

    private static void meet(CyclicBarrier pair) {
        try {
            pair.await(10, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new IllegalStateException("no second batch came", alone);
        }
    }

    private static void untilInterrupted() {
        try {
            new CountDownLatch(1).await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
