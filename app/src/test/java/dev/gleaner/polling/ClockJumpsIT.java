package dev.gleaner.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.schema.Schema;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.DueTimes;
import dev.gleaner.graph.store.channel.LeaseStore;
import dev.gleaner.graph.store.channel.PipelineStores;
import dev.gleaner.ingest.Ingest;
import dev.gleaner.ingest.archive.Archive;
import dev.gleaner.ingest.fetch.FetchSettings;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.address.AllowedHost;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** The loop that polls, under a clock that somebody sets. */
class ClockJumpsIT {

    private static final Instant START = Instant.parse("2026-05-11T08:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration DAY = Duration.ofDays(1);

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    @TempDir private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final AtomicInteger looks = new AtomicInteger();
    private final InstantSource clock =
            () -> {
                looks.incrementAndGet();
                return now.get();
            };
    private ManyHosts hosts;
    private Fetcher fetcher;
    private Channel channel;
    private PollLoop loop;

    @BeforeEach
    void poll() {
        assertThat(Schema.apply(NEO4J.driver())).isInstanceOf(Schema.Outcome.Current.class);
        hosts = new ManyHosts(0);
        String host = ManyHosts.host(0);
        fetcher =
                new Fetcher(
                        FetchSettings.defaults("https://gleaner.example/about")
                                .withAllowed(Set.of(new AllowedHost(host, hosts.port()))),
                        clock);
        Source source = Source.of("Heron", Source.Kind.NEWS, null);
        channel =
                Channel.of(
                        source.id(),
                        Channel.Kind.FEED,
                        "http://" + host + ":" + hosts.port() + "/feed");
        new ChannelStore(NEO4J.driver()).add(source, channel, START);
        loop =
                new PollLoop(
                                new LeaseStore(NEO4J.driver()),
                                new DueTimes(NEO4J.driver()),
                                new Ingest(
                                        fetcher,
                                        new Archive(folder),
                                        PipelineStores.of(NEO4J.driver()),
                                        bytes -> Optional.empty(),
                                        clock),
                                clock,
                                Duration.ofMillis(50),
                                "test",
                                () -> {})
                        .start();
        await().atMost(PATIENCE).until(() -> polls() == 1);
    }

    @AfterEach
    void close() throws IOException {
        loop.close();
        fetcher.close();
        hosts.close();
    }

    private int polls() {
        return hosts.visits().values().stream().mapToInt(visits -> visits.size()).sum();
    }

    private ChannelState state() {
        return new ChannelStore(NEO4J.driver()).find(channel.id()).orElseThrow();
    }

    /** Sets the clock, and waits until the loop has looked at it many times. */
    private void set(Instant to) {
        now.set(to);
        int before = looks.get();
        await().atMost(PATIENCE).until(() -> looks.get() > before + 50);
    }

    private void assertDueWithin(Duration most) {
        Instant due = Objects.requireNonNull(state().nextPoll());
        assertThat(Duration.between(now.get(), due)).isLessThanOrEqualTo(most);
    }

    @Test
    @DisplayName("P78 a clock set back an hour: no poll, and none later than a day and an hour")
    void clockSetBackAnHour() {
        set(START.minus(Duration.ofHours(1)));

        assertThat(polls()).isEqualTo(1);
        assertDueWithin(DAY.plusHours(3));
    }

    @Test
    @DisplayName("P78 a clock set on a day or ten years, and back: one poll each, no burst")
    void clockSetOnAndBack() {
        set(START.plus(DAY).plus(Duration.ofHours(3)));
        await().atMost(PATIENCE).until(() -> polls() == 2);

        set(START.plus(Duration.ofDays(3_650)));
        await().atMost(PATIENCE).until(() -> polls() == 3);

        set(START.plus(DAY).plus(Duration.ofHours(4)));
        await().atMost(PATIENCE).until(() -> polls() == 4);
        set(START.plus(DAY).plus(Duration.ofHours(5)));

        assertThat(polls()).isEqualTo(4);
        assertDueWithin(DAY.plusHours(3));
    }
}
