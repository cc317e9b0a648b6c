package dev.gleaner.ingest.fetch;

import static dev.gleaner.ingest.fetch.ScriptedServer.answer;
import static dev.gleaner.ingest.fetch.ScriptedServer.ok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.gleaner.ingest.fetch.Fetch.Failed;
import dev.gleaner.ingest.fetch.Fetch.Failed.Cause;
import dev.gleaner.ingest.fetch.Fetch.Fetched;
import dev.gleaner.ingest.fetch.Fetch.Gone;
import dev.gleaner.ingest.fetch.Fetch.NotModified;
import dev.gleaner.ingest.fetch.Fetch.Refused;
import dev.gleaner.ingest.fetch.Fetch.Refused.Reason;
import dev.gleaner.ingest.fetch.Fetch.RetryLater;
import dev.gleaner.ingest.fetch.ScriptedServer.Asked;
import dev.gleaner.ingest.fetch.address.AllowedHost;
import dev.gleaner.ingest.fetch.address.NameLookup;
import dev.gleaner.ingest.fetch.turn.Pause;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

class FetcherTest {

    private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");
    private static final String CONTACT = "https://gleaner.example/about";
    private static final FetchSettings QUICK =
            FetchSettings.defaults(CONTACT)
                    .withTimeouts(
                            Duration.ofMillis(500),
                            Duration.ofMillis(400),
                            Duration.ofMillis(1_200));

    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Nested
    class AFullAnswer {

        @Test
        void bytesTypeValidatorsAndFreshnessComeAlong() {
            ScriptedServer server =
                    serving(
                            ok(
                                    "<rss/>",
                                    "Content-Type: application/rss+xml; charset=\"UTF-8\"",
                                    "ETag: W/\"abc\"",
                                    "Last-Modified: yesterday noon +0000",
                                    "Cache-Control: max-age=43200"));

            Fetched fetched = fetched(server, "/feed");

            assertThat(fetched.body()).asString().isEqualTo("<rss/>");
            assertThat(fetched.finalAddress()).isEqualTo(URI.create(server.url("/feed")));
            assertThat(fetched.permanentlyMovedTo()).isNull();
            assertThat(fetched.charset()).contains("UTF-8");
            assertThat(fetched.validators())
                    .isEqualTo(new Validators("W/\"abc\"", "yesterday noon +0000"));
            assertThat(fetched.freshFor()).isEqualTo(Duration.ofHours(12));
            assertThat(fetched.at()).isEqualTo(NOW);
        }

        @DisplayName("P15 P16 P17 P18 P22 P74 P75 a request is a plain GET that says who asks")
        @Test
        void requestIsAPlainGetThatSaysWhoAsks() {
            ScriptedServer server = serving(ok("x", "Set-Cookie: a=b"));

            try (Fetcher fetcher = fetcher(QUICK, server)) {
                fetcher.fetch(Request.feed(server.url("/feed?b=2&a=%7e#part"), Validators.NONE));
                fetcher.fetch(Request.feed(server.url("/feed"), Validators.NONE));
            }

            Asked first = server.asked().getFirst();
            assertThat(first.method()).isEqualTo("GET");
            assertThat(first.target()).isEqualTo("/feed?b=2&a=%7e");
            assertThat(first.headers())
                    .containsEntry("user-agent", "Gleaner/0.1 (+" + CONTACT + ")")
                    .containsEntry("accept-encoding", "gzip")
                    .hasEntrySatisfying(
                            "accept",
                            accept -> assertThat(accept).contains("application/atom+xml"));
            assertThat(server.asked().getLast().headers().keySet())
                    .containsExactlyInAnyOrder(
                            "accept", "accept-encoding", "connection", "host", "user-agent");
        }

        @Test
        void gzipIsUnpacked() throws IOException {
            ScriptedServer server =
                    servingBytes(
                            gzip("packed".getBytes(StandardCharsets.UTF_8)),
                            "Content-Encoding: gzip");

            assertThat(fetched(server, "/").body()).asString().isEqualTo("packed");
        }

        @Test
        void bodyWithoutALengthEndsWithTheConnection() {
            assertThat(fetched(serving("HTTP/1.1 200 OK\r\n\r\nuntil the end"), "/").body())
                    .asString()
                    .isEqualTo("until the end");
        }

