package dev.gleaner.polling;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.store.channel.LeaseLostException;
import dev.gleaner.graph.store.channel.LeaseStore;
import dev.gleaner.graph.store.channel.LeaseStore.Leasing;
import dev.gleaner.ingest.Ingest;
import dev.gleaner.ingest.fetch.Trace;
import dev.gleaner.polling.IngestReport.ChannelReport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Polls channels under leases, each in a virtual thread of its own, one of each host at a time: a
 * host that hangs holds its own queue only.
 *
 * <p>One thread starts polls and waits; any number may be running.
 */
final class Pollers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pollers.class);
    private static final int MOST_AT_ONCE = 128;

    /** Longer than any exchange; polls that take longer renew it. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration RENEWED_EVERY = Duration.ofMinutes(1);
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(5);
    private static final Duration ABANDON_WITHIN = Duration.ofSeconds(5);

    private final LeaseStore leases;
    private final Ingest ingest;
    private final InstantSource clock;
    private final String owner;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("poll-", 0).factory());
    private final Map<Id<Channel>, ChannelState> held = new ConcurrentHashMap<>();
    private final Semaphore finished = new Semaphore(0);
    private Instant renewed;

    /**
     * @param owner who holds the leases: unlike any other process
     */
    Pollers(LeaseStore leases, Ingest ingest, InstantSource clock, String owner) {
        this.leases = leases;
        this.ingest = ingest;
        this.clock = clock;
        this.owner = owner;
        this.renewed = clock.instant();
    }

    /**
     * Starts what is due and may be started.
     *
     * @param done is told of each poll at its end, in its thread
     * @return how many were started
     */
    int startDue(Consumer<ChannelReport> done, Consumer<String> progress) {
        int free = MOST_AT_ONCE - held.size();
        if (free <= 0) {
            return 0;
        }
        Instant now = clock.instant();
        List<ChannelState> taken = leases.take(owner, now, now.plus(LEASE), busyHosts(), free);
        taken.forEach(state -> start(state, done, progress));
        return taken.size();
    }

    /** Starts one channel, due or not. */
    Leasing startOne(Id<Channel> id, Consumer<ChannelReport> done, Consumer<String> progress) {
        Instant now = clock.instant();
        Leasing leasing = leases.takeOne(id, owner, now, now.plus(LEASE));
        if (leasing instanceof Leasing.Leased(ChannelState state)) {
            start(state, done, progress);
        }
        return leasing;
    }

    private void start(
            ChannelState state, Consumer<ChannelReport> done, Consumer<String> progress) {
        held.put(state.channel().id(), state);
        threads.execute(() -> poll(state, done, progress));
    }

    /** The edge of a poll: whatever one dies of, the others go on. Its lease runs out by itself. */
    @SuppressWarnings("IllegalCatch")
    private void poll(ChannelState state, Consumer<ChannelReport> done, Consumer<String> progress) {
        try {
            progress.accept(
                    "polling "
                            + state.sourceName()
                            + " ("
                            + Trace.masked(state.channel().address())
                            + ")");
            ChannelReport report = ChannelReport.of(state, ingest.poll(state, progress));
            share(state);
            done.accept(report);
        } catch (LeaseLostException late) {
            LOG.warn("a poll took too long: {}", late.getMessage());
        } catch (RuntimeException failed) {
            LOG.error("polling {} failed", Trace.masked(state.channel().address()), failed);
            done.accept(ChannelReport.failed(state, "an error of our own: " + failed.getMessage()));
        } finally {
            if (!Thread.currentThread().isInterrupted()) {
                held.remove(state.channel().id());
            }
            finished.release();
        }
    }

    /** A server that wants more than the usual gap wants it of all processes. */
    private void share(ChannelState state) {
        Duration patience = ingest.patience(state.channel());
        if (patience.compareTo(LeaseStore.GAP) > 0) {
            leases.shut(state, owner, clock.instant().plus(patience));
        }
    }

    private Collection<String> busyHosts() {
        Set<String> hosts = new HashSet<>();
        held.values().forEach(state -> hosts.add(state.channel().host()));
        return hosts;
    }

    boolean isIdle() {
        return held.isEmpty();
    }

    /** Ends a wait for the end of a poll. */
    void wake() {
        finished.release();
    }

    /** Waits until a poll ends, but no longer than this. */
    void awaitOne(Duration atMost) throws InterruptedException {
        if (finished.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            finished.drainPermits();
        }
    }

    /** Prolongs the leases of polls that are still running, once a minute. */
    void renew() {
        Instant now = clock.instant();
        if (Duration.between(renewed, now).compareTo(RENEWED_EVERY) >= 0 && !held.isEmpty()) {
            leases.renew(List.copyOf(held.values()), now.plus(LEASE));
            renewed = now;
        }
    }

    /** Lets polls finish for a moment, abandons the rest, and gives back what was not polled. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(FINISH_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
                if (!threads.awaitTermination(ABANDON_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.warn("a poll did not stop; what it had not stored is fetched again");
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        if (!held.isEmpty()) {
            leases.giveBack(List.copyOf(held.values()));
        }
    }
}
