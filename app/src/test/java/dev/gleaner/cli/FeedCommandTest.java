package dev.gleaner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import dev.gleaner.operation.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The commands about feeds, run as a shell would, without server and database. */
@Timeout(60)
class FeedCommandTest {

    private static final String FEED =
            "<!DOCTYPE rss><rss version='2.0'><channel><title>A letter</title><ttl>90</ttl>"
                    + "<item><title>one</title><link>https://a.example/1</link><pubDate>2026-05-04T09:30:00Z</pubDate>"
                    + "<description>&lt;p>text&lt;script>x()&lt;/script>&lt;/p></description></item></channel></rss>";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter error = new StringWriter();

    @Test
    void fileIsShownWithItsRepairs() throws IOException {
        Path file = Files.writeString(folder.resolve("feed.xml"), FEED);

        assertThat(run("feed", file.toString())).isZero();
        assertThat(out.toString())
                .contains("A letter", "doctype dropped, markup removed", "keep for 90 min")
                .contains("one", "2026-05-04 09:30Z", "https://a.example/1");
    }

    @Test
    void programsGetOneObject() throws IOException {
        Path file = Files.writeString(folder.resolve("feed.xml"), FEED);

        assertThat(run("feed", "--json", file.toString())).isZero();
        JsonNode feed = Json.mapper().readTree(out.toString());
        assertThat(feed.path("title").asString()).isEqualTo("A letter");
        assertThat(feed.path("repairs").path(0).asString()).isEqualTo("doctype dropped");
        assertThat(feed.path("entries").path(0).path("summaryHtml").asString())
                .isEqualTo("<p>text</p>");
    }

    @Test
    void oneOfSeveralThatFailsCostsOnlyItself() throws IOException {
        Path file = Files.writeString(folder.resolve("feed.xml"), FEED);
        Path page = Files.writeString(folder.resolve("page.html"), "<html>no feed</html>");

        assertThat(run("feed", page.toString(), file.toString())).isEqualTo(7);
        assertThat(out.toString()).contains("A letter");
        assertThat(error.toString()).contains("a web page, not a feed", "hint: ");
    }

    @Test
    void missingFileHasACauseAndANextStep() {
        assertThat(run("feed", folder.resolve("none.xml").toString())).isEqualTo(3);
        assertThat(error.toString()).contains("there is no file", "hint: name a file");
    }

    @Test
    void privateAddressIsRefusedByTheOneClient() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/feed.xml";

            assertThat(run("feed", address)).isEqualTo(6);
            assertThat(error.toString()).contains("cannot fetch " + address);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void setOfFeedsIsEvaluated() throws IOException {
        Files.writeString(folder.resolve("feed.xml"), FEED);
        Path manifest = Files.writeString(folder.resolve("set.tsv"), "a\tfeed.xml\t\t\n");
        Path predictions = folder.resolve("out.json");

        assertThat(run("eval", "feeds", manifest.toString(), "--out", predictions.toString()))
                .isZero();
        assertThat(out.toString()).startsWith("1 of 1 answered");
        assertThat(predictions).content().contains("\"A letter\"");
    }

    @Test
    void missingSetHasACauseAndANextStep() {
        assertThat(run("eval", "feed-dates", folder.resolve("none.tsv").toString())).isEqualTo(1);
        assertThat(error.toString()).contains("none.tsv", "hint: ");
    }

    private int run(String... arguments) {
        CommandLine command = CommandLineDoor.commandLine(FeedCommandTest.class, Map.of());
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(error, true));
        String[] whole = new String[arguments.length + 2];
        whole[0] = "--data";
        whole[1] = folder.resolve("data").toString();
        System.arraycopy(arguments, 0, whole, 2, arguments.length);
        return command.execute(whole);
    }
}
