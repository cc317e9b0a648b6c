package dev.gleaner.hub;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Talks to hubs, from its start until it is closed; beside the polling, so that a slow hub keeps
 * nobody waiting.
 */
public final class HubLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HubLoop.class);

    /** A poll that found a hub, and a person who paused a channel, do not wake this loop. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(15);

    private static final Duration SHORTEST_SLEEP = Duration.ofSeconds(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    private final Hubs hubs;
    private final InstantSource clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("hubs").unstarted(this::run);

    public HubLoop(Hubs hubs, InstantSource clock) {
        this.hubs = hubs;
        this.clock = clock;
    }

    /** Begins. */
    public HubLoop start() {
        thread.start();
        return this;
    }

    private void run() {
        try {
            while (!stopping.await(round().toMillis(), TimeUnit.MILLISECONDS)) {
                // The next round comes after the time that the last one said.
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The edge of the loop: whatever one round dies of, the next one comes. */
    private Duration round() {
        try {
            hubs.round();
            Duration left =
                    hubs.nextTry()
                            .map(next -> Duration.between(clock.instant(), next))
                            .orElse(LONGEST_SLEEP);
            return left.compareTo(LONGEST_SLEEP) > 0
                    ? LONGEST_SLEEP
                    : left.compareTo(SHORTEST_SLEEP) < 0 ? SHORTEST_SLEEP : left;
        } catch (RuntimeException failed) {
            if (stopping.getCount() > 0) {
                LOG.error("talking to hubs failed; the next round comes as planned", failed);
            }
            return LONGEST_SLEEP;
        }
    }

    @Override
    public void close() {
        stopping.countDown();
        thread.interrupt();
        try {
            thread.join(STOP_WITHIN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
