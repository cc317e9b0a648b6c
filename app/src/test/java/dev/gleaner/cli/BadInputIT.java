package dev.gleaner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;

import dev.gleaner.cli.client.ServerConnection;
import dev.gleaner.cli.client.ServerOperations;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.ServerNote;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What a person gets for bad input: each time a clear message, the next step, an exit code, and
 * nothing lost.
 *
 * <p>One server over one data folder is started for all; commands find it as they would from a
 * shell ({@link NoStartIT} has what keeps one from starting). Two inputs cannot be made everywhere:
 * root reads every folder, so a folder that is gone, and a file in its place, stand for an
 * unreadable one; and no small disk can be had, so a file in place of the archive stands for a disk
 * that takes nothing (the limits themselves are held by LaunchRefusalsTest and DoctorTest, the
 * words of a full disk by ArchiveTest).
 */
class BadInputIT {

    private static final Duration START = Duration.ofSeconds(100);

    @RegisterExtension static final LocalNeo4jExtension NEO4J = LocalNeo4jExtension.ofClass();

    @TempDir private static Path folder;

    private static Path home;
    private static HttpServer web;
    private static Process server;
    private static Ran whileStarting;

    @BeforeAll
    static void serve() throws IOException {
        home = folder.resolve("served");
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        page("/broken.xml", "application/rss+xml", "<<< this was a feed, before the disk failed");
        page(
                "/thin.xml",
                "application/rss+xml",
                """
                <rss version='2.0'><channel><title>Thin Air</title><item>
                <title>A page with nothing on it</title><link>%s</link>
                </item></channel></rss>
                """
                        .formatted(url("/empty.html")));
        page("/empty.html", "text/html", "<html><body></body></html>");
        web.start();
        server = Ran.start(home, commands().environment(), "serve", "--port", "0");
        await().atMost(START).until(() -> lock().contains("serving") || !server.isAlive());
        whileStarting = gleaner("thread", "list");
        await().atMost(START).until(() -> ServerNote.in(data()).isPresent() || !server.isAlive());
        assertThat(server.isAlive()).as(Files.readString(home.resolve("error"))).isTrue();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.destroy();
        server.waitFor();
        web.stop(0);
    }

    @Test
    void commandDuringTheStartOfAServerIsAnsweredOrToldToTryAgain() {
        assertThat(whileStarting.exitCode()).as(whileStarting.error()).isIn(0, 75);
        if (whileStarting.exitCode() == 75) {
            assertThat(whileStarting.error()).contains("is starting", "hint: try again");
        }
    }

    @Test
    void secondServerOnAServedFolderIsRefused() {
        Ran ran = gleaner("serve", "--port", "0");

        assertThat(ran.exitCode()).isEqualTo(8);
        assertThat(ran.error())
                .contains(
                        "is in use by the server, process " + server.pid(),
                        "give --data another folder");
    }

    @Test
    void folderThatIsNotThereIsNoSource() {
        Ran ran = gleaner("source", "add", folder.resolve("no-such").toString(), "--yes");

        assertThat(ran.exitCode()).isIn(2, 3);
        assertThat(ran.error()).contains("no-such", "hint: ");
    }

    @Test
    void folderThatVanishedFailsItsPollAndKeepsWhatItBrought() throws IOException {
        Path papers = Files.createDirectory(folder.resolve("papers"));
        Files.writeString(papers.resolve("one.txt"), "Vanishing folders keep their items.\n");
        assertThat(poll(papers.toString()).out()).contains("1 new item");
        Files.move(papers, folder.resolve("papers-away"));

        Ran gone = poll("papers");
        Files.writeString(papers, "a file where a folder was");
        Ran replaced = poll("papers");

        assertThat(gone.exitCode()).isEqualTo(7);
        assertThat(gone.out())
                .contains(
                        "✘ papers: failed", "there is no folder " + papers, "put the folder back");
        assertThat(replaced.exitCode()).isEqualTo(7);
        assertThat(replaced.out()).contains(papers + " is a file, not a folder");
        assertThat(gleaner("search", "vanishing").out()).contains("Vanishing folders");
    }

    @Test
    void feedBeyondRepairIsNamedByThePollAndByTheSource() {
        assertThat(addFeed("/broken.xml", "Broken Feed").exitCode()).isZero();

        Ran polled = poll("Broken Feed");
        Ran shown = gleaner("source", "show", "Broken Feed");

        assertThat(polled.exitCode()).isEqualTo(7);
        assertThat(polled.out())
                .contains("✘ Broken Feed: failed", "this is no feed we can read: ")
                .contains("gleaner source test shows what it answers");
        assertThat(shown.exitCode()).isZero();
        assertThat(shown.out())
                .containsPattern("state +retrying")
                .containsPattern("last success +never")
                .containsPattern("problem +this is no feed we can read: ")
                .contains("next poll", "last failure");
    }

    @Test
    void feedBeyondRepairIsNotFoundToBeASource() {
        Ran ran = gleaner("source", "add", url("/broken.xml") + "?again", "--yes");

        assertThat(ran.exitCode()).isNotZero();
        assertThat(ran.error()).contains("error: ", "hint: ").doesNotContain("\tat ");
    }

