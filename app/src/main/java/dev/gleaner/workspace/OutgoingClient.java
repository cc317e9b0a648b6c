package dev.gleaner.workspace;

import dev.gleaner.ingest.fetch.AllowedHost;
import dev.gleaner.ingest.fetch.FetchSettings;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.settings.Settings;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;

/** The one way out to the world, as the settings want it. */
public final class OutgoingClient {

    private OutgoingClient() {}

    /** Opens it; who asked closes it. */
    public static Fetcher open(Settings.Fetch settings, InstantSource clock) {
        return new Fetcher(
                FetchSettings.defaults(settings.contact().toString())
                        .withGaps(settings.gap(), Duration.ZERO)
                        .withAllowed(
                                settings.allow().stream()
                                        .map(AllowedHost::parse)
                                        .flatMap(Optional::stream)
                                        .collect(Collectors.toSet())),
                clock);
    }
}
