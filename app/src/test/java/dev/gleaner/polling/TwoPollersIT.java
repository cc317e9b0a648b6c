package dev.gleaner.polling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.schema.Schema;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.LeaseStore;
import dev.gleaner.graph.store.channel.PipelineStores;
import dev.gleaner.ingest.Ingest;
import dev.gleaner.ingest.archive.Archive;
import dev.gleaner.ingest.fetch.FetchSettings;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.address.AllowedHost;
import dev.gleaner.polling.ManyHosts.Visit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Two processes' worth of pollers on one graph, each with a client of its own. */
class TwoPollersIT {

    private static final int HOSTS = 50;
    private static final int CHANNELS_OF_A_HOST = 2;
    private static final int ROUNDS = 10;

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    @TempDir private Path folder;

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-05-11T08:00:00Z"));
    private final InstantSource clock = now::get;

    @Test
    @DisplayName("P77 two pollers, 1,000 polls: no channel twice, no host by both at once")
    void noChannelIsPolledTwice() throws Exception {
        try (ManyHosts hosts = new ManyHosts(0);
                Fetcher one = fetcher(hosts.port(), Duration.ZERO);
                Fetcher other = fetcher(hosts.port(), Duration.ZERO)) {
            assertThat(Schema.apply(NEO4J.driver())).isInstanceOf(Schema.Outcome.Current.class);
            ChannelStore channels = new ChannelStore(NEO4J.driver());
            add(channels, hosts.port(), HOSTS);
            Polling first = polling(one, "first");
            Polling second = polling(other, "second");

            for (int round = 0; round < ROUNDS; round++) {
                Thread beside = Thread.ofPlatform().start(() -> second.pollDue(progress -> {}));
                first.pollDue(progress -> {});
                beside.join();
                now.updateAndGet(time -> time.plus(Duration.ofDays(2)));
            }

            assertThat(hosts.visits()).hasSize(HOSTS);
            assertThat(hosts.visits().values())
                    .allSatisfy(visits ->
                            assertThat(visits)
                                    .as("polls of one host")
                                    .hasSize(CHANNELS_OF_A_HOST * ROUNDS));
            assertThat(hosts.visits().values()).noneMatch(TwoPollersIT::overlap);
        }
    }

    @Test
    @DisplayName("P43 P60 a host's longer gap, learned by one process, holds for the other too")
    void longerGapHoldsForBothProcesses() throws Exception {
        try (ManyHosts hosts = new ManyHosts(0);
                Fetcher one = fetcher(hosts.port(), Duration.ofSeconds(30));
                Fetcher other = fetcher(hosts.port(), Duration.ofSeconds(30))) {
            assertThat(Schema.apply(NEO4J.driver())).isInstanceOf(Schema.Outcome.Current.class);
            add(new ChannelStore(NEO4J.driver()), hosts.port(), 1);
            Polling first = polling(one, "first");
            Polling second = polling(other, "second");

            first.pollOne("http://" + ManyHosts.host(0) + ":" + hosts.port() + "/0", line -> {});
            assertThat(hosts.visits().get(ManyHosts.host(0))).hasSize(1);
            now.updateAndGet(time -> time.plusSeconds(25));
            second.pollDue(progress -> {});
            assertThat(hosts.visits().get(ManyHosts.host(0))).hasSize(1);

            now.updateAndGet(time -> time.plusSeconds(6));
            second.pollDue(progress -> {});
            assertThat(hosts.visits().get(ManyHosts.host(0))).hasSize(2);
        }
    }

    private static boolean overlap(List<Visit> visits) {
        List<Visit> inOrder =
                visits.stream().sorted(Comparator.comparingLong(Visit::from)).toList();
        return IntStream.range(1, inOrder.size())
                .anyMatch(index -> inOrder.get(index).from() < inOrder.get(index - 1).to());
    }

    private void add(ChannelStore channels, int port, int hosts) {
        for (int number = 0; number < hosts; number++) {
            for (int path = 0; path < CHANNELS_OF_A_HOST; path++) {
                Source source = Source.of("Host " + number + " " + path, Source.Kind.NEWS, null);
                String address = "http://" + ManyHosts.host(number) + ":" + port + "/" + path;
                channels.add(
                        source, Channel.of(source.id(), Channel.Kind.FEED, address), now.get());
            }
        }
    }

    private Fetcher fetcher(int port, Duration gap) {
        Set<AllowedHost> allowed =
                IntStream.range(0, HOSTS)
                        .mapToObj(number -> new AllowedHost(ManyHosts.host(number), port))
                        .collect(Collectors.toSet());
        return new Fetcher(
                FetchSettings.defaults("https://gleaner.example/about")
                        .withAllowed(allowed)
                        .withGaps(gap, gap),
                clock);
    }

    private Polling polling(Fetcher fetcher, String owner) {
        return new Polling(
                new ChannelStore(NEO4J.driver()),
                new LeaseStore(NEO4J.driver()),
                new Ingest(
                        fetcher,
                        new Archive(folder.resolve("archive")),
                        PipelineStores.of(NEO4J.driver()),
                        bytes -> Optional.empty(),
                        clock),
                clock,
                owner);
    }
}
