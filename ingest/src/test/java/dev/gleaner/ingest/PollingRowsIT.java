package dev.gleaner.ingest;

import static dev.gleaner.ingest.fetch.Web.answer;
import static dev.gleaner.ingest.fetch.Web.ok;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.channel.ChannelEvent;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.channel.Condition;
import dev.gleaner.graph.channel.PollRecord;
import dev.gleaner.graph.channel.Quarantined;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.schema.Schema;
import dev.gleaner.graph.store.channel.ChannelDecisions;
import dev.gleaner.graph.store.channel.ChannelHistory;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.DueTimes;
import dev.gleaner.graph.store.channel.LeaseStore;
import dev.gleaner.graph.store.channel.LeaseStore.Leasing;
import dev.gleaner.graph.store.channel.PipelineStores;
import dev.gleaner.graph.store.item.IndexMarks;
import dev.gleaner.ingest.archive.Archive;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.TestClock;
import dev.gleaner.ingest.fetch.Web;
import dev.gleaner.ingest.fetch.Web.Seen;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of what a good poller does, through the whole pipeline, seen in the server's own log. */
class PollingRowsIT {

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    private static final Instant START = Instant.parse("2026-05-11T08:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final String HOST = "heron.example";
    private static final Source SOURCE = Source.of("Heron Weekly", Source.Kind.NEWSLETTER, null);

    @TempDir private Path folder;

    private final TestClock clock = new TestClock(START);
    private final Web web = new Web(clock);
    private final ChannelStore channels = new ChannelStore(NEO4J.driver());
    private final DueTimes dueTimes = new DueTimes(NEO4J.driver());
    private final LeaseStore leases = new LeaseStore(NEO4J.driver());
    private final Fetcher fetcher = web.fetcher(HOST, "other.example", "third.example");
    private FeedReader reader = FeedReader.STANDARD;
    private @Nullable Ingest ingest;
    private @Nullable Path opened;
    private @Nullable FeedReader read;

    @BeforeAll
    static void applySchema() {
        assertThat(Schema.apply(NEO4J.driver())).isInstanceOf(Schema.Outcome.Current.class);
    }

    @BeforeEach
    void follow() {
        channels.add(SOURCE, feed("/feed"), START);
    }

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        web.close();
    }

    @Test
    @DisplayName(
            "P1 P11 P14 unchanged feed: one unconditional request, then an hour apart at least")
    void unchangedFeedIsAskedUnconditionallyOnce() {
        web.serve(HOST, "/feed", seen -> conditional(seen, "\"abc\"", rss("one")));

        runFor(Duration.ofDays(5));

        List<Seen> asked = web.asked(HOST);
        assertThat(asked).hasSizeGreaterThan(60);
        assertThat(asked)
                .filteredOn(seen -> !seen.headers().containsKey("if-none-match"))
                .hasSize(1);
        assertThat(gaps(asked)).allMatch(gap -> gap.compareTo(HOUR) >= 0);
    }

    @Test
    @DisplayName("P7 P8 P9 P10 validators follow the latest answer, whatever the body")
    void validatorsFollowTheLatestAnswer() {
        AtomicInteger count = new AtomicInteger();
        String modified = "Last-Modified: Mon, 11 May 2026 08:00:00 GMT";
        web.serve(
                HOST,
                "/feed",
                seen ->
                        switch (count.incrementAndGet()) {
                            case 1 -> ok(rss("one"), "ETag: \"a\"", modified);
                            case 2 -> ok(rss("one"), "ETag: \"b\"", modified);
                            case 3 -> answer("304 Not Modified", "", "ETag: \"c\"");
                            case 4 -> ok(rss("one"), modified);
                            default -> ok(rss("one"), "ETag: \"z\"");
                        });

        runPolls(5);

        assertThat(web.asked(HOST))
                .extracting(seen -> seen.headers().getOrDefault("if-none-match", "none"))
                .containsExactly("none", "\"a\"", "\"b\"", "\"c\"", "none");
    }

