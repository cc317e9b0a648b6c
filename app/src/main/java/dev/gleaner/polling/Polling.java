package dev.gleaner.polling;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.LeaseStore;
import dev.gleaner.graph.store.channel.LeaseStore.Leasing;
import dev.gleaner.ingest.Ingest;
import dev.gleaner.ingest.source.KnownSources;
import dev.gleaner.polling.IngestReport.ChannelReport;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
    public sealed interface Adding {

        /** It is there now; {@code added} is false when it was before. */
        record Present(boolean added, SourceRow row) implements Adding {}

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

    /** Adds a feed or a folder. */
    public Adding add(String address, @Nullable String name, @Nullable String kind) {
        Optional<Source.Kind> known = kind == null ? Optional.empty() : kindNamed(kind);
        if (kind != null && known.isEmpty()) {
            return new Adding.Refused(
                    "'" + kind + "' is no kind of source", "one of " + String.join(", ", kinds()));
        }
        Optional<Path> folder = folder(address);
        if (folder.isPresent()) {
            return addFolder(folder.get(), name, known.orElse(null));
        }
        if (!isWeb(address)) {
            return new Adding.Refused(
                    "'"
                            + address
                            + "' is neither an http or https address nor a folder that is there",
                    "paste the address of a feed, or name a folder");
        }
        return present(
                source(name == null ? hostOf(address) : name, address, name, known.orElse(null)),
                Channel.Kind.FEED,
                address);
    }

    private Adding addFolder(Path folder, @Nullable String name, Source.@Nullable Kind kind) {
        String called = name == null ? String.valueOf(folder.getFileName()) : name;
        Source source = Source.of(called, kind == null ? Source.Kind.UNKNOWN : kind, null);
        return present(source, Channel.Kind.FOLDER, folder.toString());
    }

    private Adding present(Source source, Channel.Kind kind, String address) {
        Channel channel = Channel.of(source.id(), kind, address);
        boolean added = channels.add(source, channel, clock.instant());
        return channels.all().stream()
                .filter(state -> state.channel().id().equals(channel.id()))
                .findFirst()
                .<Adding>map(state -> new Adding.Present(added, row(state)))
                .orElseThrow(() ->
                        new IllegalStateException("a channel just added is not there: " + channel));
    }

    /** A person's words about a source beat what is known of its name or host. */
    private static Source source(
            String called, String address, @Nullable String name, Source.@Nullable Kind kind) {
        Optional<Source> known =
                name == null
                        ? KnownSources.standard().byHost(hostOf(address))
                        : KnownSources.standard().byName(name);
        Source.Kind settled =
                kind != null ? kind : known.map(Source::kind).orElse(Source.Kind.UNKNOWN);
        return known.map(source -> Source.of(source.name(), settled, source.family()))
                .orElseGet(() -> Source.of(called, settled, null));
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
        return switch (add(source, null, null)) {
            case Adding.Present(boolean added, SourceRow row) ->
                    new Round.Polled(
                            poll(
                                    state -> state.channel().address().equals(row.address()),
                                    progress));
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
                state.problem());
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

    private static Optional<Source.Kind> kindNamed(String word) {
        return Arrays.stream(Source.Kind.values())
                .filter(kind -> kind.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static List<String> kinds() {
        return Arrays.stream(Source.Kind.values()).map(Source.Kind::word).toList();
    }
}
