package dev.gleaner.web;

import dev.gleaner.Application;
import dev.gleaner.hub.Callbacks;
import dev.gleaner.server.Server;
import dev.gleaner.settings.Settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The whole server on a free loopback port, over answers written by hand. */
final class FixtureServer {

    private FixtureServer() {}

    static Server start(FixtureOperations operations, Path folder) throws IOException {
        Files.createDirectories(folder);
        return Server.start(
                Application.class,
                settings(folder),
                CompletableFuture.completedFuture(operations),
                CompletableFuture.completedFuture(Callbacks.NONE));
    }

    static Settings settings(Path folder) {
        return new Settings(
                folder,
                null,
                new Settings.Server(
                        "127.0.0.1", 0, List.of(), URI.create("https://hubs-reach.test/here")),
                null,
                Duration.ofMinutes(1),
                new Settings.Fetch(
                        URI.create("https://example.test"), Duration.ofSeconds(2), List.of()),
                Settings.Telling.NOBODY);
    }
}
