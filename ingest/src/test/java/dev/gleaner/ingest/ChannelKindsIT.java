package dev.gleaner.ingest;

import static dev.gleaner.ingest.fetch.Web.ok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.schema.Schema;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.LeaseStore;
import dev.gleaner.graph.store.channel.PipelineStores;
import dev.gleaner.ingest.archive.Archive;
import dev.gleaner.ingest.fetch.FetchSettings;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.TestClock;
import dev.gleaner.ingest.fetch.Web;
import dev.gleaner.ingest.fetch.address.AllowedHost;
import dev.gleaner.ingest.mail.Mailbox;
import dev.gleaner.ingest.pdf.Reports;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.exceptions.Neo4jException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Channels of every kind, from their servers into the graph. */
class ChannelKindsIT {

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    private static final Instant START = Instant.parse("2026-05-11T08:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String HOST = "heron.example";
    private static final String ARXIV = "export.arxiv.org";
    private static final Source SOURCE = Source.of("Heron Weekly", Source.Kind.NEWSLETTER, null);

    @TempDir private Path folder;

    private final TestClock clock = new TestClock(START);
    private final Web web = new Web(clock);
    private final Fetcher fetcher = web.fetcher(HOST, ARXIV);
    private final ChannelStore channels = new ChannelStore(NEO4J.driver());
    private final LeaseStore leases = new LeaseStore(NEO4J.driver());
    private final GreenMail mail =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private GreenMailUser reader;
    private Fetcher mailClient;

    @BeforeAll
    static void applySchema() {
        assertThat(Schema.apply(NEO4J.driver())).isInstanceOf(Schema.Outcome.Current.class);
    }

    @BeforeEach
    void startMail() {
        mail.start();
        reader = mail.setUser("ada@example.org", "ada", "secret");
        mailClient =
                new Fetcher(
                        FetchSettings.defaults("https://gleaner.example/about")
                                .withAllowed(
                                        Set.of(
                                                new AllowedHost(
                                                        "127.0.0.1", mail.getImap().getPort()))),
                        clock);
    }

    @AfterEach
    void close() throws IOException {
        mailClient.close();
        mail.stop();
        fetcher.close();
        web.close();
    }

    @Test
    @DisplayName("P81 one article by feed, newsletter and listing: one document, three sightings")
    void articleByFeedNewsletterAndListingIsOneItem() throws Exception {
        String article = web.url(HOST, "/p/agents");
        web.serve(HOST, "/p/agents", ok(page("Agents on trial", "The trial took a spring.")));
        web.serve(HOST, "/feed", ok(rss(article)));
        web.serve(
                HOST, "/news", ok("<main><h2><a href='/p/agents'>Agents on trial</a></h2></main>"));
        deliver("<p><a href='" + article + "'>View in browser</a></p><p>The trial, by mail.</p>");

        poll(Channel.Kind.FEED, web.url(HOST, "/feed"));
        poll(Channel.Kind.MAILBOX, mailbox());
        poll(Channel.Kind.LISTING, web.url(HOST, "/news") + "#select=h2%20a");

        assertThat(text("MATCH (i:Item) RETURN i.address AS found")).containsExactly(article);
        assertThat(text("MATCH (:Item)-[:SEEN_IN]->(c:Channel) RETURN c.kind AS found"))
                .containsExactlyInAnyOrder("feed", "mailbox", "listing");
        assertThat(text("MATCH (r:Revision)-[:OF]->(:Item) RETURN r.text AS found"))
                .anyMatch(text -> text.contains("The trial took a spring."))
                .anyMatch(text -> text.contains("The trial, by mail."));
    }

    @Test
    @DisplayName("P80 P81 one letter in two mailboxes: one document, two sightings")
    void letterInTwoMailboxesIsOneItem() throws Exception {
        deliver("<p>Only by mail this week: the trial of the agents, told in full.</p>");
        reader = mail.setUser("eve@example.org", "eve", "secret");
        deliver("<p>Only by mail this week: the trial of the agents, told in full.</p>");

        poll(Channel.Kind.MAILBOX, mailbox());
        poll(Channel.Kind.MAILBOX, mailbox().replace("ada@", "eve@"));

        assertThat(text("MATCH (i:Item) RETURN i.title AS found"))
                .containsExactly("Agents on trial");
        assertThat(text("MATCH (:Item)-[:SEEN_IN]->(c:Channel) RETURN c.address AS found"))
                .hasSize(2);
    }

    @Test
    @DisplayName("P80 a mailbox brings each letter once, and remembers how far it was read")
    void mailboxBringsEachLetterOnce() throws Exception {
        deliver("<p>The first letter is about the trial of the agents.</p>");
        poll(Channel.Kind.MAILBOX, mailbox());
        clock.pass(Duration.ofDays(1));

        ChannelState second = poll(Channel.Kind.MAILBOX, mailbox());

        assertThat(text("MATCH (r:Revision) RETURN r.text AS found"))
                .singleElement()
                .asString()
                .contains("The first letter");
        assertThat(second.problem()).isEmpty();
        assertThat(second.kept().entityTag()).isNotBlank();
    }

    @Test
    void reportInPdfIsReadWithItsPages() throws IOException {
        byte[] report =
                Reports.of(
                        List.of(
                                List.of(
                                        "Agents on trial",
                                        "We gave ten agents the same task and one spring.",
                                        "The editors kept the logs of every attempt,",
                                        "and read them all in the summer that followed."),
                                List.of("Three of them finished it, two of them in time.")));
        web.serve(
                HOST,
                "/report.pdf",
                ok(
                        new String(report, StandardCharsets.ISO_8859_1),
                        "Content-Type: application/pdf"));

        ChannelState channel = poll(Channel.Kind.PDF, web.url(HOST, "/report.pdf"));

        assertThat(channel.problem()).isEmpty();
        assertThat(text("MATCH (i:Item) RETURN i.title AS found"))
                .containsExactly("Agents on trial");
        assertThat(text("MATCH (r:Revision) RETURN r.text AS found"))
                .singleElement()
                .asString()
                .contains("one spring", "Three of them finished");
    }

    @Test
    @DisplayName("P63 papers of arXiv are known by number, as excerpts, and asked for in one lane")
    void papersOfArxivAreKnownByTheirNumber() {
        web.serve(ARXIV, "/api/query?search_query=cat:cs.AI", ok(papers()));

        poll(Channel.Kind.ARXIV, web.url(ARXIV, "/api/query?search_query=cat:cs.AI"));

        assertThat(text("MATCH (i:Item) RETURN i.keyKind + ' ' + i.key AS found"))
                .containsExactly("ARXIV 2605.01234");
        assertThat(text("MATCH (r:Revision) RETURN r.body AS found")).containsExactly("EXCERPT");
        assertThat(web.asked(ARXIV)).hasSize(1);
    }

    @Test
    @DisplayName("P58 a transaction that fails at the validators leaves no item either")
    void itemsAndValidatorsAreStoredTogetherOrNotAtAll() {
        String address = web.url(HOST, "/feed");
        web.serve(
                HOST,
                "/feed",
                ok("<rss><channel><item><title>One</title></item></channel></rss>", "ETag: \"e\""));
        run("CREATE (:Channel {id: 'other', entityTag: '\"e\"'})");
        run("CREATE CONSTRAINT fails FOR (c:Channel) REQUIRE c.entityTag IS UNIQUE");
        try {
            assertThatThrownBy(() -> poll(Channel.Kind.FEED, address))
                    .isInstanceOf(Neo4jException.class);
        } finally {
            run("DROP CONSTRAINT fails");
        }
        assertThat(text("MATCH (i:Item) RETURN i.title AS found")).isEmpty();

        clock.pass(Duration.ofDays(1));
        poll(Channel.Kind.FEED, address);

        assertThat(web.asked(HOST))
                .hasSize(2)
                .noneMatch(seen -> seen.headers().containsKey("if-none-match"));
        assertThat(text("MATCH (i:Item) RETURN i.title AS found")).containsExactly("One");
    }

    /** Adds the channel where it is new, and polls it. */
    private ChannelState poll(Channel.Kind kind, String address) {
        Channel channel = Channel.of(SOURCE.id(), kind, address);
        channels.add(SOURCE, channel, START);
        Instant now = clock.instant();
        ChannelState held =
                switch (leases.takeOne(channel.id(), "test", now, now.plus(HOUR))) {
                    case LeaseStore.Leasing.Leased(ChannelState state) -> state;
                    case LeaseStore.Leasing other -> throw new IllegalStateException("" + other);
                };
        ingest().poll(held, progress -> {});
        return channels.find(channel.id()).orElseThrow();
    }

    private Ingest ingest() {
        return new Ingest(
                fetcher,
                new Archive(folder),
                PipelineStores.of(NEO4J.driver()),
                bytes -> Optional.empty(),
                clock,
                new Ways(
                        address -> Optional.empty(),
                        address ->
                                Optional.of(
                                        new Mailbox(
                                                address,
                                                "secret",
                                                mailClient.mailDoor(
                                                        address.host(), address.port())))));
    }

    private String mailbox() {
        return "imap://ada@127.0.0.1:" + mail.getImap().getPort() + "/INBOX";
    }

    private void deliver(String html) throws Exception {
        String message =
                "From: Heron Weekly <hello@heron.example>\r\nSubject: Agents on trial\r\n"
                        + "Message-ID: <12@heron.example>\r\nDate: Mon, 4 May 2026 09:00:00 +0200\r\n"
                        + "Content-Type: text/html; charset=utf-8\r\n\r\n"
                        + html;
        reader.deliver(
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8))));
    }

    private static String rss(String link) {
        return "<rss version='2.0'><channel><title>t</title><item><title>Agents on trial</title>"
                + "<link>"
                + link
                + "</link></item></channel></rss>";
    }

    private static String page(String title, String text) {
        return "<html><head><title>"
                + title
                + "</title></head><body><article><h1>"
                + title
                + "</h1><p>"
                + text
                + " Ten agents were given one task each, and the editors kept the logs of every attempt,"
                + " which filled a shelf by the end of it.</p></article></body></html>";
    }

    private static String papers() {
        return "<feed xmlns='http://www.w3.org/2005/Atom'><title>arXiv Query</title><id>q</id>"
                + "<updated>2026-05-11T00:00:00Z</updated><entry>"
                + "<id>http://arxiv.org/abs/2605.01234v2</id><title>Agents on trial</title>"
                + "<published>2026-05-05T10:00:00Z</published><updated>2026-05-09T10:00:00Z</updated>"
                + "<summary>We try ten agents on one task for a spring, and three of them finish it.</summary>"
                + "<link href='http://arxiv.org/abs/2605.01234v2' rel='alternate' type='text/html'/>"
                + "</entry></feed>";
    }

    private static List<String> text(String query) {
        return NEO4J.driver().executableQuery(query).execute().records().stream()
                .map(found -> found.get("found").asString())
                .toList();
    }

    private static void run(String query) {
        NEO4J.driver().executableQuery(query).execute();
    }
}
