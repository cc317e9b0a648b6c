package dev.gleaner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gleaner.operation.ServerNote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A server in a process of its own over the data folder {@code data} below a folder; commands find
 * it as they would from a shell.
 */
final class ServedFolder implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(100);

    private final Process server;

    private ServedFolder(Process server) {
        this.server = server;
    }

    /** Starts it and waits until it answers. */
    static ServedFolder start(Path folder, Map<String, String> environment) throws IOException {
        Process server = Ran.start(folder, environment, "serve", "--port", "0");
        Path data = folder.resolve("data");
        await().atMost(START).until(() -> ServerNote.in(data).isPresent() || !server.isAlive());
        assertThat(server.isAlive()).as(Files.readString(folder.resolve("error"))).isTrue();
        return new ServedFolder(server);
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }
}
