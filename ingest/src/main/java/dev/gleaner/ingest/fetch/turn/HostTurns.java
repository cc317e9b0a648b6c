package dev.gleaner.ingest.fetch.turn;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The queue in front of each host: one request at a time, and a gap between the end of one and the
 * start of the next. Hosts do not wait for each other. For any number of threads.
 *
 * <p>The gap grows with a slow host (five times its last answer, at most 30 s), with one that asks
 * for patience (doubled each time, at most 60 s), and with the delay its robots.txt asks for. A
 * host that asks for patience five times in a row is not asked at all for a while.
 */
public final class HostTurns {

    private static final Duration LONGEST_FOR_SLOW = Duration.ofSeconds(30);
    private static final Duration LONGEST_FOR_BUSY = Duration.ofSeconds(60);
    private static final Duration ARXIV_GAP = Duration.ofSeconds(3);
    private static final Duration CLOSED_WITHOUT_WORD = Duration.ofHours(1);
    private static final Duration CLOSED_AT_MOST = Duration.ofDays(1);
    private static final int SLOWNESS = 5;
    private static final int BUSY_ANSWERS_TO_CLOSE = 5;
    private static final String ARXIV = "arxiv.org";

    private final InstantSource clock;
    private final Pause pause;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    public HostTurns(InstantSource clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** Waits for the turn at a host; closing the turn lets the next one in after its gap. */
    public Turn take(String host, Duration gap) throws InterruptedException {
        Lane lane = lane(host);
        lane.lock.lockInterruptibly();
        try {
            Duration wait =
                    lane.wait(isArxiv(host) ? longer(gap, ARXIV_GAP) : gap, clock.instant());
            if (wait.isPositive()) {
                pause.lasting(wait);
            }
        } catch (InterruptedException | RuntimeException stopped) {
            lane.lock.unlock();
            throw stopped;
        }
        return new Turn(lane, clock.instant());
    }

    /** For how long a host is not asked at all; empty when it may be. */
    public Optional<Duration> closedFor(String host) {
        return lane(host).closedFor(clock.instant());
    }

    /**
     * How long from now a host is to be left alone, as far as is known: its gap, longer when it is
     * slow or asks for patience, and the time for which it is not asked at all.
     *
     * @param gap as the settings have it
     */
    public Duration patience(String host, Duration gap) {
        Lane lane = lane(host);
        Instant now = clock.instant();
        Duration closed = lane.closedFor(now).orElse(Duration.ZERO);
        // Somebody is asking it right now: what that shows, they will say themselves
        if (!lane.lock.tryLock()) {
            return closed;
        }
        try {
            return longer(closed, lane.wait(isArxiv(host) ? longer(gap, ARXIV_GAP) : gap, now));
        } finally {
            lane.lock.unlock();
        }
    }

    /** What robots.txt asks for: at least this between two requests. */
    public void delay(String host, Duration delay) {
        lane(host).delay = delay;
    }

    private Lane lane(String host) {
        return lanes.computeIfAbsent(isArxiv(host) ? ARXIV : host, unused -> new Lane());
    }

    /** All of arXiv is one service: API, OAI-PMH and RSS share its terms. */
    private static boolean isArxiv(String host) {
        return host.equals(ARXIV) || host.endsWith("." + ARXIV);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** The right to send one request; to be closed by the thread that took it. */
    public final class Turn implements AutoCloseable {

        private final Lane lane;
        private final Instant start;

        private Turn(Lane lane, Instant start) {
            this.lane = lane;
            this.start = start;
        }

        /**
         * It asked for patience.
         *
         * @param after for how long; null when it did not say
         */
        public void wasBusy(@Nullable Duration after) {
            lane.busy(clock.instant(), after);
        }

        /** It answered as it should. */
        public void wentWell() {
            lane.busyInARow = 0;
        }

        @Override
        public void close() {
            lane.leave(start, clock.instant());
        }
    }

    /** One queue. All but {@code delay} and the closing is touched by whoever holds the lock. */
    private static final class Lane {

        private final ReentrantLock lock = new ReentrantLock(true);
        private @Nullable Instant lastEnd;
        private Duration lastTook = Duration.ZERO;
        private int busyInARow;
        private volatile Duration delay = Duration.ZERO;
        private volatile @Nullable Closing closing;

        /** From when and for how long nobody is let in. */
        private record Closing(Instant since, Duration duration) {}

        private Duration wait(Duration gap, Instant now) {
            if (lastEnd == null) {
                return Duration.ZERO;
            }
            Duration wanted = wanted(gap);
            Duration left = wanted.minus(Duration.between(lastEnd, now));
            // A clock set back must not make anybody wait for hours
            return shorter(left, wanted);
        }

        /** Servers that a person allowed to be hurried have no gap, however slow they are. */
        private Duration wanted(Duration gap) {
            Duration polite = longer(gap, delay);
            if (gap.isZero()) {
                return polite;
            }
            Duration slow = shorter(lastTook.multipliedBy(SLOWNESS), LONGEST_FOR_SLOW);
            Duration busy =
                    shorter(
                            gap.multipliedBy(1L << Math.min(busyInARow, BUSY_ANSWERS_TO_CLOSE)),
                            longer(gap, LONGEST_FOR_BUSY));
            return longer(polite, longer(slow, busy));
        }

        private void busy(Instant now, @Nullable Duration after) {
            busyInARow++;
            if (busyInARow >= BUSY_ANSWERS_TO_CLOSE) {
                Duration asked = after == null ? CLOSED_WITHOUT_WORD : after;
                closing = new Closing(now, shorter(asked, CLOSED_AT_MOST));
            }
        }

        private Optional<Duration> closedFor(Instant now) {
            Closing closed = closing;
            if (closed == null) {
                return Optional.empty();
            }
            Duration passed = Duration.between(closed.since(), now);
            Duration left = closed.duration().minus(passed);
            return passed.isNegative() || !left.isPositive() ? Optional.empty() : Optional.of(left);
        }

        private void leave(Instant start, Instant now) {
            lastEnd = now;
            lastTook = longer(Duration.ZERO, Duration.between(start, now));
            lock.unlock();
        }
    }
}
