package dev.gleaner.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;

import dev.gleaner.delivery.NoticeList.NoticeRow;
import dev.gleaner.forecast.ForecastLine;
import dev.gleaner.forecast.ResolutionRequest;
import dev.gleaner.graph.Stance;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.notice.Notice;
import dev.gleaner.graph.notice.Notice.Due;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.FileOperations;
import dev.gleaner.operation.IngestRequest;
import dev.gleaner.operation.Json;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.search.SearchRequest;
import dev.gleaner.settings.Setting;
import dev.gleaner.settings.SettingsReader;
import dev.gleaner.thread.act.PersonsAct;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Forecasts in the evidence of a thread that fall due while time passes. The tests are one story: a
 * data folder takes long to open.
 */
@TestMethodOrder(OrderAnnotation.class)
class DueForecastsIT {

    private static final String FIRST =
            "There is a 60% chance that an agent repeats a whole paper by the end of May 2026.";
    private static final String RESOLVED =
            "There is a 20% chance that a machine writes an opera by the end of May 2026.";
    private static final String SECOND =
            "There is an 80% chance that a robot runs a farm by the end of June 2026.";

    @RegisterExtension static final LocalNeo4jExtension NEO4J = LocalNeo4jExtension.ofClass();

    @TempDir private static Path folder;

    private static final List<JsonNode> TOLD = new CopyOnWriteArrayList<>();

    private static Instant now = Instant.parse("2026-05-12T09:00:00Z");
    private static HttpServer server;
    private static Workspace workspace;