    @Test
    void feedInOtherHandsIsAskedAboutUntilAPersonConfirmsIt() {
        feed(
                "/letters.xml",
                "Ghost 5.8",
                "What the agents of the spring have shown to the editors");
        assertThat(addFeed("/letters.xml", "Letters of Spring").exitCode()).isZero();
        assertThat(poll("Letters of Spring").exitCode()).isZero();
        web.removeContext("/letters.xml");
        feed(
                "/letters.xml",
                "https://wordpress.org/?v=6.8",
                "Die besten Angebote und wie man sie mit der Karte nicht verpasst");

        String doubted = polledUntilDoubted("Letters of Spring");
        Ran confirmed = gleaner("source", "confirm", "Letters of Spring", "--reason", "they moved");

        assertThat(doubted)
                .containsPattern("changed hands\\? +.*was English and is German")
                .contains("was made by ghost and is by wordpress");
        assertThat(confirmed.out()).startsWith("confirmed Letters of Spring");
        assertThat(gleaner("source", "show", "Letters of Spring").out())
                .doesNotContain("changed hands?")
                .contains("they moved");
        assertThat(gleaner("source", "confirm", "Letters of Spring").out())
                .startsWith("nothing is doubted of Letters of Spring");
    }

    /** What is shown of a source after a few polls, when they have made somebody doubt it. */
    private static String polledUntilDoubted(String source) {
        String shown = "";
        for (int polls = 0; polls < 4 && !shown.contains("changed hands?"); polls++) {
            assertThat(poll(source).exitCode()).isZero();
            shown = gleaner("source", "show", source).out();
        }
        return shown;
    }

    private static void feed(String path, String generator, String title) {
        page(
                path,
                "application/rss+xml",
                """
                <rss version='2.0'><channel><title>Letters of Spring</title><language>en</language>
                <generator>%1$s</generator><item><title>%2$s</title>
                <guid isPermaLink='false'>%1$s</guid><description>%2$s, in all its words.</description>
                </item></channel></rss>
                """
                        .formatted(generator, title));
    }

    @Test
    void pageWithoutTextKeepsItsTitleAndSaysSo() {
        assertThat(addFeed("/thin.xml", "Thin Air").exitCode()).isZero();

        Ran polled = poll("Thin Air");

        assertThat(polled.exitCode()).isZero();
        assertThat(polled.out()).contains("✔ Thin Air: read, 1 new item", "there is no text in it");
        assertThat(gleaner("search", "page with nothing").out())
                .contains("A page with nothing on it");
    }

    @Test
    void archiveThatTakesNothingFailsThePollAndTheNextOneReadsIt() throws IOException {
        Path letters = Files.createDirectory(folder.resolve("letters"));
        Files.writeString(letters.resolve("two.txt"), "Full disks lose no letters.\n");
        Path archive = data().resolve("archive");
        Path away = data().resolve("archive-away");
        if (Files.exists(archive)) {
            Files.move(archive, away);
        }
        Files.writeString(archive, "a file where the archive belongs");

        Ran failed = poll(letters.toString());
        Files.delete(archive);
        if (Files.exists(away)) {
            Files.move(away, archive);
        }
        Ran mended = poll("letters");

        assertThat(failed.exitCode()).isEqualTo(7);
        assertThat(failed.out())
                .contains("✘ letters: failed", "cannot archive", "see that the disk has room");
        assertThat(mended.exitCode()).isZero();
        assertThat(mended.out()).contains("1 new item");
    }

    @Test
    void unknownSectionsOfAThreadFileAreNamedAndComeOutAsTheyWere() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("kites.md"),
                        """
                        # Kites that steer themselves

                        Whether kites can.

                        ## Evidence

                        ### Windy (newsletter)

                        - [A kite](https://example.org/kite) (2026-03-10) — It flew.

                        ## Recipes

                        - A section that no rule knows.

                        ## Ripeness

                        Promote to ripe on any of:

                        - A second kite flies.
                        """);

        Ran imported = gleaner("thread", "import", file.toString());
        Answer<byte[]> exported =
                new ServerOperations(new ServerConnection(ServerNote.in(data()).orElseThrow()))
                        .exportThread("kites-that-steer-themselves");

        assertThat(imported.exitCode()).isZero();
        assertThat(imported.out()).contains("A section that no rule knows.");
        assertThat(exported).isInstanceOf(Answer.Done.class);
        assertThat(((Answer.Done<byte[]>) exported).value()).isEqualTo(Files.readAllBytes(file));
    }

    private static Ran gleaner(String... arguments) {
        return commands().run(arguments);
    }

    private static Ran poll(String source) {
        return gleaner("ingest", "--once", "--source", source);
    }

    private static Ran addFeed(String path, String name) {
        return gleaner("source", "add", url(path), "--as", "feed", "--name", name);
    }

    private static Path data() {
        return home.resolve("data");
    }

    private static String lock() throws IOException {
        Path lock = data().resolve("lock");
        return Files.exists(lock) ? Files.readString(lock) : "";
    }

    private static CommandFolder commands() {
        return CommandFolder.on(NEO4J, home)
                .with(
                        Map.of(
                                "GLEANER_FETCH_ALLOW",
                                "127.0.0.1:" + web.getAddress().getPort(),
                                "GLEANER_FETCH_GAP",
                                "1"));
    }

    private static String url(String path) {
        return "http://127.0.0.1:" + web.getAddress().getPort() + path;
    }

    private static void page(String path, String type, String body) {
        web.createContext(
                path,
                exchange -> {
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", type);
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
    }
}
