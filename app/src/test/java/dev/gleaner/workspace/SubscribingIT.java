package dev.gleaner.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import dev.gleaner.graph.channel.ChannelEvent;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.IngestRequest;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.SourceAdded;
import dev.gleaner.operation.SourceQuestion;
import dev.gleaner.operation.SourceRequest;
import dev.gleaner.polling.IngestReport;
import dev.gleaner.settings.Setting;
import dev.gleaner.settings.SettingsReader;
import dev.gleaner.source.ListImport;
import dev.gleaner.source.ListImported;
import dev.gleaner.source.SourceFound;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Persons who follow a feed, from the pasted address to its first items, as its server sees it. */
class SubscribingIT {

    private static final String FEED =
            "<rss version='2.0'><channel><title>Heron Weekly</title>"
                    + "<item><title>One</title><description>On herons.</description></item>"
                    + "</channel></rss>";
    private static final String PAGE =
            "<html><head><title>Heron</title><link rel='alternate' type='application/rss+xml'"
                    + " href='/feed'></head><body><p>Herons.</p></body></html>";

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    @TempDir private Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Workspace workspace;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/feed", "application/rss+xml", FEED);
        serve("/", "text/html", PAGE);
        server.start();
        var reading =
                new SettingsReader(Map.of(), folder)
                        .read(
                                Map.of(
                                        Setting.DATA,
                                        folder.resolve("data").toString(),
                                        Setting.NEO4J_URI,
                                        NEO4J.uri(),
                                        Setting.NEO4J_PASSWORD,
                                        NEO4J.password(),
                                        Setting.FETCH_ALLOW,
                                        "127.0.0.1:" + server.getAddress().getPort()));
        assertThat(reading).isInstanceOf(SettingsReader.Reading.Understood.class);
        var opened =
                Workspace.open(
                        ((SettingsReader.Reading.Understood) reading).settings(),
                        InstantSource.system());
        assertThat(opened).isInstanceOf(Workspace.Outcome.Opened.class);
        workspace = ((Workspace.Outcome.Opened) opened).workspace();
    }

    @AfterEach
    void close() {
        workspace.close();
        server.stop(0);
    }

    @Test
    @DisplayName("P76 a certificate pinned with a mailbox is the one of its mail server")
    void certificatePinnedWithAMailboxIsTheOneOfItsServer() {
        String mailbox = "imaps://ada@mail.example.org/Letters";
        String pin = "ab".repeat(32);

        done(
                operations()
                        .addSource(
                                new SourceRequest(mailbox, null, null, null, null, "secret", pin)));

        assertThat(done(operations().source(mailbox)).channels().getFirst().events())
                .filteredOn(event -> event.what() == ChannelEvent.What.CERTIFICATE_PINNED)
                .extracting(ChannelEvent::detail)
                .containsExactly(pin + " for mail.example.org:993");
    }

    @Test
    @DisplayName("P19 P23 twenty persons follow a feed by hand: its server is asked once")
    void feedIsAskedOnceHoweverManyFollowIt() {
        for (int person = 0; person < 20; person++) {
            follow(url("/feed"));
        }

        IngestReport report = done(operations().ingest(new IngestRequest(null), progress -> {}));

        assertThat(report.newItems()).isEqualTo(1);
        assertThat(asked).containsExactly("/feed");
        assertThat(done(operations().sources()).sources()).hasSize(1);
    }

    @Test
    @DisplayName("P19 a page that names its feed: one request for the page and one for the feed")
    void pageThatNamesItsFeedCostsOneRequestMore() {
        follow(url("/"));

        done(operations().ingest(new IngestRequest(null), progress -> {}));

        assertThat(asked).containsExactly("/", "/feed");
    }

    @Test
    void laterListMovesAFeedToAnotherFolderAndRenamesIt() {
        take(list("Birds", "Heron"));
        ListImported again = take(list("Water birds", "Heron Weekly"));

        assertThat(again.rows())
                .extracting(ListImported.Row::state)
                .containsExactly(ListImported.State.ALREADY_THERE.word());
        assertThat(new String(done(operations().exportSources()), StandardCharsets.UTF_8))
                .contains("Water birds", "text=\"Heron Weekly\"")
                .doesNotContain("\"Birds\"");
    }

    private ListImported take(String list) {
        return done(
                operations()
                        .importSources(
                                new ListImport(
                                        null,
                                        list.getBytes(StandardCharsets.UTF_8),
                                        false,
                                        false,
                                        false),
                                progress -> {}));
    }

    private String list(String folder, String title) {
        return "<opml version='2.0'><body><outline text='"
                + folder
                + "'><outline type='rss' text='"
                + title
                + "' xmlUrl='"
                + url("/feed")
                + "'/></outline></body></opml>";
    }

    /** What a person does: looks what it is, and adds the first that was found. */
    private void follow(String address) {
        SourceFound found =
                done(
                        operations()
                                .findSource(
                                        new SourceQuestion(address, false, null, null),
                                        progress -> {}));
        SourceFound.Channel first = found.channels().getFirst();
        SourceAdded added =
                done(
                        operations()
                                .addSource(
                                        new SourceRequest(
                                                first.address(),
                                                null,
                                                null,
                                                first.kind(),
                                                first.title(),
                                                null,
                                                null)));
        assertThat(added.source().address()).isEqualTo(url("/feed"));
    }

    private static <T> T done(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done<T>) answer).value();
    }

    private Operations operations() {
        return workspace.operations();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void serve(String path, String type, String body) {
        server.createContext(
                path,
                exchange -> {
                    asked.add(exchange.getRequestURI().toString());
                    exchange.getResponseHeaders().set("Content-Type", type);
                    exchange.getResponseHeaders().set("ETag", "\"a\"");
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
    }
}