    @BeforeAll
    static void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/feed",
                exchange -> {
                    byte[] feed = feed();
                    exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
                    exchange.sendResponseHeaders(200, feed.length);
                    exchange.getResponseBody().write(feed);
                    exchange.close();
                });
        server.createContext(
                "/hook",
                exchange -> {
                    TOLD.add(
                            Json.mapper()
                                    .readTree(exchange.getRequestBody().readAllBytes())
                                    .get("data"));
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
        workspace = openFolder();
    }

    private static byte[] feed() {
        return """
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
        <title>Harbour Lab</title>
        <item><title>Looking ahead</title><guid isPermaLink="false">ahead</guid>
        <pubDate>Mon, 11 May 2026 09:00:00 GMT</pubDate>
        <content:encoded><![CDATA[<p>%s</p><p>The editors tried three agents on one desk, and kept the notes of each of them.</p><p>%s</p><p>Soil, weather and broken gates are what farmers named.</p><p>%s</p>]]></content:encoded></item>
        </channel></rss>
        """
                .formatted(FIRST, RESOLVED, SECOND)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Workspace openFolder() {
        String home = "127.0.0.1:" + server.getAddress().getPort();
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
                                        Setting.INGEST_EVERY,
                                        "1",
                                        Setting.FETCH_ALLOW,
                                        home,
                                        Setting.WEBHOOKS_TO,
                                        "http://" + home + "/hook",
                                        Setting.WEBHOOKS_SECRET,
                                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        var opened =
                Workspace.open(
                        ((SettingsReader.Reading.Understood) reading).settings(),
                        DueForecastsIT::tick);
        assertThat(opened).isInstanceOf(Workspace.Outcome.Opened.class);
        return ((Workspace.Outcome.Opened) opened).workspace();
    }

    @AfterAll
    static void close() {
        workspace.close();
        server.stop(0);
    }

    private static synchronized Instant tick() {
        now = now.plusMillis(10);
        return now;
    }

    private static synchronized void passTo(String day) {
        now = Instant.parse(day + "T06:00:00Z");
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

    private static void ingest() {
        done(operations().ingest(new IngestRequest(null), progress -> {}));
    }

    private static List<Notice> told(String slug) {
        return done(operations().notices().list(slug, 100)).notices().stream()
                .map(NoticeRow::notice)
                .filter(notice -> notice.kind() == Notice.Kind.FORECAST)
                .toList();
    }

    private static String claim(String sentence) {
        return done(operations().forecasts().list(null, 50)).forecasts().stream()
                .map(ForecastLine::claim)
                .filter(claim -> claim.sentence().equals(sentence))
                .findFirst()
                .orElseThrow()
                .claim();
    }

    private static void take(String title) {
        String file =
                """
                # %1$s

                ## Evidence

                ### Grid Notes (newsletter)

                - Old costs (2026-02-02, https://grid.example.org/old-costs) — Body not yet read.
                """
                        .formatted(title);
        done(operations().importThread(file.getBytes(StandardCharsets.UTF_8), FileOperations.JOIN));
    }

    private static void attach(String slug, Directness directness) {
        String item =
                done(operations().search(new SearchRequest("opera", 5, false, false)))
                        .hits()
                        .getFirst()
                        .item();
        done(
                operations()
                        .threads()
                        .act(
                                slug,
                                new PersonsAct.Attach(
                                        item, "", Stance.MENTIONS, directness, "", "", "Ines"),
                                done(operations().files().read(slug)).version()));
    }

    @Test
    @Order(1)
    void nothingIsToldBeforeTheDayAfterTheLastOne() {
        done(
                operations()
                        .ingest(
                                new IngestRequest(
                                        "http://127.0.0.1:"
                                                + server.getAddress().getPort()
                                                + "/feed"),
                                progress -> {}));
        take("watched");
        take("elsewhere");
        take("proposed");
        attach("watched", Directness.DIRECT);
        attach("proposed", Directness.PROPOSED);
        done(
                operations()
                        .forecasts()
                        .resolve(
                                new ResolutionRequest(
                                        claim(RESOLVED),
                                        "failed",
                                        "2026-05-12",
                                        "the house burnt down",
                                        "Ines",
                                        null,
                                        null,
                                        null),
                                false));
        passTo("2026-05-31");

        ingest();

        assertThat(told("watched")).isEmpty();
    }

    @Test
    @Order(2)
    void forecastThatFallsDueIsToldWithItsSentenceAndTheCommandThatResolvesIt() {
        String claim = claim(FIRST);
        passTo("2026-06-01");

        ingest();

        assertThat(told("watched"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.forecasts()).hasSize(1);
                    Due due = notice.forecasts().getFirst();
                    assertThat(due.sentence()).isEqualTo(FIRST);
                    assertThat(due.voice()).isEqualTo("127.0.0.1");
                    assertThat(due.last()).isEqualTo(LocalDate.parse("2026-05-31"));
                    assertThat(due.page()).startsWith("/items/");
                });
        assertThat(TOLD)
                .filteredOn(data -> !data.get("forecasts").isEmpty())
                .singleElement()
                .satisfies(data -> {
                    assertThat(data.get("headline").asString())
                            .isEqualTo("a forecast is due since 2026-06-01: watched");
                    assertThat(data.get("forecasts").get(0).get("resolve").asString())
                            .startsWith("gleaner forecasts resolve " + claim + " happened");
                });
        assertThat(told("elsewhere")).isEmpty();
        assertThat(told("proposed")).isEmpty();
    }

    @Test
    @Order(3)
    void itIsToldOnceAlsoAfterARestart() {
        workspace.close();
        workspace = openFolder();
        passTo("2026-06-03");

        ingest();
        operations().board();

        assertThat(told("watched")).hasSize(1);
    }

    @Test
    @Order(4)
    void runningServerTellsOnTheDayWithoutAnyNewItem() {
        workspace.pollOnSchedule();
        passTo("2026-06-30");
        assertThat(told("watched")).hasSize(1);

        passTo("2026-07-01");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(TOLD)
                                .filteredOn(data -> !data.get("forecasts").isEmpty())
                                .hasSize(2));
        assertThat(told("watched").getFirst().forecasts())
                .extracting(Due::sentence)
                .containsExactly(SECOND);
    }
}
