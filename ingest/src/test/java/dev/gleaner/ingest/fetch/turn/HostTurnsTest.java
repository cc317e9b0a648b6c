package dev.gleaner.ingest.fetch.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.ingest.fetch.turn.HostTurns.Turn;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

class HostTurnsTest {

    private static final Duration GAP = Duration.ofSeconds(2);

    private Instant now = Instant.parse("2026-05-10T12:00:00Z");
    private final List<Duration> waits = new ArrayList<>();
    private final HostTurns turns =
            new HostTurns(
                    () -> now,
                    wait -> {
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
        take("a.example", Duration.ofMillis(100));
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
    @DisplayName("P61 a slow host is left alone for five times its last answer, at most 30 s")
    void slowHostIsLeftAloneForLonger() throws InterruptedException {
        take("a.example", Duration.ofSeconds(4));
        take("a.example", Duration.ofSeconds(9));
        take("a.example", Duration.ZERO);

        assertThat(waits).containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(30));
    }

    @Test
    @DisplayName("P63 all hosts of arXiv share one turn and 3 s")
    void hostsOfArxivShareOneTurn() throws InterruptedException {
        take("export.arxiv.org", Duration.ZERO);
        take("rss.arxiv.org", Duration.ZERO);
        take("arxiv.org", Duration.ZERO);
        take("notarxiv.org", Duration.ZERO);

        assertThat(waits).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(3));
    }

    @Test
    @DisplayName("P71 the delay that robots.txt asks for is kept")
    void delayAskedForIsKept() throws InterruptedException {
        turns.delay("a.example", Duration.ofSeconds(20));
        take("a.example", Duration.ZERO);
        take("a.example", Duration.ZERO);

        assertThat(waits).containsExactly(Duration.ofSeconds(20));
    }

    @Test
    @DisplayName("P43 a host that asks for patience is slowed as a whole")
    void hostThatAsksForPatienceIsSlowed() throws InterruptedException {
        busy("a.example", null);
        busy("a.example", null);
        take("a.example", Duration.ZERO);
        take("b.example", Duration.ZERO);

        assertThat(waits).containsExactly(GAP.multipliedBy(2), GAP.multipliedBy(4));
    }

    @Test
    @DisplayName("P43 one good answer makes a slowed host normal again")
    void goodAnswerEndsTheSlowing() throws InterruptedException {
        busy("a.example", null);
        try (Turn turn = turns.take("a.example", GAP)) {
            turn.wentWell();
        }
        take("a.example", Duration.ZERO);

        assertThat(waits).containsExactly(GAP.multipliedBy(2), GAP);
    }

    @Test
    @DisplayName("a host that sends five away in a row is not asked for as long as it says")
    void breakerOpensAfterFiveAndOnlyForThatHost() throws InterruptedException {
        for (int answer = 0; answer < 5; answer++) {
            assertThat(turns.closedFor("a.example")).isEmpty();
            busy("a.example", Duration.ofMinutes(30));
        }

        assertThat(turns.closedFor("a.example")).contains(Duration.ofMinutes(30));
        assertThat(turns.closedFor("b.example")).isEmpty();
        now = now.plus(Duration.ofMinutes(30));
        assertThat(turns.closedFor("a.example")).isEmpty();
    }

    private void busy(String host, @Nullable Duration after) throws InterruptedException {
        try (Turn turn = turns.take(host, GAP)) {
            turn.wasBusy(after);
        }
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
