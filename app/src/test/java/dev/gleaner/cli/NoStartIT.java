package dev.gleaner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What keeps Gleaner from starting: each named in a line, with the next step and an exit code. */
class NoStartIT {

    @TempDir private Path folder;

    @Test
    void portThatIsTakenIsNamedWithAWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ran ran =
                    Ran.here(
                            folder.resolve("unused"),
                            Map.of(),
                            "serve",
                            "--port",
                            "" + taken.getLocalPort());

            assertThat(ran.exitCode()).isEqualTo(8);
            assertThat(ran.error())
                    .contains(
                            "error: port " + taken.getLocalPort() + " on 127.0.0.1 is in use",
                            "give --port another one (0 takes any)");
            assertThat(folder.resolve("unused")).doesNotExist();
        }
    }

    @Test
    void failingStartIsOneLineAndNeverUp() throws Exception {
        int port = closedPort();
        Path own = folder.resolve("unreachable");
        Process starting =
                Ran.start(
                        own,
                        Map.of("GLEANER_NEO4J_URI", "bolt://127.0.0.1:" + closedPort()),
                        "serve",
                        "--port",
                        "" + port);
        List<Integer> health = new ArrayList<>();
        while (starting.isAlive()) {
            health(port).ifPresent(health::add);
        }
        Ran ran = Ran.ended(starting, own);

        assertThat(health).allMatch(status -> status == 503);
        assertThat(ran.exitCode()).isEqualTo(6);
        assertThat(ran.error().lines()).as(ran.error()).hasSize(2);
    }

    @Test
    void unreachableNeo4jIsNamedWithTheNextStep() throws Exception {
        int port = closedPort();
        Ran ran =
                Ran.apart(
                        folder.resolve("nowhere"),
                        Map.of("GLEANER_NEO4J_URI", "bolt://127.0.0.1:" + port),
                        "thread",
                        "list");

        assertThat(ran.exitCode()).isEqualTo(6);
        assertThat(ran.error())
                .contains("error: Nothing that speaks Neo4j's protocol answers", "" + port)
                .contains("hint: ")
                .doesNotContain("\tat ");
    }

    @Test
    void wrongPasswordIsNamedAndNotPrinted() throws Exception {
        try (RefusingNeo4j neo4j = RefusingNeo4j.listen()) {
            Ran ran =
                    Ran.apart(
                            folder.resolve("locked-out"),
                            Map.of(
                                    "GLEANER_NEO4J_URI",
                                    "bolt://127.0.0.1:" + neo4j.port(),
                                    "GLEANER_NEO4J_PASSWORD",
                                    "sesame-4711"),
                            "thread",
                            "list");

            assertThat(ran.exitCode()).isEqualTo(6);
            assertThat(ran.error())
                    .contains("does not accept this password for the user 'neo4j'", "hint: ")
                    .doesNotContain("sesame-4711", "\tat ");
        }
    }

    @Test
    void fileInPlaceOfTheDataFolderIsNamedAndKept() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "mine");

        Ran ran = Ran.here(file, Map.of(), "thread", "list");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.error())
                .contains("error: " + file + " is a file, not a folder", "give --data a folder");
        assertThat(file).hasContent("mine");
    }

    @Test
    void machineWithoutAJdkIsToldWhereToGetOne() throws Exception {
        Ran ran = LauncherWithoutJdk.in(folder.resolve("bare")).run("thread", "list");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.error())
                .contains("no JDK 25 or later found. Looked at GLEANER_JAVA_HOME, JAVA_HOME")
                .contains("apt install openjdk-25-jdk", "set GLEANER_JAVA_HOME");
    }

    /** The status of an answer, none when nobody listens. */
    private static Optional<Integer> health(int port) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection)
                            URI.create("http://127.0.0.1:" + port + "/health")
                                    .toURL()
                                    .openConnection();
            connection.setReadTimeout(2_000);
            return Optional.of(connection.getResponseCode());
        } catch (IOException nobody) {
            return Optional.empty();
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
