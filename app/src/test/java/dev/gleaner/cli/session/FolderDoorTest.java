package dev.gleaner.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import dev.gleaner.cli.session.FolderDoor.Entry;
import dev.gleaner.operation.Problem;
import dev.gleaner.operation.ServerNote;
import dev.gleaner.settings.Settings;
import dev.gleaner.workspace.DataFolder;
import dev.gleaner.workspace.DataFolder.Holder;
import dev.gleaner.workspace.DataFolder.Taking.Taken;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A command at a data folder that another process holds. */
class FolderDoorTest {

    @TempDir private Path data;

    @Test
    void folderOfAnotherCommandIsBusyAtOnce() {
        try (DataFolder held = take(Holder.COMMAND)) {
            Problem problem = refusal(Duration.ofMinutes(1));

            assertThat(problem.kind().exitCode()).isEqualTo(8);
            assertThat(problem.cause())
                    .isEqualTo(
                            "the data folder %s is in use by process %d"
                                    .formatted(held.root(), ProcessHandle.current().pid()));
        }
    }

    @Test
    void serverThatDoesNotAnswerInTimeSaysToTryAgain() {
        try (DataFolder held = take(Holder.SERVER)) {
            Problem problem = refusal(Duration.ofMillis(300));

            assertThat(problem.kind().exitCode()).isEqualTo(75);
            assertThat(problem.cause())
                    .startsWith("the data folder " + held.root() + " is in use by the server")
                    .endsWith("which is starting or does not answer");
            assertThat(problem.nextStep()).startsWith("try again");
        }
    }

    @Test
    void startingServerIsWaitedFor() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/health",
                exchange -> {
                    exchange.sendResponseHeaders(asked.incrementAndGet() < 3 ? 503 : 200, -1);
                    exchange.close();
                });
        server.start();
        try (DataFolder held = take(Holder.SERVER)) {
            new ServerNote("http://127.0.0.1:" + server.getAddress().getPort(), "t", 1)
                    .leaveIn(held.root());

            assertThat(door(Duration.ofMinutes(1)).enter()).isInstanceOf(Entry.Server.class);
            assertThat(asked).hasValue(3);
        } finally {
            server.stop(0);
        }
    }

    private DataFolder take(Holder holder) {
        return ((Taken) DataFolder.take(data, holder)).folder();
    }

    private Problem refusal(Duration patience) {
        return ((Entry.None) door(patience).enter()).problem();
    }

    private FolderDoor door(Duration patience) {
        Settings settings =
                new Settings(
                        data,
                        null,
                        new Settings.Server("127.0.0.1", 0, List.of(), null),
                        null,
                        Duration.ofMinutes(1),
                        new Settings.Fetch(
                                URI.create("https://example.test"),
                                Duration.ofSeconds(2),
                                List.of()),
                        Settings.Telling.NOBODY);
        return new FolderDoor(settings, InstantSource.system(), patience);
    }
}