    @Test
    @DisplayName("P12 a server without validators is asked once a day")
    void serverWithoutValidatorsIsAskedOnceADay() {
        web.serve(HOST, "/feed", ok(rss("one")));

        runFor(Duration.ofDays(6));

        assertThat(gaps(web.asked(HOST))).isNotEmpty().allMatch(gap -> gap.compareTo(DAY) >= 0);
    }

    @Test
    @DisplayName("P13 twenty restarts in an hour cause no poll")
    void restartsCauseNoPoll() {
        web.serve(HOST, "/feed", seen -> conditional(seen, "\"abc\"", rss("one")));
        runPolls(2);
        int before = web.asked(HOST).size();
        Instant due = state().nextPoll();

        for (int restart = 0; restart < 20; restart++) {
            clock.pass(Duration.ofMinutes(2));
            pollWhatIsDue("process " + restart);
        }

        assertThat(web.asked(HOST)).hasSize(before);
        assertThat(state().nextPoll()).isEqualTo(due);
    }

    @Test
    @DisplayName("P15 P16 P17 P22 P74 P75 requests carry what they need and nothing else")
    void requestsCarryNothingElse() {
        String path = "/feed?b=2&a=%7e";
        channels.add(SOURCE, feed(path + "#part"), START);
        web.serve(HOST, path, ok(rss("one"), "Set-Cookie: a=b", "ETag: \"e\""));

        runPolls(4);

        List<Seen> asked =
                web.asked(HOST).stream().filter(seen -> seen.target().equals(path)).toList();
        assertThat(asked).hasSizeGreaterThan(1);
        assertThat(asked)
                .allSatisfy(seen ->
                        assertThat(seen.headers().keySet())
                                .isSubsetOf(
                                        "accept",
                                        "accept-encoding",
                                        "connection",
                                        "host",
                                        "user-agent",
                                        "if-none-match"));
    }

    @ParameterizedTest(name = "P20 P41 {0} with Retry-After: nobody asks before, not even by hand")
    @ValueSource(strings = {"429 Too Many Requests", "503 Service Unavailable"})
    void wishForPatienceIsHonoured(String status) {
        web.serve(HOST, "/feed", answer(status, "", "Retry-After: 10800"));
        runPolls(1);

        clock.pass(Duration.ofHours(2));
        pollWhatIsDue("a");
        assertThat(byHand()).isInstanceOf(Leasing.NotNow.class);
        assertThat(web.asked(HOST)).hasSize(1);

        runPolls(1);
        assertThat(gaps(web.asked(HOST)).getFirst()).isGreaterThanOrEqualTo(HOUR.multipliedBy(3));
    }

    @Test
    @DisplayName("P21 P24 P30 max-age counts, also on a 304, less the age")
    void maxAgeCounts() {
        web.serve(
                HOST,
                "/feed",
                seen ->
                        seen.headers().containsKey("if-none-match")
                                ? answer(
                                        "304 Not Modified",
                                        "",
                                        "Cache-Control: max-age=30000",
                                        "Age: 1200")
                                : ok(rss("one"), "ETag: \"a\"", "Cache-Control: max-age=43200"));

        runPolls(3);

        List<Duration> gaps = gaps(web.asked(HOST));
        assertThat(gaps.getFirst()).isGreaterThanOrEqualTo(Duration.ofSeconds(43_200));
        assertThat(gaps.getLast())
                .isBetween(Duration.ofSeconds(28_800), Duration.ofSeconds(31_700));
    }

    @Test
    @DisplayName("P32 P33 P35 hints of the feed are kept and obeyed, also after a 304")
    void hintsOfTheFeedAreObeyed() {
        String hints = "<ttl>240</ttl><skipHours><hour>13</hour><hour>14</hour></skipHours>";
        web.serve(HOST, "/feed", seen -> conditional(seen, "\"a\"", rss(hints, "one")));

        runFor(Duration.ofDays(4));

        assertThat(gaps(web.asked(HOST)))
                .isNotEmpty()
                .allMatch(gap -> gap.compareTo(HOUR.multipliedBy(4)) >= 0);
        assertThat(web.asked(HOST).stream().skip(1))
                .noneMatch(seen ->
                        List.of("13", "14").contains(seen.at().toString().substring(11, 13)));
    }

