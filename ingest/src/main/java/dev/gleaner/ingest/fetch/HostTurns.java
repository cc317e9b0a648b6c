package dev.gleaner.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The queue in front of each host: one request at a time, and a gap between the end of one and the start of the next.
 * Hosts do not wait for each other. For any number of threads.
 */
final class HostTurns {

    private final InstantSource clock;
    private final Pause pause;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    HostTurns(InstantSource clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** Waits for the turn at a host; closing the turn lets the next one in after its gap. */
    Turn take(String host, Duration gap) throws InterruptedException {
        Lane lane = lanes.computeIfAbsent(host, unused -> new Lane());
        lane.lock.lockInterruptibly();
        try {
            Duration wait = lane.wait(gap, clock.instant());
            if (wait.isPositive()) {
                pause.lasting(wait);
            }
        } catch (InterruptedException | RuntimeException stopped) {
            lane.lock.unlock();
            throw stopped;
        }
        return () -> lane.leave(clock.instant());
    }

    /** The right to send one request; to be closed by the thread that took it. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    private static final class Lane {

        private final ReentrantLock lock = new ReentrantLock(true);
        private @Nullable Instant lastEnd;

        private Duration wait(Duration gap, Instant now) {
            if (lastEnd == null) {
                return Duration.ZERO;
            }
            Duration left = gap.minus(Duration.between(lastEnd, now));
            // A clock set back must not make anybody wait for hours
            return left.compareTo(gap) > 0 ? gap : left;
        }

        private void leave(Instant now) {
            lastEnd = now;
            lock.unlock();
        }
    }
}
