package dev.gleaner.ingest;

import static dev.gleaner.ingest.fetch.Web.ok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.channel.ChannelEvent;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.channel.Doubt;
import dev.gleaner.graph.channel.Quarantined;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.schema.Schema;
import dev.gleaner.graph.store.channel.ChannelDecisions;
import dev.gleaner.graph.store.channel.ChannelHistory;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.DueTimes;
import dev.gleaner.graph.store.channel.LeaseStore;
import dev.gleaner.graph.store.channel.PipelineStores;
import dev.gleaner.graph.store.channel.QuarantineStore;
import dev.gleaner.graph.store.item.IndexMarks;
import dev.gleaner.graph.store.item.StatementStore;
import dev.gleaner.ingest.archive.Archive;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.Spy;
import dev.gleaner.ingest.fetch.TestClock;
import dev.gleaner.ingest.fetch.Web;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of what must not hurt us that need the whole pipeline. */
class HostilePipelineIT {

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    private static final Instant START = Instant.parse("2026-05-11T08:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String HOST = "heron.example";
    private static final String OTHER = "other.example";
    private static final Source SOURCE = Source.of("Heron Weekly", Source.Kind.NEWSLETTER, null);
    private static final Source RIVAL = Source.of("Rival Notes", Source.Kind.NEWSLETTER, null);

    @TempDir private Path folder;

    private final TestClock clock = new TestClock(START);
    private final Web web = new Web(clock);
    private final ChannelStore channels = new ChannelStore(NEO4J.driver());
    private final LeaseStore leases = new LeaseStore(NEO4J.driver());
    private final DueTimes due = new DueTimes(NEO4J.driver());
    private final QuarantineStore quarantine = new QuarantineStore(NEO4J.driver());
    private final Fetcher fetcher = web.fetcher(HOST, OTHER);

    @BeforeAll
    static void applySchema() {
        assertThat(Schema.apply(NEO4J.driver())).isInstanceOf(Schema.Outcome.Current.class);
    }

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        web.close();
    }

    @ParameterizedTest(
            name =
                    "{0}: no field of a document leads to an inner server, through the whole pipeline")
    @CsvSource(
            delimiter = '|',
            value = {
                "link of an entry | feed | <item><title>a</title><link>{spy}/a</link></item>",
                "report that an entry links | feed | <item><title>a</title><link>{spy}/a.pdf</link></item>",
                "enclosure | feed | <item><title>a</title><enclosure url='{spy}/e.mp3' type='audio/mpeg' length='1'/></item>",
                "thumbnail | feed | <item><title>a</title><m:thumbnail xmlns:m='http://search.yahoo.com/mrss/' url='{spy}/t.png'/></item>",
                "guid that is a link | feed | <item><title>a</title><guid isPermaLink='true'>{spy}/g</guid></item>",
                "base | feed | <item xml:base='{spy}/b/'><title>a</title><link>c</link></item>",
                "icon, cloud and home page | feed | <link>{spy}/</link><image><url>{spy}/i</url><link>{spy}/</link></image><cloud domain='127.0.0.1' port='80' path='/'/><item><title>a</title></item>",
                "hub and self | feed | <a:link xmlns:a='http://www.w3.org/2005/Atom' rel='hub' href='{spy}/hub'/><a:link xmlns:a='http://www.w3.org/2005/Atom' rel='self' href='{spy}/self'/><item><title>a</title></item>",
                "next page | feed | <a:link xmlns:a='http://www.w3.org/2005/Atom' rel='next' href='{spy}/next'/><item><title>a</title></item>",
                "picture and frame in a text | feed | <item><title>a</title><description>&lt;img src='{spy}/i'&gt;&lt;iframe src='{spy}/f'&gt;</description></item>",
                "sitemap in an index | sitemap | <sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>{spy}/s.xml</loc></sitemap></sitemapindex>",
                "page in a sitemap | sitemap | <urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>{spy}/p</loc></url></urlset>",
                "canonical, alternate, preview and refresh of a page | page | <html><head><link rel='canonical' href='{spy}/c'><link rel='alternate' type='application/rss+xml' href='{spy}/f'><link rel='alternate' type='application/json+oembed' href='{spy}/o'><meta property='og:image' content='{spy}/i'><meta http-equiv='refresh' content='0;url={spy}/r'><base href='{spy}/'></head><body><article><h1>A page</h1><p>Its words are here.</p></article></body></html>",
                "item of a listing | listing | <html><body><div class='post'><a href='{spy}/1'>The first of the works</a></div><div class='post'><a href='{spy}/2'>The second of the works</a></div></body></html>"
            })
    void noFieldLeadsToAnInnerServer(String field, String kind, String document)
            throws IOException {
        try (Spy spy = new Spy()) {
            String body = document.replace("{spy}", spy.url());
            web.serve(HOST, "/doc", ok(kind.equals("feed") ? channel(body) : body));
            String address = web.url(HOST, "/doc");
            channels.add(
                    SOURCE,
                    Channel.of(
                            SOURCE.id(),
                            Channel.Kind.of(kind),
                            kind.equals("listing") ? address + "#select=div.post" : address),
                    START);

            runPolls(3);

            assertThat(web.asked(HOST)).as(field).isNotEmpty();
            assertThat(spy.requests()).as(field).isZero();
        }
    }

