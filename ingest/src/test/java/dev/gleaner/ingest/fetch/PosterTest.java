package dev.gleaner.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import dev.gleaner.ingest.fetch.address.AllowedHost;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class PosterTest {

    private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");

    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    private Posted post(ScriptedServer server, String path) {
        return post(server.url(path), Set.of(new AllowedHost("127.0.0.1", server.port())));
    }

    private Posted post(String address, Set<AllowedHost> allowed) {
        return post(
                Posting.to(
                        address,
                        "application/json",
                        Map.of("webhook-id", "notice1"),
                        "{\"naïve\":1}".getBytes(StandardCharsets.UTF_8)),
                allowed);
    }

    private Posted post(Posting posting, Set<AllowedHost> allowed) {
        FetchSettings settings =
                FetchSettings.defaults("https://gleaner.example/about")
                        .withTimeouts(
                                Duration.ofMillis(500),
                                Duration.ofMillis(400),
                                Duration.ofMillis(1_200))
                        .withAllowed(allowed);
        try (Fetcher fetcher =
                new Fetcher(
                        settings,
                        () -> NOW,
                        host -> List.of(InetAddress.ofLiteral(host)),
                        waits::add)) {
            return fetcher.post(posting);
        }
    }

    private ScriptedServer serving(ScriptedServer.Script script) {
        ScriptedServer server = new ScriptedServer(script);
        open.add(server);
        return server;
    }

    private ScriptedServer saying(String answer) {
        ScriptedServer server = ScriptedServer.saying(answer);
        open.add(server);
        return server;
    }

    @Test
    void bodyAndHeadersArriveAsTheyWereGiven() throws IOException {
        List<String> bodies = new ArrayList<>();
        Map<String, String> headers = new TreeMap<>();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getRequestHeaders()
                            .forEach((name, values) -> headers.put(name, values.getFirst()));
                    bodies.add(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
        open.add(() -> server.stop(0));
        int port = server.getAddress().getPort();

        Posted posted =
                post(
                        "http://127.0.0.1:" + port + "/hook?x=1",
                        Set.of(new AllowedHost("127.0.0.1", port)));

        assertThat(posted).isEqualTo(new Posted.Accepted(204));
        assertThat(bodies).containsExactly("{\"naïve\":1}");
        assertThat(headers)
                .containsEntry("Content-type", "application/json")
                .containsEntry("Webhook-id", "notice1")
                .containsEntry("User-agent", "Gleaner/0.1 (+https://gleaner.example/about)");
    }

    @Test
    void redirectIsNotFollowedWhereverItLeads() {
        ScriptedServer victim = saying(ScriptedServer.ok("secret"));
        ScriptedServer server =
                saying(ScriptedServer.answer("307 Moved", "", "Location: " + victim.url("/")));

        assertThat(post(server, "/hook"))
                .isEqualTo(
                        new Posted.Declined(307, "it leads elsewhere; write the new address down"));
        assertThat(victim.asked()).isEmpty();
    }

    /** Sends what may move to a server of ours that may be called, and so may others. */
    private Posted moving(ScriptedServer server, ScriptedServer... others) {
        Set<AllowedHost> allowed =
                Stream.concat(Stream.of(server), Arrays.stream(others))
                        .map(one -> new AllowedHost("127.0.0.1", one.port()))
                        .collect(Collectors.toSet());
        return post(
                Posting.to(
                                server.url("/hub"),
                                "application/x-www-form-urlencoded",
                                Map.of(),
                                "a=b".getBytes(StandardCharsets.US_ASCII))
                        .moving(),
                allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"307 Temporary Redirect", "308 Permanent Redirect"})
    void whatMayMoveIsSentAgainToWhereTheReceiverLives(String status) {
        ScriptedServer home = saying(ScriptedServer.answer("202 Accepted", ""));
        ScriptedServer server =
                saying(ScriptedServer.answer(status, "", "Location: " + home.url("/new?x=1")));

        assertThat(moving(server, home)).isEqualTo(new Posted.Accepted(202));
        assertThat(home.asked())
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.method()).isEqualTo("POST");
                    assertThat(asked.target()).isEqualTo("/new?x=1");
                    assertThat(asked.headers())
                            .containsEntry("content-length", "3")
                            .containsEntry("content-type", "application/x-www-form-urlencoded");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"301 Moved", "302 Found", "303 See Other", "300 Many"})
    void redirectThatMayChangeTheMethodIsNotFollowed(String status) {
        ScriptedServer victim = saying(ScriptedServer.ok("x"));
        ScriptedServer server =
                saying(ScriptedServer.answer(status, "", "Location: " + victim.url("/")));

        assertThat(moving(server, victim)).isInstanceOf(Posted.Declined.class);
        assertThat(victim.asked()).isEmpty();
    }

    @Test
    void whatMayMoveDoesNotMoveToAPrivateAddress() {
        ScriptedServer victim = saying(ScriptedServer.ok("x"));
        ScriptedServer server =
                saying(ScriptedServer.answer("307 Moved", "", "Location: " + victim.url("/")));

        assertThat(moving(server)).isInstanceOf(Posted.Unsent.class);
        assertThat(victim.asked()).isEmpty();
    }

    @Test
    void whatMayMoveDoesNotMoveForEver() {
        ScriptedServer server = saying(ScriptedServer.answer("308 Moved", "", "Location: /again"));

        assertThat(moving(server)).isEqualTo(new Posted.Unsent("more than 3 redirects"));
        assertThat(server.asked()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9/",
                "http://169.254.169.254/latest",
                "http://10.0.0.8/hook",
                "http://u:p@127.0.0.1/",
                "file:///etc/passwd",
                "http://127.0.0.1:25/"
            })
    void addressesThatAreNotPublicAreNotCalled(String address) {
        assertThat(post(address, Set.of())).isInstanceOf(Posted.Unsent.class);
    }

    @Test
    @Timeout(10)
    void serverThatSaysNothingIsLeft() {
        ScriptedServer server =
                serving((asked, out) -> {
                    try {
                        new CountDownLatch(1).await(5, TimeUnit.SECONDS);
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });

        assertThat(post(server, "/hook")).isInstanceOf(Posted.Unsent.class);
    }

    @Test
    @Timeout(10)
    void bodyOfAnAnswerIsNotWaitedFor() {
        ScriptedServer server =
                saying("HTTP/1.1 200 OK\r\nContent-Length: 9000000000\r\n\r\nonly this");

        assertThat(post(server, "/hook")).isEqualTo(new Posted.Accepted(200));
    }

    @Test
    void wishForPatienceComesAlong() {
        assertThat(
                        post(
                                saying(
                                        ScriptedServer.answer(
                                                "429 Too Many", "", "Retry-After: 120")),
                                "/hook"))
                .isEqualTo(new Posted.TryLater(429, Duration.ofMinutes(2)));
        assertThat(post(saying(ScriptedServer.answer("500 Oops", "")), "/hook"))
                .isEqualTo(new Posted.Declined(500, "status 500"));
    }
}
