package dev.gleaner.polling;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks for due channels again and again until closed; one round at a time. */
public final class PollLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PollLoop.class);
    private static final long STOP_WITHIN_SECONDS = 10;

    private final ScheduledExecutorService schedule =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("poll").factory());

    /**
     * Starts.
     *
     * @param round one round of polling
     */
    public PollLoop(Runnable round, Duration every) {
        schedule.scheduleWithFixedDelay(
                () -> guarded(round), 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The edge of the loop: whatever one round dies of, the next one comes. */
    private static void guarded(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.error("a round of polling failed; the next one comes as planned", failed);
        }
    }

    @Override
    public void close() {
        schedule.shutdownNow();
        try {
            if (!schedule.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn(
                        "a poll did not stop within {} s; what it had not stored will be fetched again",
                        STOP_WITHIN_SECONDS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