    @Test
    @DisplayName("H48 a feed that copies the guids of another suppresses nothing of it")
    void copiedGuidsSuppressNothing() {
        follow(RIVAL, OTHER, "/feed");
        web.serve(
                OTHER, "/feed", ok(channel(entry("Other words", "g1") + entry("And more", "g2"))));
        runPolls(1);
        follow(SOURCE, HOST, "/feed");
        web.serve(
                HOST, "/feed", ok(channel(entry("The real first", "g1") + entry("Second", "g2"))));

        runFor(Duration.ofDays(3));

        assertThat(items()).isEqualTo(4);
        assertThat(history(HOST, "/feed").polls().getLast().itemsNew()).isEqualTo(2);
    }

    @Test
    @DisplayName("H49 a text that is swapped after it was cited is flagged, and both are kept")
    void swappedTextIsFlagged() {
        follow(SOURCE, HOST, "/feed");
        web.serve(HOST, "/one", ok(page("Agent A scores 41.0% on CORE-Bench in our runs.")));
        web.serve(HOST, "/feed", ok(channel(linked("One", "/one", "first edition"))));
        runPolls(1);
        Id<Claim> claim = claims().getFirst();
        clock.pass(HOUR);
        cite();
        assertThat(statements().find(claim, clock.instant()).orElseThrow().change()).isNull();

        web.serve(HOST, "/one", ok(page("Agent A scores 87.0% on CORE-Bench in our runs.")));
        web.serve(HOST, "/feed", ok(channel(linked("One", "/one", "second edition"))));
        runFor(Duration.ofDays(4));

        assertThat(statements().find(claim, clock.instant()).orElseThrow().change())
                .satisfies(change -> {
                    assertThat(change).isNotNull();
                    assertThat(change.cited()).isTrue();
                    assertThat(change.stillSaid()).isFalse();
                    assertThat(change.before()).hasSize(64).isNotEqualTo(change.after());
                    assertThat(change.words()).startsWith("changed after citation");
                });
        assertThat(count("MATCH (r:Revision) RETURN count(r) AS found")).isEqualTo(2);
        assertThat(count("MATCH (r:Revision) WHERE r.text <> '' RETURN count(r) AS found"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("H113 a feed in other hands is asked about until a person confirms it")
    void feedInOtherHandsIsAskedAbout() {
        follow(SOURCE, HOST, "/feed");
        web.serve(HOST, "/feed", ok(channel(english("Ghost 5.8"))));
        runPolls(2);
        assertThat(doubt()).isNull();

        web.serve(HOST, "/feed", ok(channel(german("https://wordpress.org/?v=6.8"))));
        runPolls(3);

        assertThat(doubt())
                .satisfies(asked ->
                        assertThat(asked)
                                .isNotNull()
                                .extracting(Doubt::words)
                                .asString()
                                .contains(
                                        "was English and is German",
                                        "was made by ghost and is by wordpress"));
        assertThat(happened()).containsExactly(ChannelEvent.What.PERHAPS_CHANGED_HANDS);
        assertThat(items()).isEqualTo(2);

        clock.pass(HOUR);
        new ChannelDecisions(NEO4J.driver())
                .confirm(
                        feed(SOURCE, HOST, "/feed").id(), "they write German now", clock.instant());
        runPolls(2);

        assertThat(doubt()).isNull();
        assertThat(happened())
                .containsExactly(
                        ChannelEvent.What.CONFIRMED, ChannelEvent.What.PERHAPS_CHANGED_HANDS);
    }

    @Test
    @DisplayName("H113 a feed that is as it was is not asked about any more")
    void feedThatIsAsItWasIsNotAskedAbout() {
        follow(SOURCE, HOST, "/feed");
        web.serve(HOST, "/feed", ok(channel(english("Ghost 5.8"))));
        runPolls(1);
        web.serve(HOST, "/feed", ok(channel(german("WordPress"))));
        runPolls(1);
        web.serve(HOST, "/feed", ok(channel(english("Ghost 5.9"))));
        runPolls(1);

        assertThat(doubt()).isNull();
        assertThat(happened())
                .containsExactly(
                        ChannelEvent.What.AS_BEFORE, ChannelEvent.What.PERHAPS_CHANGED_HANDS);
    }

    @Test
    @DisplayName("H115 a page that killed the process thrice is alone in quarantine")
    void poisonousPageIsAloneInQuarantine() {
        follow(SOURCE, HOST, "/feed");
        List<String> paths = servePages(8);
        String poison = page("Words of page 3");
        web.serve(HOST, "/page3", ok(poison));
        crashThrice(HOST, poison);

        runPolls(1);

        assertThat(history(HOST, "/feed").quarantine())
                .extracting(Quarantined::address, Quarantined::code)
                .containsExactly(tuple(web.url(HOST, "/page3"), "HOSTILE_CRASH"));
        assertThat(items()).isEqualTo(paths.size());
        assertThat(count("MATCH (r:Revision) RETURN count(r) AS found"))
                .isEqualTo(paths.size() - 1);
    }

    @Test
    @DisplayName("H116 a thousand poisonous documents break the circuit; other sources go on")
    void thousandPoisonousDocumentsBreakTheCircuit() {
        follow(SOURCE, HOST, "/feed");
        follow(RIVAL, OTHER, "/feed");
        web.serve(OTHER, "/feed", ok(channel(entry("A good word", "g"))));
        PoisonGuard guard = guard();
        Id<Channel> channel = feed(SOURCE, HOST, "/feed").id();
        int read = 0;
        for (int number = 0; number < 1_000 && !guard.isBroken(channel); number++) {
            String poison = "poison " + number;
            crashThrice(HOST, poison);
            assertThat(guard.read(channel, "a", bytes(poison), () -> "never"))
                    .isInstanceOf(PoisonGuard.Outcome.Kept.class);
            read++;
        }
        servePages(5);

        runPolls(2);

        assertThat(read).isEqualTo(20);
        assertThat(history(HOST, "/feed").state().problem())
                .contains("too much of this channel is in quarantine");
        // Which of the two is due again first depends on their spread, and so on the port
        assertThat(history(OTHER, "/feed").polls())
                .isNotEmpty()
                .satisfiesOnlyOnce(poll -> assertThat(poll.itemsNew()).isEqualTo(1));
    }

    @Test
    @DisplayName("H116 samples of quarantine take 1 GiB of disk at most")
    void samplesAreCapped() {
        follow(SOURCE, HOST, "/feed");
        Id<Channel> channel = feed(SOURCE, HOST, "/feed").id();
        byte[] poison = new byte[200_000];
        crashThrice(HOST, poison);
        guard().read(channel, "a", poison, () -> "never");
        assertThat(quarantine.sampleBytes()).isEqualTo(65_536);
        quarantine.add(
                channel,
                new Quarantined(
                        "large", START, "b", "hash", "HOSTILE_CRASH", "", "p", "s", 1_073_741_000));
        poison[0] = 1;
        crashThrice(HOST, poison);

        guard().read(channel, "c", poison, () -> "never");

        assertThat(history(HOST, "/feed").quarantine())
                .filteredOn(one -> one.address().equals("c"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.sampleBytes()).isZero();
                    assertThat(one.sampleHash()).isEmpty();
                });
    }

    private PoisonGuard guard() {
        return new PoisonGuard(quarantine, new Archive(folder), clock);
    }

    private void crashThrice(String host, String document) {
        crashThrice(host, bytes(document));
    }

    private @Nullable Doubt doubt() {
        return history(HOST, "/feed").state().kept().doubt();
    }

    private List<ChannelEvent.What> happened() {
        return history(HOST, "/feed").events().stream().map(ChannelEvent::what).toList();
    }

    private static String english(String generator) {
        return "<language>en</language><generator>"
                + generator
                + "</generator>"
                + entry(
                        "What the agents of the spring have shown to the editors of this letter",
                        "e");
    }

    /** The head still says what it always said. */
    private static String german(String generator) {
        return "<language>en</language><generator>"
                + generator
                + "</generator>"
                + entry("Die besten Angebote und wie man sie mit der Karte nicht verpasst", "d");
    }

    /** What three deaths of the process leave behind. */
    private void crashThrice(String host, byte[] document) {
        for (int crash = 0; crash < 3; crash++) {
            quarantine.begin(feed(SOURCE, host, "/feed").id(), PoisonGuard.sha256(document), START);
        }
    }

    private List<String> servePages(int pages) {
        List<String> paths =
                IntStream.range(0, pages).mapToObj(number -> "/page" + number).toList();
        paths.forEach(path -> web.serve(HOST, path, ok(page("Words of " + path.substring(1)))));
        web.serve(
                HOST,
                "/feed",
                ok(
                        channel(
                                paths.stream()
                                        .map(path -> linked("Title of " + path, path, ""))
                                        .collect(Collectors.joining()))));
        return paths;
    }

    private void cite() {
        NEO4J.driver()
                .executableQuery(
                        """
                        MATCH (i:Item)
                        CREATE (e:Evidence {id: 'evidence-1', attachedAt: $at, recordedAt: $at})
                        CREATE (t:Thread {id: 'thread-1'})
                        CREATE (e)-[:FOR]->(t)
                        CREATE (e)-[:IS]->(i)
                        """)
                .withParameters(Map.of("at", clock.instant().atZone(ZoneOffset.UTC)))
                .execute();
    }

    private List<Id<Claim>> claims() {
        return NEO4J
                .driver()
                .executableQuery("MATCH (c:Claim) RETURN c.key AS id ORDER BY id")
                .execute()
                .records()
                .stream()
                .map(found -> new Id<Claim>(found.get("id").asString()))
                .toList();
    }

    private static StatementStore statements() {
        return new StatementStore(NEO4J.driver());
    }

    private void follow(Source source, String host, String path) {
        channels.add(source, feed(source, host, path), clock.instant());
    }

    private Channel feed(Source source, String host, String path) {
        return Channel.of(source.id(), Channel.Kind.FEED, web.url(host, path));
    }

    private ChannelHistory history(String host, String path) {
        return channels.history(feed(SOURCE, host, path).id()).orElseThrow();
    }

    private void runFor(Duration duration) {
        Instant end = clock.instant().plus(duration);
        Optional<Instant> next = due.nextDue();
        while (next.isPresent() && !next.get().isAfter(end)) {
            runPolls(1);
            next = due.nextDue();
        }
        clock.set(end);
    }

    private void runPolls(int polls) {
        for (int poll = 0; poll < polls; poll++) {
            due.nextDue().filter(next -> next.isAfter(clock.instant())).ifPresent(clock::set);
            Instant now = clock.instant();
            List<ChannelState> taken = leases.take("test", now, now.plus(HOUR), List.of(), 100);
            Ingest ingest =
                    new Ingest(
                            fetcher,
                            new Archive(folder),
                            PipelineStores.of(NEO4J.driver()),
                            bytes -> Optional.empty(),
                            clock);
            taken.forEach(state -> ingest.poll(state, progress -> {}));
        }
    }

    private static long items() {
        return new IndexMarks(NEO4J.driver()).ids().size();
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

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String channel(String inside) {
        return "<rss version='2.0'><channel><title>t</title>" + inside + "</channel></rss>";
    }

    private static String entry(String title, String guid) {
        return "<item><title>"
                + title
                + "</title><guid isPermaLink='false'>"
                + guid
                + "</guid><description>Words on "
                + title
                + ".</description></item>";
    }

    private String linked(String title, String path, String text) {
        return "<item><title>"
                + title
                + "</title><link>"
                + web.url(HOST, path)
                + "</link><description>"
                + text
                + "</description></item>";
    }

    private static String page(String words) {
        return "<html><head><title>Title</title></head><body><article><h1>Title</h1><p>"
                + words
                + "</p><p>The editors ran both agents on the same machines and kept the logs of every attempt,"
                + " which took them most of the spring and a good part of the summer.</p></article></body></html>";
    }
}
