package dev.gleaner.ingest.robots;

import static dev.gleaner.ingest.fetch.Web.answer;
import static dev.gleaner.ingest.fetch.Web.ok;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.store.channel.RobotsStore.RobotsCopy;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.Request;
import dev.gleaner.ingest.fetch.TestClock;
import dev.gleaner.ingest.fetch.Web;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

class RobotsTest {

    private static final String HOST = "heron.example";
    private static final Duration DAY = Duration.ofDays(1);

    private final TestClock clock = new TestClock(Instant.parse("2026-05-11T08:00:00Z"));
    private final Web web = new Web(clock);
    private final Fetcher fetcher = web.fetcher(HOST, "other.example");
    private final Memory memory = new Memory();
    private final Robots robots = new Robots(fetcher, memory, clock);

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        web.close();
    }

    @ParameterizedTest(name = "P65 {0} on {1}: allowed {2}")
    @CsvSource({
        "'Disallow: /a', /a/b, false",
        "'Disallow: /a', /b, true",
        "'Disallow: /a|Allow: /a/b', /a/b/c, true",
        "'Allow: /a|Disallow: /a', /a, true",
        "'Disallow: /*.pdf$', /x/y.pdf, false",
        "'Disallow: /*.pdf$', /x/y.pdf?z, true",
        "'Disallow: /caf%C3%A9', /caf%c3%a9, false",
        "'Disallow:', /a, true"
    })
    void longestMatchCounts(String rules, String path, boolean allowed) {
        serve("User-agent: *\n" + rules.replace('|', '\n') + "\n");

        assertThat(isAllowed(path)).isEqualTo(allowed);
    }

    @Test
    @DisplayName("P65 the group of our own product token counts alone")
    void ownGroupCounts() {
        serve("User-agent: *\nDisallow: /\n\nUser-agent: Gleaner\nDisallow: /private/\n");

        assertThat(isAllowed("/open")).isTrue();
        assertThat(isAllowed("/private/x")).isFalse();
    }

    @Test
    @DisplayName("P65 a byte order mark before the first line is accepted")
    void byteOrderMarkIsAccepted() {
        serve("\u00ef\u00bb\u00bfUser-agent: *\nDisallow: /a\n");

        assertThat(isAllowed("/a")).isFalse();
    }

    @ParameterizedTest(name = "P66 {0}: everything may be read")
    @ValueSource(strings = {"404 Not Found", "401 Unauthorized", "403 Forbidden", "410 Gone"})
    void hostWithoutOneAllowsEverything(String status) {
        web.serve(HOST, "/robots.txt", answer(status, ""));

        assertThat(isAllowed("/a")).isTrue();
    }

    @ParameterizedTest(name = "P66 P67 {0}: nothing may be read")
    @ValueSource(strings = {"429 Too Many Requests", "500 Oops", "503 Busy"})
    void hostThatCannotSayAllowsNothing(String status) {
        web.serve(HOST, "/robots.txt", answer(status, ""));

        assertThat(isAllowed("/a")).isFalse();
    }

    @Test
    @DisplayName("P67 a host that cannot be reached allows nothing, and everything after 30 days")
    void unreachableHostAllowsNothingForThirtyDays() {
        web.serve(HOST, "/robots.txt", "");

        assertThat(isAllowed("/a")).isFalse();
        clock.pass(Duration.ofDays(29));
        assertThat(isAllowed("/a")).isFalse();
        clock.pass(Duration.ofDays(2));
        assertThat(isAllowed("/a")).isTrue();
    }

    @Test
    @DisplayName("P67 an earlier copy goes on counting while the host cannot say")
    void earlierCopyGoesOnCounting() {
        serve("User-agent: *\nDisallow: /a\n");
        assertThat(isAllowed("/b")).isTrue();
        web.serve(HOST, "/robots.txt", answer("500 Oops", ""));
        clock.pass(Duration.ofDays(2));

        assertThat(isAllowed("/b")).isTrue();
        assertThat(isAllowed("/a")).isFalse();
    }

    @Test
    @DisplayName("P68 a redirect to another host counts for the first")
    void redirectCountsForTheFirstHost() {
        web.serve(
                HOST,
                "/robots.txt",
                answer("301 Moved", "", "Location: " + web.url("other.example", "/r")));
        web.serve("other.example", "/r", ok("User-agent: *\nDisallow: /a\n"));

        assertThat(isAllowed("/a")).isFalse();
        assertThat(isAllowed("/b")).isTrue();
    }

    @Test
    @DisplayName("P69 of two megabytes the first 512 KiB are read")
    void longOneIsCut() {
        serve(
                "User-agent: *\nDisallow: /first\n"
                        + "# filling\n".repeat(200_000)
                        + "Disallow: /last\n");

        assertThat(isAllowed("/first")).isFalse();
        assertThat(isAllowed("/last")).isTrue();
    }

    @Test
    @DisplayName("P70 a copy is asked for again after a day, not before, not after a restart")
    void copyIsKeptForADay() {
        serve("User-agent: *\nDisallow: /a\n");
        for (int hour = 0; hour < 23; hour++) {
            isAllowed("/a");
            new Robots(fetcher, memory, clock).permission(URI.create(web.url(HOST, "/b")));
            clock.pass(Duration.ofHours(1));
        }
        assertThat(web.robotsAsked(HOST)).isEqualTo(1);

        clock.pass(DAY);
        isAllowed("/a");
        assertThat(web.robotsAsked(HOST)).isEqualTo(2);
    }

    @ParameterizedTest(name = "P71 Crawl-delay: {0} means {1}")
    @CsvSource({"20, PT20S", "600, PT300S", "abc, PT2S"})
    void delayIsKeptUpToFiveMinutes(String written, Duration wait) {
        serve("User-agent: *\nCrawl-delay: " + written + "\nDisallow: /a\n");
        web.serve(HOST, "/1", ok("x"));
        isAllowed("/1");

        fetcher.fetch(Request.page(web.url(HOST, "/1")));
        fetcher.fetch(Request.page(web.url(HOST, "/1")));

        var asked = web.asked(HOST);
        assertThat(Duration.between(asked.get(0).at(), asked.get(1).at())).isEqualTo(wait);
    }

    private void serve(String body) {
        web.serve(HOST, "/robots.txt", ok(body));
    }

    private boolean isAllowed(String path) {
        return robots.permission(URI.create(web.url(HOST, path))).granted();
    }

    private static final class Memory implements RobotsMemory {

        private final Map<String, RobotsCopy> copies = new HashMap<>();

        @Override
        public Optional<RobotsCopy> of(String origin) {
            return Optional.ofNullable(copies.get(origin));
        }

        @Override
        public void keep(RobotsCopy copy) {
            copies.put(copy.origin(), copy);
        }
    }
}
