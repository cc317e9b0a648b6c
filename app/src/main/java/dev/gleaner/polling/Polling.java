package dev.gleaner.polling;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.LeaseStore;
import dev.gleaner.graph.store.channel.LeaseStore.Leasing;
import dev.gleaner.ingest.Ingest;
import dev.gleaner.ingest.source.KnownSources;
import dev.gleaner.polling.IngestReport.ChannelReport;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Channels and their polls: which there are, which are due, and one round of polling them. */
public final class Polling {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final ChannelStore channels;
    private final LeaseStore leases;
    private final Ingest ingest;
    private final InstantSource clock;
    private final String owner;

    /**
     * @param owner who holds the leases: unlike any other process on the same graph
     */
    public Polling(
            ChannelStore channels,
            LeaseStore leases,
            Ingest ingest,
            InstantSource clock,
            String owner) {
        this.channels = channels;
        this.leases = leases;
        this.ingest = ingest;
        this.clock = clock;
        this.owner = owner;
    }

    /** What came of adding a channel. */
    private sealed interface Adding {

        /** It is there now, or was before. */
        record Present(Id<Channel> channel) implements Adding {}

        /** It is no channel. */
        record Refused(String reason, String nextStep) implements Adding {}
    }

    /** What came of a request to poll. */
    public sealed interface Round {

        /** It was done; some channels may have failed. */
        record Polled(IngestReport report) implements Round {}

        /** There was nothing of that name to poll, or it is no channel. */
        record Refused(String reason, String nextStep) implements Round {}
    }

    /** All channels. */
    public List<SourceRow> rows() {
        return channels.all().stream().map(Polling::row).toList();
    }

    /** Adds a feed or a folder, called and sorted as is known for its host. */
    private Adding add(String address) {
        Optional<Path> folder = folder(address);
        if (folder.isPresent()) {
            String name = String.valueOf(folder.get().getFileName());
            return present(
                    Source.of(name, Source.Kind.UNKNOWN, null),
                    Channel.Kind.FOLDER,
                    folder.get().toString());
        }
        if (!isWeb(address)) {
            return new Adding.Refused(
                    "'"
                            + address
                            + "' is neither an http or https address nor a folder that is there",
                    "paste the address of a feed, or name a folder");
        }
        String host = hostOf(address);
        return present(
                KnownSources.standard()
                        .byHost(host)
                        .orElseGet(() -> Source.of(host, Source.Kind.UNKNOWN, null)),
                Channel.Kind.FEED,
                address);
    }

    private Adding present(Source source, Channel.Kind kind, String address) {
        channels.add(source, Channel.of(source.id(), kind, address), clock.instant());
        return channels.at(address)
                .<Adding>map(state -> new Adding.Present(state.channel().id()))
                .orElseThrow(() ->
                        new IllegalStateException("a channel just added is not there: " + address));
    }

    /** Polls whatever is due, until nothing is. */
    public IngestReport pollDue(Consumer<String> progress) {
        List<ChannelReport> reports = Collections.synchronizedList(new ArrayList<>());
        try (Pollers pollers = pollers()) {
            // Idle before it looked: what is due of a busy host shows only when that one is free
            boolean wasIdle = pollers.isIdle();
            int started = pollers.startDue(reports::add, progress);
            while (started > 0 || !wasIdle) {
                pollers.awaitOne(LONGEST_WAIT);
                pollers.renew();
                wasIdle = pollers.isIdle();
                started = pollers.startDue(reports::add, progress);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return report(reports);
    }

    /**
     * Polls one source, due or not: by its name, or by the address of a channel, which is added
     * when it is new. A server's wish for patience still holds.
     */
    public Round pollOne(String source, Consumer<String> progress) {
        Optional<SourceRow> named =
                rows().stream()
                        .filter(row ->
                                row.source().equalsIgnoreCase(source)
                                        || row.address().equals(addressed(source)))
                        .findFirst();
        if (named.isPresent()) {
            String name = named.get().source();
            return new Round.Polled(poll(state -> state.sourceName().equals(name), progress));
        }
        return switch (add(source)) {
            case Adding.Present(Id<Channel> channel) ->
                    new Round.Polled(poll(state -> state.channel().id().equals(channel), progress));
            case Adding.Refused refused ->
                    new Round.Refused(
                            "there is no source called '" + source + "', and " + refused.reason(),
                            "gleaner source list names those there are; or " + refused.nextStep());
        };
    }

    private IngestReport poll(Predicate<ChannelState> wanted, Consumer<String> progress) {
        List<ChannelReport> reports = Collections.synchronizedList(new ArrayList<>());
        try (Pollers pollers = pollers()) {
            for (ChannelState state : channels.all().stream().filter(wanted).toList()) {
                switch (pollers.startOne(state.channel().id(), reports::add, progress)) {
                    case Leasing.Leased leased -> {}
                    case Leasing.Unknown unknown -> {}
                    case Leasing.Busy busy ->
                            reports.add(ChannelReport.failed(state, "it is being polled already"));
                    case Leasing.NotNow(ChannelState now, String reason) ->
                            reports.add(ChannelReport.failed(now, "not asked: " + reason));
                }
            }
            while (!pollers.isIdle()) {
                pollers.awaitOne(LONGEST_WAIT);
                pollers.renew();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return report(reports);
    }

    private Pollers pollers() {
        return new Pollers(leases, ingest, clock, owner);
    }

    private IngestReport report(List<ChannelReport> reports) {
        List<ChannelReport> done =
                reports.stream()
                        .sorted(
                                Comparator.comparing(ChannelReport::source)
                                        .thenComparing(ChannelReport::address))
                        .toList();
        return new IngestReport(
                done,
                Math.max(0, channels.all().size() - done.size()),
                done.stream().mapToInt(ChannelReport::newItems).sum(),
                done.stream().mapToInt(ChannelReport::newClaims).sum());
    }

    private static SourceRow row(ChannelState state) {
        return new SourceRow(
                state.sourceName(),
                state.channel().kind().word(),
                state.channel().address(),
                state.condition().word(),
                state.lastPoll(),
                state.lastSuccess(),
                state.nextPoll(),
                state.nextReason(),
                state.failuresInARow(),
                state.problem(),
                state.kept().doubt() == null ? "" : state.kept().doubt().words());
    }

    private static String addressed(String source) {
        return folder(source).map(Path::toString).orElse(source);
    }

    private static Optional<Path> folder(String written) {
        try {
            return isWeb(written)
                    ? Optional.empty()
                    : Optional.of(Path.of(written))
                            .filter(Files::isDirectory)
                            .map(path -> path.toAbsolutePath().normalize());
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(String address) {
        return address.regionMatches(true, 0, "http://", 0, 7)
                || address.regionMatches(true, 0, "https://", 0, 8);
    }

    private static String hostOf(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? address : host;
        } catch (IllegalArgumentException malformed) {
            return address;
        }
    }
}
