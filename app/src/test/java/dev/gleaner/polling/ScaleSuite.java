package dev.gleaner.polling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.database.LocalDatabase;
import dev.gleaner.graph.database.Opening;
import dev.gleaner.graph.database.RunningDatabase;
import dev.gleaner.graph.schema.Schema;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.DueTimes;
import dev.gleaner.graph.store.channel.DueTimes.NewTime;
import dev.gleaner.graph.store.channel.LeaseStore;
import dev.gleaner.graph.store.channel.PipelineStores;
import dev.gleaner.ingest.Ingest;
import dev.gleaner.ingest.archive.Archive;
import dev.gleaner.ingest.fetch.FetchSettings;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.address.AllowedHost;
import dev.gleaner.polling.ManyHosts.Visit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
import java.util.concurrent.TimeUnit;

/**
 * Two thousand hosts polled by two processes' worth of pollers on one graph, in real time. Long,
 * and only run on request: {@code ./mvnw verify -pl app -am -Pscale}.
 *
 * <p>Its figures go to {@code target/scale-suite.txt}, as far as it came. It fails when a host saw
 * two connections at once, less than the gap between two, or a poll too many or too few; the goals
 * of speed are judged in the figures, because they depend on the machine.
 */
class ScaleSuite {

    private static final int HOSTS = 2_000;
    private static final int HANGING = 20;
    private static final int SECOND_CHANNELS = 200;
    private static final int CHANNELS = HOSTS + SECOND_CHANNELS;
    private static final Duration GAP = Duration.ofSeconds(1);

    /** Between the moment a server notes and the one its client sees. */
    private static final Duration BLUR = Duration.ofMillis(20);

    private static final double GOAL_A_SECOND = 200;
    private static final Duration GOAL_LATENESS = Duration.ofSeconds(60);
    private static final Path FIGURES = Path.of("target", "scale-suite.txt");

    @TempDir private Path folder;

    private final InstantSource clock = InstantSource.system();

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void twoThousandHostsArePolledInTimeAndOneAfterTheOther() throws Exception {
        Files.deleteIfExists(FIGURES);
        Opening opening = RunningDatabase.open(LocalDatabase.in(folder.resolve("db")));
        if (!(opening instanceof Opening.Opened(RunningDatabase opened))) {
            throw new IllegalStateException("no database for the suite: " + opening);
        }
        try (RunningDatabase database = opened;
                ManyHosts hosts = new ManyHosts(HANGING);
                Fetcher first = fetcher(hosts.port());
                Fetcher second = fetcher(hosts.port())) {
            assertThat(Schema.apply(database.driver())).isInstanceOf(Schema.Outcome.Current.class);
            new Run(database, hosts, first, second).run();
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
                        .withGaps(GAP, GAP)
                        .withTimeouts(
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(10)),
                clock);
    }

    /** One run over a database. */
    private final class Run {

        private final ManyHosts hosts;
        private final ChannelStore channels;
        private final DueTimes dueTimes;
        private final Polling first;
        private final Polling second;

        Run(RunningDatabase database, ManyHosts hosts, Fetcher first, Fetcher second) {
            this.hosts = hosts;
            this.channels = new ChannelStore(database.driver());
            this.dueTimes = new DueTimes(database.driver());
            this.first = polling(database, first, "first");
            this.second = polling(database, second, "second");
        }

        private Polling polling(RunningDatabase database, Fetcher fetcher, String owner) {
            return new Polling(
                    channels,
                    new LeaseStore(database.driver()),
                    new Ingest(
                            fetcher,
                            new Archive(folder.resolve("archive")),
                            PipelineStores.of(database.driver()),
                            bytes -> Optional.empty(),
                            clock),
                    clock,
                    owner);
        }

        void run() throws IOException, InterruptedException {
            Instant added = clock.instant();
            for (int number = 0; number < HOSTS; number++) {
                add(number, "/feed");
                if (number < SECOND_CHANNELS) {
                    add(number, "/other");
                }
            }
            say("%d channels added in %s", CHANNELS, seconds(added, clock.instant()));
            Instant started = clock.instant();
            pollByTwo();
            sayHowFast("first polls, each with an item to store", started);

            Instant due = makeDue();
            pollByTwo();
            List<Duration> late = sayHowFast("unchanged feeds", due);
            judgeGoals(late, due);
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
            dueTimes.reschedule(
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

        /** How long after their time those that answer were asked, in order. */
        private List<Duration> sayHowFast(String what, Instant due) throws IOException {
            List<Duration> late = new ArrayList<>();
            assertThat(channels.all())
                    .as("each was asked")
                    .allMatch(state -> state.lastPoll() != null && !state.lastPoll().isBefore(due));
            for (ChannelState state : channels.all()) {
                if (!hosts.isHanging(state.channel().host())) {
                    late.add(Duration.between(due, Objects.requireNonNull(state.lastPoll())));
                }
            }
            late.sort(Comparator.naturalOrder());
            say(
                    "%s: %d in %.1f s, %.0f a second; late: p50 %d ms, p90 %d ms, p99 %d ms",
                    what,
                    late.size(),
                    late.getLast().toMillis() / 1_000.0,
                    perSecond(late),
                    late.get(late.size() / 2).toMillis(),
                    late.get(late.size() * 9 / 10).toMillis(),
                    late.get(late.size() * 99 / 100).toMillis());
            return late;
        }

        private static double perSecond(List<Duration> late) {
            return late.size() * 1_000.0 / late.getLast().toMillis();
        }

        private void judgeGoals(List<Duration> late, Instant due) throws IOException {
            double perSecond = perSecond(late);
            Duration p99 = late.get(late.size() * 99 / 100);
            say(
                    "goal of %.0f unchanged feeds a second: %s",
                    GOAL_A_SECOND, perSecond >= GOAL_A_SECOND ? "met" : "missed");
            say(
                    "goal of p99 at most %d s late: %s",
                    GOAL_LATENESS.toSeconds(),
                    p99.compareTo(GOAL_LATENESS) <= 0 ? "met" : "missed");
            say("round with %d hosts that hang: %s", HANGING, seconds(due, clock.instant()));
        }

        /** In the servers' own logs. */
        private void assertPoliteness() throws IOException {
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
            say(
                    "%d connections for %d polls; shortest gap at a host %d ms of %d",
                    polls, 2 * CHANNELS, shortest / 1_000_000, GAP.toMillis());
            assertThat(Duration.ofNanos(shortest))
                    .as("from the end of a connection to the start of the next at one host")
                    .isGreaterThanOrEqualTo(GAP.minus(BLUR));
            assertThat(polls).as("each polled once a round").isEqualTo(2 * CHANNELS);
        }

        private static String seconds(Instant from, Instant to) {
            return String.format(
                    Locale.ROOT, "%.1f s", Duration.between(from, to).toMillis() / 1_000.0);
        }

        private static void say(String format, Object... values) throws IOException {
            Files.writeString(
                    FIGURES,
                    String.format(Locale.ROOT, format, values) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }
}
