package dev.gleaner.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.ingest.fetch.HostTurns.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HostTurnsTest {

    private static final Duration GAP = Duration.ofSeconds(2);

    private Instant now = Instant.parse("2026-05-10T12:00:00Z");
    private final List<Duration> waits = new ArrayList<>();
    private final HostTurns turns = new HostTurns(() -> now, wait -> {
        waits.add(wait);
        now = now.plus(wait);
    });

    @Test
    void firstTurnWaitsForNobody() throws InterruptedException {
        take("a.example", Duration.ZERO);

        assertThat(waits).isEmpty();
    }

    @Test
    void gapCountsFromTheEndOfTheLastTurn() throws InterruptedException {
        take("a.example", Duration.ofSeconds(10));
        now = now.plusMillis(500);
        take("a.example", Duration.ZERO);

        assertThat(waits).containsExactly(Duration.ofMillis(1_500));
    }

    @Test
    void hostsDoNotWaitForEachOther() throws InterruptedException {
        take("a.example", Duration.ZERO);
        take("b.example", Duration.ZERO);

        assertThat(waits).isEmpty();
    }

    @Test
    void clockSetBackCostsOneGapAtMost() throws InterruptedException {
        take("a.example", Duration.ZERO);
        now = now.minus(Duration.ofDays(1));
        take("a.example", Duration.ZERO);

        assertThat(waits).containsExactly(GAP);
    }

    @Test
    void oneRequestAtATimeReachesAHost() throws InterruptedException {
        HostTurns busy = new HostTurns(InstantSource.system(), wait -> {});
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int turn = 0; turn < 200; turn++) {
                threads.execute(() -> {
                    try (Turn own = busy.take("a.example", Duration.ZERO)) {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        Thread.yield();
                        inside.decrementAndGet();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
        }
        assertThat(most).hasValue(1);
    }

    private void take(String host, Duration work) throws InterruptedException {
        try (Turn turn = turns.take(host, GAP)) {
            now = now.plus(work);
        }
    }
}