    @Test
    @DisplayName("P44 P45 failures back off and mark failing after 30 days; one success resets")
    void failuresBackOffAndASuccessResets() {
        web.serve(HOST, "/feed", answer("500 Oops", ""));
        runFor(Duration.ofDays(40));

        assertThat(state().condition()).isEqualTo(Condition.FAILING);
        assertThat(gaps(web.asked(HOST)).getLast()).isGreaterThanOrEqualTo(Duration.ofDays(7));

        web.serve(HOST, "/feed", ok(rss("one"), "ETag: \"a\""));
        runPolls(1);
        assertThat(state().condition()).isEqualTo(Condition.OK);
        assertThat(state().failuresInARow()).isZero();
    }

    @Test
    @DisplayName("P46 a permanent redirect is stored after three equal answers over a day")
    void permanentRedirectIsStoredAfterThreeAnswersOverADay() {
        web.serve(HOST, "/feed", answer("301 Moved", "", "Location: " + web.url(HOST, "/new")));
        web.serve(HOST, "/new", ok(rss("one"), "ETag: \"a\"", "Cache-Control: max-age=36000"));

        runPolls(2);
        assertThat(state().channel().address()).endsWith("/feed");
        assertThat(requireNonNull(state().move()).seen()).isEqualTo(2);
        runPolls(2);

        ChannelHistory history = history();
        assertThat(history.state().channel().address()).endsWith("/new");
        assertThat(history.aliases()).containsExactly(web.url(HOST, "/feed"));
        assertThat(history.events())
                .extracting(ChannelEvent::what)
                .containsExactly(ChannelEvent.What.MOVED);
        long before =
                web.asked(HOST).stream().filter(seen -> seen.target().equals("/feed")).count();
        runPolls(1);
        assertThat(web.asked(HOST).stream().filter(seen -> seen.target().equals("/feed")).count())
                .isEqualTo(before);
    }

    @Test
    @DisplayName("P47 a temporary redirect is followed and never stored")
    void temporaryRedirectIsNeverStored() {
        web.serve(HOST, "/feed", answer("302 Found", "", "Location: " + web.url(HOST, "/new")));
        web.serve(HOST, "/new", ok(rss("one"), "ETag: \"a\""));

        runPolls(10);

        assertThat(state().channel().address()).endsWith("/feed");
        assertThat(state().move()).isNull();
    }

    @Test
    @DisplayName("P48 a permanent redirect to a login page is not believed")
    void redirectToALoginPageIsNotBelieved() {
        web.serve(HOST, "/feed", answer("301 Moved", "", "Location: " + web.url(HOST, "/login")));
        web.serve(
                HOST, "/login", ok("<html><body>Log in</body></html>", "Content-Type: text/html"));

        runPolls(8);

        assertThat(state().channel().address()).endsWith("/feed");
        assertThat(state().move()).isNull();
        assertThat(state().failuresInARow()).isEqualTo(8);
    }

    @Test
    @DisplayName("P52 a feed that is gone is not asked again until a person wants it; items stay")
    void goneFeedIsNotAskedAgain() {
        web.serve(HOST, "/feed", ok(rss("one", "two"), "ETag: \"a\""));
        runPolls(1);
        web.serve(HOST, "/feed", answer("410 Gone", ""));
        runPolls(1);

        runFor(Duration.ofDays(60));

        assertThat(web.asked(HOST)).hasSize(2);
        assertThat(state().condition()).isEqualTo(Condition.GONE);
        assertThat(items()).isEqualTo(2);
        new ChannelDecisions(NEO4J.driver()).resume(feed("/feed").id(), clock.instant());
        runPolls(1);
        assertThat(web.asked(HOST)).hasSize(3);
    }

    @Test
    @DisplayName("P53 a feed not found for seven days is missing")
    void feedNotFoundForSevenDaysIsMissing() {
        runFor(Duration.ofDays(6));
        assertThat(state().condition()).isEqualTo(Condition.RETRYING);

        runFor(Duration.ofDays(3));
        assertThat(state().condition()).isEqualTo(Condition.MISSING);
    }