        @Test
        void hostWithAnUnderscoreIsCalled() {
            ScriptedServer server = serving(ok("x"));
            try (Fetcher fetcher = fetcher(QUICK, server, Map.of("my_host.example", "127.0.0.1"))) {
                assertThat(fetcher.fetch(Request.page(server.url("my_host.example", "/a"))))
                        .isInstanceOf(Fetched.class);
            }
        }
    }

    @Nested
    class AskingAgain {

        @DisplayName("P2 P3 P4 P5 P6 validators go back byte for byte")
        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {"\"abc\"", "W/\"abc\"", "abc", "\"a\\\"b\"", "\"\u00e4\u0080\u009f\""})
        void validatorsGoBackByteForByte(String etag) {
            ScriptedServer server = serving(answer("304 Not Modified", ""));

            ask(server, new Validators(etag, "Fr, 8. M\u00e4rz"));

            assertThat(server.asked().getFirst().headers())
                    .containsEntry("if-none-match", etag)
                    .containsEntry("if-modified-since", "Fr, 8. M\u00e4rz");
        }

        @DisplayName("P9 P24 a 304 updates what it carries and keeps the rest")
        @Test
        void notModifiedUpdatesWhatItCarriesAndKeepsTheRest() {
            ScriptedServer server =
                    serving(
                            "HTTP/1.1 304 Not Modified\r\nETag: \"new\"\r\nCache-Control: max-age=90\r\n\r\n");

            assertThat(ask(server, new Validators("\"old\"", "then")))
                    .asInstanceOf(type(NotModified.class))
                    .satisfies(same -> {
                        assertThat(same.validators()).isEqualTo(new Validators("\"new\"", "then"));
                        assertThat(same.freshFor()).isEqualTo(Duration.ofSeconds(90));
                    });
        }

        @DisplayName("P10 a validator that a full answer drops is forgotten")
        @Test
        void validatorThatAFullAnswerDropsIsForgotten() {
            assertThat(ask(serving(ok("x", "ETag: \"b\"")), new Validators("\"a\"", "then")))
                    .asInstanceOf(type(Fetched.class))
                    .extracting(Fetched::validators)
                    .isEqualTo(new Validators("\"b\"", null));
        }

        @DisplayName("P4 a validator of more than 4 KiB is not kept")
        @Test
        void validatorOfMoreThanFourKibibytesIsNotKept() {
            assertThat(
                            fetched(serving(ok("x", "ETag: \"" + "a".repeat(5_000) + "\"")), "/")
                                    .validators())
                    .isEqualTo(Validators.NONE);
        }

