package dev.gleaner.graph.database;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.gleaner.graph.database.Opening.Opened;
import dev.gleaner.graph.database.Opening.Refused;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class RunningDatabaseIT {

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    @TempDir Path home;

    @Nested
    class Local {

        @Test
        void dataOutliveARestartAndALostPassword() throws IOException {
            try (RunningDatabase first = opened(LocalDatabase.in(home))) {
                first.driver().executableQuery("CREATE (:Item {title: 'kept'})").execute();
            }
            Files.delete(home.resolve("password"));

            try (StartingDatabase starting = RunningDatabase.start(LocalDatabase.in(home))) {
                Driver second = ((Opened) starting.join()).database().driver();
                assertThat(titles(second)).containsExactly("kept");
            }
        }

        @Test
        void folderInUseRefusesASecondOpening() {
            Path used = NEO4J.home();

            Refused refused = refused(LocalDatabase.in(used));

            assertThat(refused.reason())
                    .isEqualTo(
                            "The data folder " + used + " is in use by another running Gleaner.");
            assertThat(NEO4J.database().description()).contains(used.toString());
            assertThat(titles(NEO4J.driver())).isEmpty();
        }

        @Test
        void databaseEndsWithItsKilledParent()
                throws IOException, InterruptedException, ExecutionException, TimeoutException {
            Process parent =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    ParentProcess.class.getName(),
                                    home.toString(),
                                    LocalDatabase.in(home).program().toString())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            ProcessHandle child = ProcessHandle.of(childOf(parent)).orElseThrow();

            parent.destroyForcibly().waitFor();

            assertThat(child.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
            opened(LocalDatabase.in(home)).close();
        }

        private static long childOf(Process parent) throws IOException {
            List<String> told = parent.inputReader().readLine().lines().toList();
            assertThat(told).singleElement().asString().startsWith("child ");
            return Long.parseLong(told.getFirst().substring("child ".length()));
        }
    }

    @Nested
    class Remote {

        @Test
        void rightPasswordOpens() throws IOException {
            String password = LocalPassword.in(NEO4J.home());

            try (RunningDatabase remote = opened(remote(NEO4J.database().address(), password))) {
                assertThat(titles(remote.driver())).isEmpty();
                assertThat(remote.description()).contains("127.0.0.1");
            }
        }

        @Test
        void wrongPasswordIsNamed() {
            Refused refused = refused(remote(NEO4J.database().address(), "not-the-password"));

            assertThat(refused.reason())
                    .contains("does not accept this password for the user 'neo4j'");
            assertThat(refused.reason()).doesNotContain("not-the-password");
        }

        @Test
        void closedPortIsUnreachable() throws IOException {
            Refused refused = refused(remote(URI.create("bolt://127.0.0.1:" + closedPort()), "x"));

            assertThat(refused.reason()).contains("Nothing that speaks Neo4j's protocol answers");
        }

        @Test
        void unknownHostIsUnreachable() {
            Refused refused = refused(remote(URI.create("neo4j://no-such-host.invalid"), "x"));

            assertThat(refused.reason()).contains("no-such-host.invalid");
        }

        @Test
        void webServerIsNoNeo4j() throws IOException {
            try (ServerSocket web = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
                Thread.ofVirtual().start(() -> answerBadRequest(web));

                Refused refused =
                        refused(remote(URI.create("bolt://127.0.0.1:" + web.getLocalPort()), "x"));

                assertThat(refused.reason()).contains("not as a Neo4j");
                assertThat(refused.nextStep()).contains("7687, not 7474");
            }
        }

        private static void answerBadRequest(ServerSocket web) {
            try {
                while (true) {
                    try (Socket socket = web.accept()) {
                        socket.getOutputStream()
                                .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
                        socket.getInputStream().readNBytes(20);
                    }
                }
            } catch (IOException closed) {
                // the test is over
            }
        }

        private static RemoteDatabase remote(URI address, String password) {
            return new RemoteDatabase(address, "neo4j", password);
        }

        private static int closedPort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
    }

    private static RunningDatabase opened(DatabaseSettings settings) {
        Opening opening = RunningDatabase.open(settings);
        assertThat(opening).isInstanceOf(Opened.class);
        return ((Opened) opening).database();
    }

    private static Refused refused(DatabaseSettings settings) {
        Opening opening = RunningDatabase.open(settings);
        assertThat(opening).isInstanceOf(Refused.class);
        return (Refused) opening;
    }

    private static List<String> titles(Driver driver) {
        return driver
                .executableQuery("MATCH (item:Item) RETURN item.title AS title")
                .execute()
                .records()
                .stream()
                .map(found -> found.get("title").asString())
                .toList();
    }
}