    @Test
    @DisplayName("P54 a challenge page is named and not asked for a day")
    void challengePageIsNamed() {
        web.serve(HOST, "/feed", answer("403 Forbidden", "", "cf-mitigated: challenge"));
        runPolls(2);

        assertThat(gaps(web.asked(HOST)).getFirst()).isGreaterThanOrEqualTo(DAY);
        assertThat(state().problem()).contains("challenge");
    }

    @ParameterizedTest(name = "P55 P57 {0} instead of a feed: old items and validators are kept")
    @ValueSource(strings = {"", "<html><body>Hello</body></html>"})
    void brokenAnswerKeepsTheOldValidators(String body) {
        web.serve(HOST, "/feed", ok(rss("one"), "ETag: \"good\""));
        runPolls(1);
        web.serve(HOST, "/feed", ok(body, "ETag: \"bad\""));
        runPolls(2);

        assertThat(web.asked(HOST))
                .extracting(seen -> seen.headers().get("if-none-match"))
                .containsExactly(null, "\"good\"", "\"good\"");
        assertThat(items()).isEqualTo(1);
        assertThat(requireNonNull(history().lastFailure()).request())
                .startsWith("GET http://heron.example");
    }

    @Test
    @DisplayName("P59 a feed that shrinks deletes nothing")
    void shrinkingFeedDeletesNothing() {
        web.serve(HOST, "/feed", ok(rss("one", "two", "three", "four"), "ETag: \"a\""));
        runPolls(1);
        web.serve(HOST, "/feed", ok(rss("four"), "ETag: \"b\""));
        runPolls(1);

        assertThat(items()).isEqualTo(4);
    }

    @Test
    @DisplayName("P64 P73 robots.txt is read before a page, and forbids pages, not the feed")
    void robotsForbidPagesNotTheFeed() {
        web.serve(HOST, "/robots.txt", ok("User-agent: *\nDisallow: /feed\nDisallow: /secret/\n"));
        web.serve(HOST, "/feed", ok(rssLinking("/open/1", "/secret/1"), "ETag: \"a\""));
        web.serve(HOST, "/open/1", ok(page("An open page")));
        web.serve(HOST, "/secret/1", ok(page("A secret page")));

        runPolls(2);

        assertThat(web.asked(HOST)).extracting(Seen::target).contains("/open/1", "/feed");
        assertThat(web.asked(HOST)).extracting(Seen::target).doesNotContain("/secret/1");
        assertThat(web.robotsAsked(HOST)).isEqualTo(1);
        assertThat(history().robots()).contains("forbids");
    }

    @ParameterizedTest(name = "P72 {0}: title and link only")
    @ValueSource(strings = {"X-Robots-Tag: noindex", "X-Robots-Tag: none", "tdm-reservation: 1"})
    void reservedPageIsKeptAsTitleOnly(String header) {
        web.serve(HOST, "/feed", ok(rssLinking("/open/1"), "ETag: \"a\""));
        web.serve(HOST, "/open/1", ok(page("An open page"), header));

        runPolls(1);

        assertThat(items()).isEqualTo(1);
        assertThat(revisions()).isZero();
        assertThat(state().problem()).contains(header.split(":", -1)[0]);
    }

    @Test
    @DisplayName("P72 noindex in the page itself: title and link only")
    void pageThatSaysNoindexIsKeptAsTitleOnly() {
        web.serve(HOST, "/feed", ok(rssLinking("/open/1"), "ETag: \"a\""));
        web.serve(
                HOST,
                "/open/1",
                ok(
                        "<html><head><meta name=robots content='noindex'></head><body><p>Long text here.</p></body></html>"));

        runPolls(1);

        assertThat(revisions()).isZero();
    }

