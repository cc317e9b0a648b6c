package dev.gleaner.polling;

import dev.gleaner.graph.store.channel.DueTimes;
import dev.gleaner.graph.store.channel.DueTimes.NewTime;
import dev.gleaner.graph.store.channel.LeaseStore;
import dev.gleaner.ingest.Ingest;
import dev.gleaner.ingest.source.Waking;
import dev.gleaner.ingest.source.Waking.Strange;
import dev.gleaner.polling.IngestReport.ChannelReport;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;

/** Polls what is due, when it is due, until closed. */
public final class PollLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PollLoop.class);
    private static final Duration JUMP = Duration.ofMinutes(10);
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(20);
    private static final Duration FOLLOWED_EVERY = Duration.ofSeconds(5);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(15);

    private final DueTimes dueTimes;
    private final InstantSource clock;
    private final Duration every;
    private final Runnable afterwards;
    private final Pollers pollers;
    private final Thread thread;
    private final AtomicBoolean broughtSomething = new AtomicBoolean();
    private volatile boolean stopping;
    private @Nullable Instant lastLook;
    private Instant followed = Instant.MIN;
    private @Nullable LocalDate lookedOn;

    /**
     * @param every longest time between two looks for channels that are due
     * @param owner unlike that of any other process on the same graph
     * @param afterwards is run when polls have brought something, every few seconds at most, and
     *     once on each day, in UTC, for what changes by the passing of time alone
     */
    public PollLoop(
            LeaseStore leases,
            DueTimes dueTimes,
            Ingest ingest,
            InstantSource clock,
            Duration every,
            String owner,
            Runnable afterwards) {
        this.dueTimes = dueTimes;
        this.clock = clock;
        this.every = every;
        this.afterwards = afterwards;
        this.pollers = new Pollers(leases, ingest, clock, owner);
        this.thread = Thread.ofPlatform().name("poll").unstarted(this::run);
    }

    /** Begins. */
    public PollLoop start() {
        thread.start();
        return this;
    }

    /** Looks for due channels at once: one has become so before its time. */
    public void look() {
        pollers.wake();
    }

    private void run() {
        while (!stopping) {
            try {
                lookAndWait();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** The edge of the loop: whatever one look dies of, the next one comes. */
    private void lookAndWait() throws InterruptedException {
        Duration wait = every;
        try {
            wait = startAndRenew();
        } catch (RuntimeException failed) {
            if (!stopping) {
                LOG.error(
                        "looking for due channels failed; the next look comes as planned", failed);
            }
        }
        pollers.awaitOne(wait);
    }

    private Duration startAndRenew() {
        Instant now = clock.instant();
        if (lastLook == null || Duration.between(lastLook, now).abs().compareTo(JUMP) > 0) {
            wake(now);
        }
        lastLook = now;
        int started = pollers.startDue(this::note, LOG::debug);
        pollers.renew();
        follow(now);
        return started > 0 ? SHORTEST_WAIT : untilNextDue(now);
    }

    private void note(ChannelReport report) {
        if (report.newItems() > 0 || report.newClaims() > 0) {
            broughtSomething.set(true);
        }
        LOG.debug("polled {}: {}", report.address(), report.outcome());
    }

    private void follow(Instant now) {
        // A clock that was set back must not keep what came from being followed
        boolean longEnough = Duration.between(followed, now).abs().compareTo(FOLLOWED_EVERY) >= 0;
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        boolean isNewDay = !today.equals(lookedOn);
        if (isNewDay || longEnough && broughtSomething.get()) {
            broughtSomething.set(false);
            followed = now;
            afterwards.run();
            followed = clock.instant();
            lookedOn = today;
        }
    }

    private Duration untilNextDue(Instant now) {
        Duration left = dueTimes.nextDue().map(due -> Duration.between(now, due)).orElse(every);
        Duration most = broughtSomething.get() ? FOLLOWED_EVERY : every;
        if (left.compareTo(most) > 0) {
            return most;
        }
        // What is due now belongs to a host that is being polled: its end wakes us
        return left.isPositive() ? left.plusMillis(1) : Duration.ofSeconds(1);
    }

    /** After a start, a sleep or a clock that was set: due times that lie outside all reason. */
    private void wake(Instant now) {
        var strange =
                dueTimes.outside(now.minus(Waking.AWAY), now.plus(Waking.WRONG_CLOCK), now).stream()
                        .map(one -> new Strange(one.id(), one.lastPoll(), one.nextPoll()))
                        .toList();
        var again =
                Waking.spread(strange, now).stream()
                        .map(one -> new NewTime(one.id(), one.before(), one.next(), one.reason()))
                        .toList();
        if (!again.isEmpty()) {
            dueTimes.reschedule(again, now);
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
        pollers.close();
        if (broughtSomething.get()) {
            afterwards.run();
        }
    }
}
