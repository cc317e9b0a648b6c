package dev.gleaner.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.gleaner.delivery.NoticeList;
import dev.gleaner.delivery.NoticeList.DeliveryRow;
import dev.gleaner.delivery.SendReport.ReceiverLine;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.FileOperations;
import dev.gleaner.operation.Json;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.settings.Setting;
import dev.gleaner.settings.SettingsReader;
import dev.gleaner.thread.act.PersonsAct;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What becomes of a change on its way out, on a data folder with its managed local Neo4j. The tests
 * are one story: a data folder takes long to open.
 */
@TestMethodOrder(OrderAnnotation.class)
class TellingIT {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @RegisterExtension static final LocalNeo4jExtension NEO4J = LocalNeo4jExtension.ofClass();

    @TempDir private static Path folder;

    private static Instant now = Instant.parse("2026-05-12T09:00:00Z");
    private static HttpServer server;
    private static Workspace workspace;

    private static final List<Told> GOOD = new CopyOnWriteArrayList<>();
    private static final List<Told> BAD = new CopyOnWriteArrayList<>();
    private static final AtomicInteger VICTIM = new AtomicInteger();
    private static volatile int badStatus = 500;

    /** A message as it came. */
    private record Told(String id, String signature, String body) {

        private String headline() {
            return Json.mapper().readTree(body).get("data").get("headline").asString();
        }
    }

    @BeforeAll
    static void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/good", exchange -> take(exchange, GOOD, 200));
        server.createContext("/bad", exchange -> take(exchange, BAD, badStatus));
        server.createContext(
                "/victim",
                exchange -> {
                    VICTIM.incrementAndGet();
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
        workspace = openFolder();
    }

    private static void take(HttpExchange exchange, List<Told> into, int status)
            throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        into.add(
                new Told(
                        exchange.getRequestHeaders().getFirst("webhook-id"),
                        exchange.getRequestHeaders().getFirst("webhook-signature"),
                        body));
        if (status == 307) {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1/victim");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
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
                                        Setting.FETCH_ALLOW,
                                        home,
                                        Setting.WEBHOOKS_TO,
                                        "http://" + home + "/good, http://" + home + "/bad",
                                        Setting.WEBHOOKS_SECRET,
                                        SECRET));
        assertThat(reading).isInstanceOf(SettingsReader.Reading.Understood.class);
        var opened =
                Workspace.open(
                        ((SettingsReader.Reading.Understood) reading).settings(), TellingIT::tick);
        assertThat(opened).isInstanceOf(Workspace.Outcome.Opened.class);
        return ((Workspace.Outcome.Opened) opened).workspace();
    }

    @AfterAll
    static void close() {
        workspace.close();
        server.stop(0);
    }

    @BeforeEach
    void forget() {
        GOOD.clear();
        BAD.clear();
    }

    private static synchronized Instant tick() {
        now = now.plusMillis(10);
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

    private static void take(String title) {
        String file =
                """
                # %1$s

                ## Evidence

                ### Grid Notes (newsletter)

                - %1$s costs (2026-05-02, https://grid.example.org/%1$s-costs) — Body not yet read.
                """
                        .formatted(title);
        done(operations().importThread(file.getBytes(StandardCharsets.UTF_8), FileOperations.JOIN));
    }

    private static List<ReceiverLine> send() {
        return done(operations().notices().send()).receivers();
    }

    private static List<DeliveryRow> deliveries(String thread) {
        NoticeList list = done(operations().notices().list(thread, 10));
        return list.notices().stream().flatMap(row -> row.deliveries().stream()).toList();
    }

    @Test
    @Order(1)
    void changeOutlivesTheProgramAndIsToldOnce() {
        take("storage");
        workspace.close();
        workspace = openFolder();

        send();
        pass(Duration.ofHours(1));
        send();

        assertThat(GOOD)
                .extracting(Told::headline)
                .containsExactly("followed from now on, low: storage");
        assertThat(GOOD.getFirst().signature()).startsWith("v1,");
    }

    @Test
    @Order(2)
    void failedAttemptIsMadeAgainUnderTheSameIdAndTheOtherReceiverIsNotHurt() {
        assertThat(deliveries("storage"))
                .extracting(DeliveryRow::state)
                .containsExactlyInAnyOrder("told", "pending");

        badStatus = 200;
        pass(Duration.ofHours(6));
        send();

        assertThat(BAD).hasSize(1);
        assertThat(deliveries("storage")).extracting(DeliveryRow::state).containsOnly("told");
        assertThat(deliveries("storage")).extracting(DeliveryRow::attempts).contains(3);
        assertThat(GOOD).isEmpty();
    }

    @Test
    @Order(3)
    void equalLooksTellNothing() {
        take("storage");
        done(operations().markRead(firstItem("storage"), "ada"));
        send();
        int before = done(operations().notices().list(null, 100)).notices().size();

        take("storage");
        send();

        assertThat(done(operations().notices().list(null, 100)).notices()).hasSize(before);
    }

    private static String firstItem(String slug) {
        return done(operations().thread(slug)).evidence().getFirst().items().getFirst().item();
    }

    @Test
    @Order(4)
    void newEvidenceIsToldInItsOrderAndWaitsBehindWhatFailed() {
        take("cables");
        take("dams");
        send();
        forget();
        badStatus = 503;
        attach("storage", firstItem("cables"));
        attach("storage", firstItem("dams"));
        send();
        assertThat(GOOD).hasSize(2);
        assertThat(BAD).hasSize(1);

        badStatus = 200;
        pass(Duration.ofMinutes(2));
        send();

        assertThat(BAD).hasSize(3);
        assertThat(BAD.get(1).id()).isEqualTo(BAD.getFirst().id());
        assertThat(BAD.stream().skip(1).map(Told::id).toList())
                .isEqualTo(GOOD.stream().map(Told::id).toList());
        assertThat(GOOD).extracting(Told::headline).allMatch(line -> line.endsWith(": storage"));
    }

    private static void attach(String slug, String item) {
        done(
                operations()
                        .threads()
                        .act(
                                slug,
                                new PersonsAct.Attach(
                                        item, "", null, Directness.DIRECT, "", "", "ada"),
                                done(operations().files().read(slug)).version()));
    }

    @Test
    @Order(5)
    void redirectIsNotFollowedAndGivenUpInTheEnd() {
        badStatus = 307;
        take("turbines");
        for (int attempt = 0; attempt < 9; attempt++) {
            send();
            pass(Duration.ofHours(15));
        }

        assertThat(VICTIM).hasValue(0);
        assertThat(deliveries("turbines"))
                .extracting(DeliveryRow::state)
                .containsExactlyInAnyOrder("told", "dead");
        assertThat(deliveries("turbines"))
                .extracting(DeliveryRow::outcome)
                .contains("it leads elsewhere; write the new address down");
    }

    @Test
    @Order(6)
    void whatWasGivenUpIsBegunAgainByAPerson() {
        badStatus = 204;

        done(operations().notices().retry(null));

        assertThat(BAD).hasSize(1);
        assertThat(deliveries("turbines")).extracting(DeliveryRow::state).containsOnly("told");
        assertThat(operations().notices().retry(null)).isInstanceOf(Answer.Declined.class);
        assertThat(operations().notices().retry("nonsense")).isInstanceOf(Answer.Declined.class);
    }
}