        @DisplayName("P56 a 304 that nobody asked for is a failure")
        @Test
        void unaskedNotModifiedIsAFailure() {
            assertThat(ask(serving("HTTP/1.1 304 Not Modified\r\n\r\n"), Validators.NONE))
                    .isInstanceOf(Failed.class);
        }
    }

    @Nested
    class Redirects {

        @DisplayName("P46 permanent redirects say where the address lives now")
        @Test
        void permanentOnesSayWhereTheAddressLivesNow() {
            ScriptedServer server = redirecting(Map.of("/a", "301 /b", "/b", "308 /c"));

            Fetched fetched = fetched(server, "/a");

            assertThat(fetched.finalAddress().getPath()).isEqualTo("/c");
            assertThat(fetched.permanentlyMovedTo()).isEqualTo(URI.create(server.url("/c")));
        }

        @Test
        void afterATemporaryOneNothingIsPermanent() {
            ScriptedServer server =
                    redirecting(Map.of("/a", "301 /b", "/b", "302 /c", "/c", "301 /d"));

            Fetched fetched = fetched(server, "/a");

            assertThat(fetched.finalAddress().getPath()).isEqualTo("/d");
            assertThat(fetched.permanentlyMovedTo()).isEqualTo(URI.create(server.url("/b")));
        }

        @DisplayName("P47 temporary redirects are followed and not remembered")
        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"302", "303", "307"})
        void temporaryOnesAreFollowedAndNotRemembered(String status) {
            assertThat(
                            fetched(redirecting(Map.of("/a", status + " /b")), "/a")
                                    .permanentlyMovedTo())
                    .isNull();
        }

        @DisplayName("P49 H23 five hops are followed and the sixth is not")
        @Test
        void fiveHopsAreFollowedAndTheSixthIsNot() {
            Map<String, String> chain =
                    Map.of(
                            "/1", "302 /2", "/2", "302 /3", "/3", "302 /4", "/4", "302 /5", "/5",
                            "302 /6");
            assertThat(fetched(redirecting(chain), "/1").finalAddress().getPath()).isEqualTo("/6");

            ScriptedServer loop = redirecting(Map.of("/a", "302 /a"));
            assertRefused(get(loop, "/a"), Reason.TOO_MANY_REDIRECTS);
            assertThat(loop.asked()).hasSize(6);
        }

        @DisplayName("P51 validators stay with their host")
        @Test
        void validatorsStayWithTheirHost() {
            ScriptedServer other = serving(ok("there"));
            ScriptedServer server =
                    serving(
                            "HTTP/1.1 302 Found\r\nLocation: "
                                    + other.url("other.example", "/x")
                                    + "\r\n\r\n");
            FetchSettings settings =
                    QUICK.withAllowed(
                            Set.of(
                                    new AllowedHost("127.0.0.1", server.port()),
                                    new AllowedHost("other.example", other.port())));
            try (Fetcher fetcher =
                    new Fetcher(
                            settings,
                            () -> NOW,
                            names(Map.of("other.example", "127.0.0.1")),
                            waits::add)) {
                assertThat(
                                fetcher.fetch(
                                        Request.feed(
                                                server.url("/"), new Validators("\"a\"", "then"))))
                        .isInstanceOf(Fetched.class);
            }

            assertThat(server.asked().getFirst().headers()).containsKey("if-none-match");
            assertThat(other.asked().getFirst().headers())
                    .doesNotContainKeys("if-none-match", "if-modified-since", "referer");
        }

        @Test
        void hopWithoutATargetIsAFailure() {
            assertThat(get(serving("HTTP/1.1 302 Found\r\n\r\n"), "/")).isInstanceOf(Failed.class);
        }
    }

    @Nested
    class OtherAnswers {

        @DisplayName("P41 P42 both busy answers carry the wait")
        @Test
        void bothBusyAnswersCarryTheWait() {
            assertThat(get(serving(answer("429 Too Many Requests", "", "Retry-After: 3600")), "/"))
                    .isEqualTo(new RetryLater(429, Duration.ofHours(1), true));
            assertThat(
                            get(
                                    serving(
                                            answer(
                                                    "503 Busy",
                                                    "",
                                                    "Retry-After: Sun, 10 May 2026 13:00:00 GMT")),
                                    "/"))
                    .isEqualTo(new RetryLater(503, Duration.ofHours(1), true));
            assertThat(get(serving(answer("429 Too Many Requests", "", "Retry-After: abc")), "/"))
                    .isEqualTo(new RetryLater(429, null, true));
        }

        @DisplayName("P52 gone is gone")
        @Test
        void goneIsGone() {
            assertThat(get(serving(answer("410 Gone", "")), "/")).isInstanceOf(Gone.class);
        }

        @DisplayName("P56 a status without a document is a failure")
        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({
            "404, MISSING",
            "401, FORBIDDEN",
            "403, FORBIDDEN",
            "500, STATUS",
            "502, STATUS",
            "204, STATUS",
            "206, STATUS",
            "226, STATUS",
            "999, STATUS"
        })
        void statusWithoutADocumentIsAFailure(int status, Cause cause) {
            assertThat(get(serving(answer(status + " Some Words", "body")), "/"))
                    .asInstanceOf(type(Failed.class))
                    .satisfies(failed -> {
                        assertThat(failed.cause()).isEqualTo(cause);
                        assertThat(failed.status()).isEqualTo(status);
                    });
        }

        @DisplayName("P54 a challenge page is named")
        @Test
        void challengePageIsNamed() {
            assertThat(get(serving(answer("403 Forbidden", "", "cf-mitigated: challenge")), "/"))
                    .asInstanceOf(type(Failed.class))
                    .extracting(Failed::detail)
                    .asString()
                    .contains("challenge");
        }
    }

    @Nested
    class Addresses {

        @DisplayName("H8 the checked address is the dialled one")
        @Test
        void nameIsLookedUpOnceSoThatTheCheckedAddressIsTheDialledOne() {
            ScriptedServer server = serving(ok("x"));
            List<String> answers = new ArrayList<>(List.of("127.0.0.1", "10.0.0.1"));
            FetchSettings settings =
                    QUICK.withAllowed(Set.of(new AllowedHost("rebinding.example", server.port())));
            NameLookup rebinding = host -> List.of(InetAddress.ofLiteral(answers.removeFirst()));
            try (Fetcher fetcher = new Fetcher(settings, () -> NOW, rebinding, waits::add)) {
                assertThat(fetcher.fetch(Request.page(server.url("rebinding.example", "/"))))
                        .isInstanceOf(Fetched.class);
            }
            assertThat(answers).containsExactly("10.0.0.1");
        }

        @Test
        void allowedHostCountsForItsPortOnly() {
            ScriptedServer server = serving(ok("x"));
            ScriptedServer neighbour = serving(ok("y"));
            try (Fetcher fetcher = fetcher(QUICK, server)) {
                assertThat(fetcher.fetch(Request.page(server.url("/"))))
                        .isInstanceOf(Fetched.class);
                assertRefused(
                        fetcher.fetch(Request.page(neighbour.url("/"))), Reason.NON_PUBLIC_ADDRESS);
            }
            assertThat(neighbour.asked()).isEmpty();
        }

        @Test
        void unknownNameIsAFailure() {
            try (Fetcher fetcher = fetcher(QUICK)) {
                assertFailed(
                        fetcher.fetch(Request.page("http://unknown.example/")), Cause.UNREACHABLE);
            }
        }
    }

    @Nested
    class Manners {

        @DisplayName("P60 requests to one host keep their gap, through redirects too")
        @Test
        void requestsToOneHostKeepTheirGapThroughRedirectsToo() {
            ScriptedServer server = redirecting(Map.of("/a", "302 /b"));
            FetchSettings settings = QUICK.withGaps(Duration.ofSeconds(2), Duration.ofSeconds(3));
            try (Fetcher fetcher = fetcher(settings, server)) {
                fetcher.fetch(Request.page(server.url("/a")));
                fetcher.fetch(Request.page(server.url("/b")));
            }
            assertThat(waits).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(3));
        }

        @Test
        void allowedHostHasNoGapByDefault() {
            ScriptedServer server = serving(ok("x"));
            try (Fetcher fetcher = fetcher(QUICK, server)) {
                fetcher.fetch(Request.page(server.url("/")));
                fetcher.fetch(Request.page(server.url("/")));
            }
            assertThat(waits).isEmpty();
        }

        @Test
        @DisplayName("H26 a thousand requests to a host that sends all away reach it five times")
        void stormReachesTheHostFiveTimes() {
            ScriptedServer busy = serving(answer("429 Too Many Requests", "", "Retry-After: 600"));
            ScriptedServer calm = serving(ok("x"));
            Set<AllowedHost> allowed =
                    Set.of(
                            new AllowedHost("busy.example", busy.port()),
                            new AllowedHost("calm.example", calm.port()));
            Map<String, String> names =
                    Map.of("busy.example", "127.0.0.1", "calm.example", "127.0.0.1");
            FetchSettings settings = QUICK.withAllowed(allowed);
            try (Fetcher fetcher = new Fetcher(settings, () -> NOW, names(names), waits::add)) {
                for (int request = 0; request < 1_000; request++) {
                    assertThat(fetcher.fetch(Request.page(busy.url("busy.example", "/" + request))))
                            .isInstanceOf(RetryLater.class);
                }
                assertThat(fetcher.fetch(Request.page(calm.url("calm.example", "/"))))
                        .isInstanceOf(Fetched.class);
            }
            assertThat(busy.asked()).hasSize(5);
        }

        @Test
        @DisplayName("P62 fifty hosts at one address get four connections at a time")
        void hostsAtOneAddressShareFourConnections() throws Exception {
            AtomicInteger inside = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            ScriptedServer server =
                    serving((asked, out) -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        linger(30);
                        inside.decrementAndGet();
                        out.write(ok("x").getBytes(StandardCharsets.US_ASCII));
                    });
            List<String> hosts =
                    IntStream.range(0, 50).mapToObj(number -> "h" + number + ".example").toList();
            Map<String, String> names =
                    hosts.stream().collect(Collectors.toMap(host -> host, host -> "127.0.0.1"));
            try (Fetcher fetcher = fetcher(FetchSettings.defaults(CONTACT), server, names);
                    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Fetch> fetch :
                        threads.invokeAll(
                                hosts.stream()
                                        .<Callable<Fetch>>map(host ->
                                                () ->
                                                        fetcher.fetch(
                                                                Request.page(
                                                                        server.url(host, "/"))))
                                        .toList())) {
                    assertThat(fetch.get()).isInstanceOf(Fetched.class);
                }
            }
            assertThat(most.get()).isBetween(2, 4);
        }

        @Test
        void stoppingWhileWaitingIsAnOutcome() {
            ScriptedServer server = serving(ok("x"));
            FetchSettings settings =
                    QUICK.withGaps(Duration.ofSeconds(2), Duration.ofSeconds(3))
                            .withAllowed(Set.of(new AllowedHost("127.0.0.1", server.port())));
            Pause stopped =
                    duration -> {
                        throw new InterruptedException();
                    };
            try (Fetcher fetcher = new Fetcher(settings, () -> NOW, names(Map.of()), stopped)) {
                fetcher.fetch(Request.page(server.url("/")));
                assertFailed(fetcher.fetch(Request.page(server.url("/"))), Cause.INTERRUPTED);
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
        }
    }

    private Fetch get(ScriptedServer server, String path) {
        try (Fetcher fetcher = fetcher(QUICK, server)) {
            return fetcher.fetch(Request.page(server.url(path)));
        }
    }

    private Fetched fetched(ScriptedServer server, String path) {
        Fetch fetch = get(server, path);
        assertThat(fetch).isInstanceOf(Fetched.class);
        return (Fetched) fetch;
    }

    private Fetch ask(ScriptedServer server, Validators validators) {
        try (Fetcher fetcher = fetcher(QUICK, server)) {
            return fetcher.fetch(Request.feed(server.url("/feed"), validators));
        }
    }

    private Fetcher fetcher(FetchSettings settings, ScriptedServer... servers) {
        Set<AllowedHost> allowed =
                List.of(servers).stream()
                        .map(server -> new AllowedHost("127.0.0.1", server.port()))
                        .collect(Collectors.toSet());
        return new Fetcher(settings.withAllowed(allowed), () -> NOW, names(Map.of()), waits::add);
    }

    private Fetcher fetcher(
            FetchSettings settings, ScriptedServer server, Map<String, String> known) {
        Set<AllowedHost> allowed =
                known.keySet().stream()
                        .map(host -> new AllowedHost(host, server.port()))
                        .collect(Collectors.toSet());
        return new Fetcher(settings.withAllowed(allowed), () -> NOW, names(known), waits::add);
    }

    private static NameLookup names(Map<String, String> known) {
        return host -> {
            String literal =
                    known.getOrDefault(host, host.equals("localhost") ? "127.0.0.1" : host);
            try {
                return List.of(InetAddress.ofLiteral(literal));
            } catch (IllegalArgumentException name) {
                throw new UnknownHostException("no such name: " + host);
            }
        };
    }

    private ScriptedServer serving(String answer) {
        return serving((asked, out) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private ScriptedServer serving(ScriptedServer.Script script) {
        ScriptedServer server = new ScriptedServer(script);
        open.add(server);
        return server;
    }

    private ScriptedServer servingBytes(byte[] body, String header) {
        return serving((asked, out) -> {
            out.write(
                    ("HTTP/1.1 200 OK\r\n"
                                    + header
                                    + "\r\nContent-Length: "
                                    + body.length
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
        });
    }

    private ScriptedServer redirecting(Map<String, String> targets) {
        return serving((asked, out) -> {
            String target = targets.get(asked.target());
            if (target == null) {
                out.write(ok("arrived").getBytes(StandardCharsets.US_ASCII));
            } else {
                List<String> parts = List.of(target.split(" ", 2));
                out.write(
                        ("HTTP/1.1 "
                                        + parts.get(0)
                                        + " Moved\r\nLocation: "
                                        + parts.get(1)
                                        + "\r\nContent-Length: 0\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
            }
        });
    }

    /** The server's own slowness; closing the server ends it. */
    private static void linger(int millis) throws IOException {
        try {
            assertThat(new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException closed) {
            throw new IOException(closed);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static void assertRefused(Fetch fetch, Reason reason) {
        assertThat(fetch)
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::reason)
                .isEqualTo(reason);
    }

    private static void assertFailed(Fetch fetch, Cause cause) {
        assertThat(fetch)
                .asInstanceOf(type(Failed.class))
                .extracting(Failed::cause)
                .isEqualTo(cause);
    }
}