    @Test
    @DisplayName("P81 the same article through two channels is one item with two sightings")
    void sameArticleThroughTwoChannelsIsOneItem() {
        channels.add(SOURCE, feed("/second"), START);
        web.serve(HOST, "/feed", ok(rssLinking("/open/1"), "ETag: \"a\""));
        web.serve(HOST, "/second", ok(rssLinking("/open/1"), "ETag: \"a\""));
        web.serve(HOST, "/open/1", ok(page("An open page")));

        runPolls(2);

        assertThat(items()).isEqualTo(1);
        assertThat(count("MATCH (:Item)-[s:SEEN_IN]->(:Channel) RETURN count(s) AS found"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("H42 two entries with one guid are both kept when their links differ")
    void entriesWithOneGuidAreBothKept() {
        web.serve(
                HOST,
                "/feed",
                ok(
                        "<rss version='2.0'><channel><title>t</title>"
                                + entry("One", "/1", "same", "First words.")
                                + entry("Two", "/2", "same", "Other words.")
                                + "</channel></rss>"));

        runPolls(1);

        assertThat(items()).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "H43 entries without guid and link are kept, equal titles told apart by their text")
    void entriesWithTitleOnlyAreKept() {
        web.serve(
                HOST,
                "/feed",
                ok(
                        "<rss version='2.0'><channel><title>t</title>"
                                + "<item><title>Note</title><description>First words.</description></item>"
                                + "<item><title>Note</title><description>Other words.</description></item>"
                                + "</channel></rss>"));

        runPolls(3);

        assertThat(items()).isEqualTo(2);
    }

    @Test
    @DisplayName("H44 links and guids that change at every poll make no duplicates in ten polls")
    void churningLinksMakeNoDuplicates() {
        AtomicInteger poll = new AtomicInteger();
        web.serve(
                HOST,
                "/feed",
                seen -> {
                    int number = poll.incrementAndGet();
                    return ok(
                            "<rss version='2.0'><channel><title>t</title>"
                                    + entry(
                                            "One",
                                            "/s" + number + "/1",
                                            "a" + number,
                                            "First words.")
                                    + entry(
                                            "Two",
                                            "/s" + number + "/2",
                                            "b" + number,
                                            "Other words.")
                                    + "</channel></rss>");
                });

        runPolls(10);

        assertThat(items()).isEqualTo(2);
        assertThat(state().kept().byContent()).isTrue();
        assertThat(history().events())
                .extracting(ChannelEvent::what)
                .containsExactly(ChannelEvent.What.IDENTITY_BY_CONTENT);
    }

    @Test
    @DisplayName("H45 content that changes fifty times is one item, read again once a day")
    void changingContentIsOneItemReadOnceADay() {
        AtomicInteger poll = new AtomicInteger();
        web.serve(
                HOST,
                "/feed",
                seen ->
                        ok(
                                "<rss version='2.0'><channel><title>t</title>"
                                        + entry(
                                                "One",
                                                "/1",
                                                "a",
                                                "Edition " + poll.incrementAndGet())
                                        + "</channel></rss>",
                                "ETag: \"" + poll.get() + "\""));
        web.serve(HOST, "/1", seen -> ok(page("An article, edition " + poll.get())));

        runPolls(50);

        assertThat(items()).isEqualTo(1);
        long days = Duration.between(START, clock.instant()).toDays() + 1;
        long read = web.asked(HOST).stream().filter(seen -> seen.target().equals("/1")).count();
        assertThat(read).isBetween(2L, days + 1);
        assertThat(revisions()).isEqualTo(read);
    }

    @Test
    @DisplayName("H46 a feed that dates everything anew brings nothing new")
    void redatedFeedBringsNothingNew() {
        List<String> titles = IntStream.range(0, 60).mapToObj(number -> "item " + number).toList();
        web.serve(HOST, "/feed", ok(dated("Mon, 04 May 2026 08:00:00 GMT", titles), "ETag: \"a\""));
        runPolls(1);
        web.serve(HOST, "/feed", ok(dated("Mon, 11 May 2026 08:00:00 GMT", titles), "ETag: \"b\""));
        runPolls(1);

        assertThat(items()).isEqualTo(60);
        assertThat(history().polls()).extracting(PollRecord::itemsNew).containsExactly(0, 60);
    }

    @Test
    @DisplayName("H47 entries with the same newest date as last time are found")
    void entriesWithEqualDatesAreFound() {
        String date = "Mon, 04 May 2026 08:00:00 GMT";
        web.serve(HOST, "/feed", ok(dated(date, List.of("one", "two")), "ETag: \"a\""));
        runPolls(1);
        web.serve(HOST, "/feed", ok(dated(date, List.of("one", "two", "three")), "ETag: \"b\""));
        runPolls(1);

        assertThat(items()).isEqualTo(3);
    }

    @Test
    @DisplayName("H114 a feed that kills the reader is quarantined the third time; others go on")
    void poisonousFeedIsQuarantined() {
        reader =
                (fetched, now) -> {
                    if (new String(fetched.body(), StandardCharsets.UTF_8).contains("poison")) {
                        throw new StackOverflowError("for a test");
                    }
                    return FeedReader.STANDARD.read(fetched, now);
                };
        channels.add(
                SOURCE,
                Channel.of(SOURCE.id(), Channel.Kind.FEED, web.url("other.example", "/")),
                START);
        web.serve(HOST, "/feed", ok(rss("poison"), "ETag: \"a\""));
        web.serve("other.example", "/", seen -> conditional(seen, "\"a\"", rss("good")));

        runFor(Duration.ofDays(3));

        List<Quarantined> quarantine = history().quarantine();
        assertThat(quarantine).hasSize(1);
        assertThat(quarantine.getFirst().code()).isEqualTo("HOSTILE_CRASH");
        assertThat(quarantine.getFirst().sampleBytes()).isPositive();
        assertThat(items()).isEqualTo(1);
        assertThat(web.asked(HOST)).noneMatch(seen -> seen.headers().containsKey("if-none-match"));
    }

    @Test
    @DisplayName("H114 attempts that never ended count, whatever became of the process")
    void unendedAttemptsCount() {
        var store = PipelineStores.of(NEO4J.driver()).quarantine();
        PoisonGuard guard = new PoisonGuard(store, new Archive(folder), clock);
        byte[] bytes = {1, 2, 3};
        for (int crash = 0; crash < 3; crash++) {
            assertThat(store.begin(feed("/feed").id(), PoisonGuard.sha256(bytes), START).unended())
                    .isEqualTo(crash);
        }

        AtomicInteger read = new AtomicInteger();
        assertThat(guard.read(feed("/feed").id(), "a", bytes, read::incrementAndGet))
                .isInstanceOf(PoisonGuard.Outcome.Kept.class);
        assertThat(read).hasValue(0);
        assertThat(history().quarantine()).hasSize(1);
    }

    @Test
    @DisplayName(
            "H114 a disk that takes no more fails the poll, quarantines nothing and loses nothing")
    void archiveThatCannotBeWrittenFailsThePollAndLosesNothing() throws IOException {
        web.serve(HOST, "/feed", seen -> conditional(seen, "\"a\"", rssLinking("/one")));
        web.serve(HOST, "/one", ok(page("one"), "Content-Type: text/html"));
        Path mended = folder;
        folder = Files.writeString(mended.resolve("occupied"), "a file where the archive belongs");

        runPolls(4);

        assertThat(state().problem()).contains("cannot archive", folder.toString(), "has room");
        assertThat(state().failuresInARow()).isEqualTo(4);
        assertThat(state().kept().entityTag()).isNull();
        assertThat(history().quarantine()).isEmpty();
        assertThat(history().polls())
                .extracting(PollRecord::outcome)
                .containsOnly("not kept")
                .hasSize(4);

        folder = mended;
        runPolls(1);
        assertThat(state().problem()).isEmpty();
        assertThat(revisions()).isEqualTo(1);
    }

    private void runFor(Duration duration) {
        Instant end = clock.instant().plus(duration);
        Optional<Instant> next = dueTimes.nextDue();
        while (next.isPresent() && !next.get().isAfter(end)) {
            if (next.get().isAfter(clock.instant())) {
                clock.set(next.get());
            }
            pollWhatIsDue("test");
            next = dueTimes.nextDue();
        }
        clock.set(end);
    }

    private void runPolls(int polls) {
        for (int poll = 0; poll < polls; poll++) {
            Instant next = dueTimes.nextDue().orElseThrow();
            if (next.isAfter(clock.instant())) {
                clock.set(next);
            }
            pollWhatIsDue("test");
        }
    }

    private void pollWhatIsDue(String owner) {
        Instant now = clock.instant();
        List<ChannelState> taken = leases.take(owner, now, now.plus(HOUR), List.of(), 100);
        if (!taken.isEmpty()) {
            Ingest ingest = ingest();
            taken.forEach(state -> ingest.poll(state, progress -> {}));
        }
    }

    /** As the reader and the folder are now; opening one takes longer than most polls. */
    private Ingest ingest() {
        if (ingest == null || opened != folder || read != reader) {
            ingest =
                    new Ingest(
                            fetcher,
                            new Archive(folder),
                            PipelineStores.of(NEO4J.driver()),
                            bytes -> Optional.empty(),
                            clock,
                            reader);
            opened = folder;
            read = reader;
        }
        return ingest;
    }

    private Leasing byHand() {
        return leases.takeOne(
                feed("/feed").id(), "person", clock.instant(), clock.instant().plus(HOUR));
    }

    private ChannelHistory history() {
        return channels.history(feed("/feed").id()).orElseThrow();
    }

    private ChannelState state() {
        return history().state();
    }

    private long items() {
        return new IndexMarks(NEO4J.driver()).ids().size();
    }

    private long revisions() {
        return count("MATCH (r:Revision) RETURN count(r) AS found");
    }

    private static long count(String query) {
        return NEO4J.driver()
                .executableQuery(query)
                .execute()
                .records()
                .getFirst()
                .get("found")
                .asLong();
    }

    private Channel feed(String path) {
        return Channel.of(SOURCE.id(), Channel.Kind.FEED, web.url(HOST, path));
    }

    private static List<Duration> gaps(List<Seen> asked) {
        return IntStream.range(1, asked.size())
                .mapToObj(
                        index -> Duration.between(asked.get(index - 1).at(), asked.get(index).at()))
                .toList();
    }

    private static String conditional(Seen seen, String etag, String body) {
        return etag.equals(seen.headers().get("if-none-match"))
                ? answer("304 Not Modified", "", "ETag: " + etag)
                : ok(body, "ETag: " + etag);
    }

    private static String rss(String... titles) {
        return rss("", titles);
    }

    private static String rss(String more, String[] titles) {
        return "<rss version='2.0'><channel><title>t</title>"
                + more
                + List.of(titles).stream()
                        .map(title ->
                                "<item><title>"
                                        + title
                                        + "</title><description>On "
                                        + title
                                        + ".</description></item>")
                        .collect(Collectors.joining())
                + "</channel></rss>";
    }

    private static String rss(String hints, String title) {
        return hints.startsWith("<")
                ? rss(hints, new String[] {title})
                : rss("", new String[] {hints, title});
    }

    private String rssLinking(String... paths) {
        return "<rss version='2.0'><channel><title>t</title>"
                + List.of(paths).stream()
                        .map(path ->
                                "<item><title>"
                                        + path
                                        + "</title><link>"
                                        + web.url(HOST, path)
                                        + "</link></item>")
                        .collect(Collectors.joining())
                + "</channel></rss>";
    }

    private String entry(String title, String path, String guid, String text) {
        return "<item><title>"
                + title
                + "</title><link>"
                + web.url(HOST, path)
                + "</link><guid isPermaLink='false'>"
                + guid
                + "</guid><description>"
                + text
                + "</description></item>";
    }

    private String dated(String date, List<String> titles) {
        return "<rss version='2.0'><channel><title>t</title>"
                + titles.stream()
                        .map(title ->
                                "<item><title>"
                                        + title
                                        + "</title><link>"
                                        + web.url("third.example", "/" + title.replace(' ', '-'))
                                        + "</link><pubDate>"
                                        + date
                                        + "</pubDate></item>")
                        .collect(Collectors.joining())
                + "</channel></rss>";
    }

    private static String page(String title) {
        return "<html><head><title>"
                + title
                + "</title></head><body><article><h1>"
                + title
                + "</h1><p>This is about "
                + title
                + ". The editors ran both agents on the same machines and kept the logs of every attempt, which"
                + " took them most of the spring and a good part of the summer.</p></article></body></html>";
    }
}
