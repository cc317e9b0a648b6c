package dev.gleaner.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells the receivers what changed, from its start until it is closed; beside the polling, so that
 * a slow receiver keeps nobody waiting.
 */
public final class DeliveryLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryLoop.class);

    /** What a person did reaches the outbox without anybody waking this loop. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(15);

    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    private final Deliveries deliveries;
    private final InstantSource clock;
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("tell").unstarted(this::run);
    private volatile boolean stopping;

    public DeliveryLoop(Deliveries deliveries, InstantSource clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Begins. */
    public DeliveryLoop start() {
        thread.start();
        return this;
    }

    /** There may be something to tell. */
    public void wake() {
        woken.release();
    }

    private void run() {
        while (!stopping) {
            try {
                Duration sleep = round();
                if (woken.tryAcquire(sleep.toMillis(), TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** The edge of the loop: whatever one round dies of, the next one comes. */
    private Duration round() {
        try {
            deliveries.sendDue();
            Duration left =
                    deliveries
                            .nextTry()
                            .map(next -> Duration.between(clock.instant(), next))
                            .orElse(LONGEST_SLEEP);
            return left.compareTo(LONGEST_SLEEP) > 0
                    ? LONGEST_SLEEP
                    : left.plusSeconds(1).isPositive()
                            ? left.plusSeconds(1)
                            : Duration.ofSeconds(1);
        } catch (RuntimeException failed) {
            LOG.error("telling what changed failed; the next round comes as planned", failed);
            return LONGEST_SLEEP;
        }
    }

    @Override
    public void close() {
        stopping = true;
        thread.interrupt();
        try {
            thread.join(STOP_WITHIN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
