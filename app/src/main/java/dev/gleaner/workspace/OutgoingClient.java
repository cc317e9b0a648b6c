package dev.gleaner.workspace;

import dev.gleaner.graph.store.channel.PinStore;
import dev.gleaner.ingest.fetch.CertificatePin;
import dev.gleaner.ingest.fetch.FetchSettings;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.Pins;
import dev.gleaner.ingest.fetch.address.AllowedHost;
import dev.gleaner.settings.Settings;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The one way out to the world, as the settings want it. */
public final class OutgoingClient {

    private OutgoingClient() {}

    /** Opens it where nobody pinned a certificate; who asked closes it. */
    public static Fetcher open(Settings settings, InstantSource clock) {
        return open(settings, clock, Pins.NONE);
    }

    /** The certificates that were pinned with channels. */
    static Pins pins(PinStore store) {
        return (host, port) -> store.at(host + ":" + port).flatMap(CertificatePin::parse);
    }

    static Fetcher open(Settings settings, InstantSource clock, Pins pins) {
        Settings.Fetch fetch = settings.fetch();
        return new Fetcher(
                FetchSettings.defaults(fetch.contact().toString())
                        .withGaps(fetch.gap(), Duration.ZERO)
                        .withOwn(own(settings.server()))
                        .withAllowed(
                                fetch.allow().stream()
                                        .map(AllowedHost::parse)
                                        .flatMap(Optional::stream)
                                        .collect(Collectors.toSet())),
                clock,
                pins);
    }

    /** Where our own pages are reached, directly or from outside: nobody polls himself. */
    private static Set<AllowedHost> own(Settings.Server server) {
        Set<AllowedHost> own = new HashSet<>();
        for (String host : List.of(server.address(), "127.0.0.1", "localhost")) {
            AllowedHost.parse(host + ":" + server.port()).ifPresent(own::add);
        }
        for (String host : server.hosts()) {
            for (int port : List.of(server.port(), 80, 443)) {
                AllowedHost.parse(host + ":" + port).ifPresent(own::add);
            }
        }
        return own;
    }
}
