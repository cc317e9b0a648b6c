package dev.gleaner.polling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.database.LocalDatabase;
import dev.gleaner.graph.database.Opening;
import dev.gleaner.graph.database.RunningDatabase;
import dev.gleaner.graph.schema.Schema;
import dev.gleaner.graph.store.ChannelState;
import dev.gleaner.graph.store.ChannelStore;
import dev.gleaner.graph.store.LeaseStore;
import dev.gleaner.graph.store.LeaseStore.NewTime;
import dev.gleaner.graph.store.PipelineStores;
import dev.gleaner.ingest.Ingest;
import dev.gleaner.ingest.archive.Archive;
import dev.gleaner.ingest.fetch.FetchSettings;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.address.AllowedHost;
import dev.gleaner.polling.ManyHosts.Visit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Two thousand hosts polled by two processes' worth of pollers on one graph, in real time. Long,
 * and only run on request: {@code ./mvnw verify -pl app -am -Pscale}.
 */
class ScaleSuite {

    private static final Logger LOG = LoggerFactory.getLogger(ScaleSuite.class);
    private static final int HOSTS = 2_000;
    private static final int HANGING = 20;
    private static final int SECOND_CHANNELS = 200;
    private static final Duration GAP = Duration.ofSeconds(1);

    @TempDir private Path folder;

    private final InstantSource clock = InstantSource.system();

    @Test
    void twoThousandHostsArePolledInTimeAndOneAfterTheOther() throws Exception {
        Opening opening = RunningDatabase.open(LocalDatabase.in(folder.resolve("db")));
        if (!(opening instanceof Opening.Opened(RunningDatabase opened))) {
            throw new IllegalStateException("no database for the suite: " + opening);
        }
        try (RunningDatabase database = opened;
                ManyHosts hosts = new ManyHosts(HANGING);
                Fetcher fetcher = fetcher(hosts.port())) {
            assertThat(Schema.apply(database.driver())).isInstanceOf(Schema.Outcome.Current.class);
            new Run(database, hosts, fetcher).run();
        }
    }

    private Fetcher fetcher(int port) {
        Set<AllowedHost> allowed = new HashSet<>();
        for (int number = 0; number < HOSTS; number++) {
            allowed.add(new AllowedHost(ManyHosts.host(number), port));
        }
        return new Fetcher(
                FetchSettings.defaults("https://gleaner.example/about")
                        .withAllowed(allowed)
                        .withGaps(GAP, GAP),
                clock);
    }

    /** One run over a database. */
    private final class Run {

        private final ManyHosts hosts;
        private final ChannelStore channels;
        private final LeaseStore leases;
        private final Polling first;
        private final Polling second;

        Run(RunningDatabase database, ManyHosts hosts, Fetcher fetcher) {
            this.hosts = hosts;
            this.channels = new ChannelStore(database.driver());
            this.leases = new LeaseStore(database.driver());
            Ingest ingest =
                    new Ingest(
                            fetcher,
                            new Archive(folder.resolve("archive")),
                            PipelineStores.of(database.driver()),
                            bytes -> Optional.empty(),
                            clock);
            this.first = new Polling(channels, leases, ingest, clock, "first");
            this.second = new Polling(channels, leases, ingest, clock, "second");
        }

        void run() throws InterruptedException {
            Instant added = clock.instant();
            for (int number = 0; number < HOSTS; number++) {
                add(number, "/feed");
                if (number < SECOND_CHANNELS) {
                    add(number, "/other");
                }
            }
            say("added", HOSTS + SECOND_CHANNELS, added);
            Instant firstRound = clock.instant();
            first.pollDue(progress -> {});
            say("first polls, hanging hosts included", HOSTS + SECOND_CHANNELS, firstRound);

            // The hanging ones are failing now; the round that is measured has them due as well
            Instant due = makeDue();
            pollByTwo();
            report(due);
            assertPoliteness();
        }

        private void add(int number, String path) {
            String address = "http://" + ManyHosts.host(number) + ":" + hosts.port() + path;
            Source source = Source.of("Host " + number, Source.Kind.NEWS, null);
            channels.add(
                    source, Channel.of(source.id(), Channel.Kind.FEED, address), clock.instant());
        }

        private Instant makeDue() {
            Instant now = clock.instant();
            leases.reschedule(
                    channels.all().stream()
                            .map(state ->
                                    new NewTime(
                                            state.channel().id().value(),
                                            Objects.requireNonNull(state.nextPoll()),
                                            now,
                                            "measured"))
                            .toList(),
                    now);
            return now;
        }

        private void pollByTwo() throws InterruptedException {
            Thread other = Thread.ofPlatform().start(() -> second.pollDue(progress -> {}));
            first.pollDue(progress -> {});
            other.join();
        }

        private void report(Instant due) {
            List<Duration> late = new ArrayList<>();
            Instant last = due;
            for (ChannelState state : channels.all()) {
                if (!hosts.isHanging(state.channel().host())) {
                    Instant polled = Objects.requireNonNull(state.lastPoll());
                    late.add(Duration.between(due, polled));
                    last = polled.isAfter(last) ? polled : last;
                }
            }
            late.sort(Comparator.naturalOrder());
            double seconds = Duration.between(due, last).toMillis() / 1_000.0;
            Duration p99 = late.get(late.size() * 99 / 100);
            double perSecond = late.size() / seconds;
            LOG.info(
                    "{}",
                    String.format(
                            Locale.ROOT,
                            "%d unchanged feeds in %.1f s: %.0f a second; p50 late %d ms, p99 %d ms",
                            late.size(),
                            seconds,
                            perSecond,
                            late.get(late.size() / 2).toMillis(),
                            p99.toMillis()));
            assertThat(late).noneMatch(Duration::isNegative);
            assertThat(p99).isLessThanOrEqualTo(Duration.ofSeconds(60));
            assertThat(perSecond).isGreaterThanOrEqualTo(200);
        }

        /** In the servers' own logs. */
        private void assertPoliteness() {
            long shortest = Long.MAX_VALUE;
            int polls = 0;
            for (List<Visit> visits : hosts.visits().values()) {
                List<Visit> inOrder =
                        visits.stream().sorted(Comparator.comparingLong(Visit::from)).toList();
                polls += inOrder.size();
                for (int index = 1; index < inOrder.size(); index++) {
                    shortest =
                            Math.min(
                                    shortest,
                                    inOrder.get(index).from() - inOrder.get(index - 1).to());
                }
            }
            LOG.info("{} connections; shortest gap {} ms", polls, shortest / 1_000_000);
            assertThat(polls).as("no double polls").isEqualTo(2 * (HOSTS + SECOND_CHANNELS));
            assertThat(Duration.ofNanos(shortest)).isGreaterThanOrEqualTo(GAP.minusMillis(20));
        }

        private void say(String what, int count, Instant since) {
            long millis = Duration.between(since, clock.instant()).toMillis();
            LOG.info("{}: {} in {} ms, {} a second", what, count, millis, count * 1_000L / millis);
        }
    }
}
