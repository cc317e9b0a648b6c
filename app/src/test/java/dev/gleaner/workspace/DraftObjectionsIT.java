package dev.gleaner.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import dev.gleaner.graph.Stance;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.FileOperations;
import dev.gleaner.operation.IngestRequest;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.operation.SourceRequest;
import dev.gleaner.search.SearchRequest;
import dev.gleaner.settings.Setting;
import dev.gleaner.settings.SettingsReader;
import dev.gleaner.thread.act.PersonsAct;
import dev.gleaner.thread.draft.DraftFlag;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * What new items say against a sentence that a draft stands on: another voice disputes it, its own
 * voice corrects it. The tests are one story: a data folder takes long to open.
 */
@TestMethodOrder(OrderAnnotation.class)
class DraftObjectionsIT {

    private static final String SAID = "On CORE-Bench, Claude Opus 4.5 scored 78% in May 2026.";
    private static final String DISPUTED =
            "On CORE-Bench, Claude Opus 4.5 scored 61%, which contradicts the Heron Lab.";
    private static final String CORRECTED =
            "On CORE-Bench, Claude Opus 4.5 scored 69%, far below what the first run gave.";

    @RegisterExtension static final LocalNeo4jExtension NEO4J = LocalNeo4jExtension.ofClass();

    @TempDir private static Path folder;

    private static Instant now = Instant.parse("2026-05-12T09:00:00Z");
    private static volatile String lab = "";
    private static volatile String paper = "";
    private static HttpServer server;
    private static Workspace workspace;

    @BeforeAll
    static void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        serve("/lab", () -> lab);
        serve("/paper", () -> paper);
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
        var opened =
                Workspace.open(
                        ((SettingsReader.Reading.Understood) reading).settings(),
                        DraftObjectionsIT::tick);
        assertThat(opened).isInstanceOf(Workspace.Outcome.Opened.class);
        workspace = ((Workspace.Outcome.Opened) opened).workspace();
    }

    private static void serve(String path, Supplier<String> items) {
        server.createContext(
                path,
                exchange -> {
                    byte[] feed =
                            """
                            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
                            <title>%s</title>%s</channel></rss>
                            """
                                    .formatted(path, items.get())
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
                    exchange.sendResponseHeaders(200, feed.length);
                    exchange.getResponseBody().write(feed);
                    exchange.close();
                });
    }

    private static String item(String title, String day, String sentence, String rest) {
        return """
        <item><title>%1$s</title><guid isPermaLink="false">%1$s</guid>
        <pubDate>%2$s May 2026 09:00:00 GMT</pubDate>
        <content:encoded><![CDATA[<p>%3$s</p><p>%4$s</p>]]></content:encoded></item>
        """
                .formatted(title, day, sentence, rest);
    }

    @AfterAll
    static void close() {
        workspace.close();
        server.stop(0);
    }

    private static synchronized Instant tick() {
        now = now.plusSeconds(60);
        return now;
    }

    private static synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    private static Operations operations() {
        return workspace.operations();
    }

    private static <T> T done(Answer<T> answer) {
        return switch (answer) {
            case Answer.Done<T>(T value) -> value;
            case Answer.Declined<T>(Problem problem) ->
                    throw new AssertionError(problem.cause() + "; " + problem.nextStep());
        };
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static void follow(String path, String name, String kind) {
        done(operations().addSource(new SourceRequest(address(path), name, kind)));
    }

    private static void poll(String path) {
        done(operations().ingest(new IngestRequest(address(path)), progress -> {}));
    }

    private static List<DraftFlag> flags() {
        return done(operations().thread("scores")).drafts().getFirst().flags();
    }

    private static List<String> told() {
        operations().board();
        return done(operations().notices().list("scores", 50)).notices().stream()
                .map(row -> row.headline() + " / " + row.notice().because())
                .filter(line -> line.startsWith("a draft"))
                .toList();
    }

    @Test
    @Order(1)
    void nothingIsFlaggedWhileNobodyObjects() {
        follow("/lab", "Heron Lab", "lab");
        follow("/paper", "Reed Paper", "news");
        lab =
                item(
                        "The first run",
                        "Mon, 11",
                        SAID,
                        "The crew ran every task twice and kept the logs of both runs on paper.");
        poll("/lab");
        String file =
                """
                # Scores

                ## Evidence

                ### Grid Notes (newsletter)

                - Old costs (2026-02-02, https://grid.example.org/old-costs) — Body not yet read.

                ## Drafts

                - 2026-05-12 — drafts/scores.md — Angle: who measures.
                """;
        done(operations().importThread(file.getBytes(StandardCharsets.UTF_8), FileOperations.JOIN));
        String item =
                done(operations().search(new SearchRequest("\"CORE-Bench\"", 5, false, false)))
                        .hits()
                        .getFirst()
                        .item();
        act(
                new PersonsAct.Attach(
                        item, "measured", Stance.SUPPORTS, Directness.DIRECT, "", "", "Ines"));
        act(
                new PersonsAct.Draft(
                        "scores", false, null, "", "", item, "Claude Opus 4.5 scored 78%", "Ines"));

        assertThat(flags()).isEmpty();
        assertThat(told()).isEmpty();
    }

    private static void act(PersonsAct act) {
        done(
                operations()
                        .threads()
                        .act("scores", act, done(operations().files().read("scores")).version()));
    }

    @Test
    @Order(2)
    void disputedSentenceFlagsTheDraftAndIsToldOnce() {
        pass(Duration.ofDays(2));
        paper =
                item(
                        "A second look",
                        "Thu, 14",
                        DISPUTED,
                        "Our reporters asked three other rooms, which had cold tea and no comment.");
        poll("/paper");

        assertThat(flags())
                .singleElement()
                .satisfies(flag -> {
                    assertThat(flag.kind()).isEqualTo(DraftFlag.Kind.DISPUTED);
                    assertThat(flag.said()).isEqualTo(SAID);
                    assertThat(flag.now()).isEqualTo(DISPUTED);
                    assertThat(flag.by()).isEqualTo("Reed Paper");
                });
        assertThat(done(operations().threads().lint("scores", false)).findings())
                .filteredOn(finding -> finding.rule().equals("anchor-changed"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message())
                                .contains("disputed on 2026-05-14 by Reed Paper", DISPUTED));
        assertThat(done(operations().threads().brief("scores", null)).drafts().getFirst().flags())
                .hasSize(1);
        poll("/paper");
        assertThat(told())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("disputed on 2026-05-14"));
    }

    @Test
    @Order(3)
    void ownVoiceThatSaysOtherwiseCorrectsTheSentenceAndIsToldOnce() {
        pass(Duration.ofDays(2));
        lab +=
                item(
                        "The second run",
                        "Sat, 16",
                        CORRECTED,
                        "A cable was loose in the first week, and the last nine tasks never began.");
        poll("/lab");

        assertThat(flags())
                .extracting(DraftFlag::kind)
                .containsExactly(DraftFlag.Kind.DISPUTED, DraftFlag.Kind.CORRECTED);
        assertThat(flags().getLast().now()).isEqualTo(CORRECTED);
        assertThat(told()).hasSize(2);
        assertThat(told().getFirst())
                .contains("corrected on 2026-05-16 by Heron Lab")
                .doesNotContain("disputed");
        poll("/lab");
        assertThat(told()).hasSize(2);
    }
}
