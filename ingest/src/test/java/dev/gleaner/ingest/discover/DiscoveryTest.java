package dev.gleaner.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.gleaner.graph.Channel;
import dev.gleaner.ingest.fetch.Fetch;
import dev.gleaner.ingest.fetch.HubLinks;
import dev.gleaner.ingest.fetch.Request;
import dev.gleaner.ingest.fetch.Validators;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What addresses turn out to be, on a web of our own that counts what it is asked. */
class DiscoveryTest {

    private static final Instant NOW = Instant.parse("2026-05-12T09:00:00Z");
    private static final String FEED =
            """
            <rss version="2.0"><channel><title>Lab notes</title><link>https://lab.example/</link>
            <item><title>First</title><link>https://lab.example/1</link><pubDate>Fri, 01 May 2026 09:00:00 GMT</pubDate></item>
            <item><title>Second</title><link>https://lab.example/2</link><pubDate>Sat, 02 May 2026 09:00:00 GMT</pubDate></item>
            </channel></rss>
            """;

    private final Map<String, String> web = new HashMap<>();
    private final Map<String, String> moved = new HashMap<>();
    private final List<Request> asked = new ArrayList<>();

    private Fetch answer(Request request) {
        asked.add(request);
        String address = request.address().replaceFirst("#.*", "");
        String body = web.get(address);
        return body == null
                ? new Fetch.Failed(Fetch.Failed.Cause.MISSING, 404, "not found")
                : new Fetch.Fetched(
                        body.getBytes(StandardCharsets.UTF_8),
                        URI.create(moved.getOrDefault(address, address)),
                        moved.containsKey(address) ? URI.create(moved.get(address)) : null,
                        "text/html; charset=utf-8",
                        Validators.NONE,
                        null,
                        NOW,
                        null,
                        HubLinks.NONE);
    }

    private Finding find(String written) {
        return new Discovery(this::answer, () -> NOW).find(written, step -> {});
    }

    private List<Candidate> found(String written) {
        return ((Finding.Found) find(written)).candidates();
    }

    private List<String> addresses() {
        return asked.stream().map(Request::address).toList();
    }

    @Test
    void feedIsAskedOnceAndItsAnswerIsKept() {
        web.put("https://lab.example/feed", FEED);

        Candidate feed = found("https://lab.example/feed").getFirst();

        assertThat(feed.kind()).isEqualTo(Channel.Kind.FEED);
        assertThat(feed.title()).isEqualTo("Lab notes");
        assertThat(feed.items()).isEqualTo(2);
        assertThat(feed.newest()).isEqualTo(LocalDate.of(2026, 5, 2));
        assertThat(feed.headlines()).containsExactly("Second", "First");
        assertThat(feed.answer()).isNotNull();
        assertThat(asked).hasSize(1);
    }

    @Test
    void newSubscriptionStartsWhereTheFeedLivesNow() {
        web.put("https://old.example/feed", FEED);
        moved.put("https://old.example/feed", "https://lab.example/feed");

        assertThat(found("https://old.example/feed").getFirst().address())
                .isEqualTo("https://lab.example/feed");
    }

    @Test
    void pageNamesItsFeedButTheInterfaceOfABlogProgramIsNone() {
        web.put(
                "https://lab.example/",
                """
                <head><link rel=alternate type=application/json href="/wp-json/wp/v2/posts/1">
                <link rel=alternate type=application/rss+xml title="Comments" href="/comments/feed">
                <link rel="ALTERNATE" type="application/rss+xml" href="feed"></head><body>Hello</body>
                """);
        web.put("https://lab.example/feed", FEED);

        assertThat(found("lab.example").getFirst().address()).isEqualTo("https://lab.example/feed");
        assertThat(addresses()).containsExactly("https://lab.example/", "https://lab.example/feed");
    }

    @Test
    void usualPlacesAreGuessedWithoutRedirectsHereAndInTheRoot() {
        web.put("https://lab.example/blog/", "<body>Hello</body>");
        web.put("https://lab.example/rss.xml", FEED);

        Candidate feed = found("https://lab.example/blog/").getFirst();

        assertThat(feed.address()).isEqualTo("https://lab.example/rss.xml");
        assertThat(addresses())
                .contains("https://lab.example/blog/feed", "https://lab.example/blog/atom.xml")
                .doesNotContain("https://lab.example/atom.xml");
        assertThat(asked.stream().skip(1)).noneMatch(Request::followsRedirects);
    }

    @Test
    void catchAllPageIsNoFeed() {
        String page = "<head><title>Lab</title></head><body>Hello</body>";
        web.put("https://lab.example/", page);
        web.put("https://lab.example/feed", page);
        web.put("https://lab.example/rss.xml", page);

        assertThat(find("https://lab.example/"))
                .asInstanceOf(type(Finding.Nothing.class))
                .satisfies(nothing -> assertThat(nothing.nextStep()).contains("#select="));
    }

    private static String listing() {
        StringBuilder cards = new StringBuilder();
        for (int number = 1; number <= 5; number++) {
            cards.append(
                    "<li class=card><a href='/r/%d'><h3>A result with number %d</h3></a><time datetime=2026-04-0%d>x</time></li>"
                            .formatted(number, number, number));
        }
        return "<head><title>Research</title></head><main><ul>" + cards + "</ul></main>";
    }

    @Test
    void pageWithoutFeedIsReadAsAListing() {
        web.put("https://lab.example/research", listing());

        Candidate found = found("https://lab.example/research").getFirst();

        assertThat(found.kind()).isEqualTo(Channel.Kind.LISTING);
        assertThat(found.address()).startsWith("https://lab.example/research#select=");
        assertThat(found.headlines().getFirst()).isEqualTo("A result with number 5");
        assertThat(found(found.address()).getFirst().address()).isEqualTo(found.address());
    }

    @Test
    void selectorThatSomebodyWroteIsUsed() {
        web.put("https://lab.example/research", listing());

        Candidate found = found("https://lab.example/research#select=li:nth-child(odd)").getFirst();

        assertThat(found.items()).isEqualTo(3);
        assertThat(asked).hasSize(1);
    }

    @Test
    void articleComesBeforeTheListAroundIt() {
        web.put(
                "https://lab.example/post",
                "<head><title>A long post</title><meta property='article:published_time' content='2026-05-01T00:00:00Z'></head>"
                        + "<article><h1>A long post</h1>"
                        + "<p>Something is said here in a sentence that is long enough to count as one.</p>"
                                .repeat(20)
                        + "</article>");

        Candidate found = found("https://lab.example/post").getFirst();

        assertThat(found.kind()).isEqualTo(Channel.Kind.PAGE);
        assertThat(found.newest()).isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @Test
    void reportSitemapAndListOfSourcesAreToldApart() {
        web.put("https://lab.example/r.pdf", "%PDF-1.7 …");
        web.put(
                "https://lab.example/sitemap.xml",
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://lab.example/a/1</loc></url></urlset>");
        web.put("https://lab.example/list.opml", "<opml version='2.0'><body/></opml>");

        assertThat(found("https://lab.example/r.pdf").getFirst().kind())
                .isEqualTo(Channel.Kind.PDF);
        assertThat(found("https://lab.example/sitemap.xml").getFirst().address())
                .isEqualTo("https://lab.example/sitemap.xml#under=/");
        assertThat(find("https://lab.example/list.opml"))
                .asInstanceOf(type(Finding.Nothing.class))
                .satisfies(nothing -> assertThat(nothing.nextStep()).contains("opml import"));
    }

    @Test
    void paperIsFollowedAsItself() {
        web.put("https://arxiv.org/pdf/2604.01234", "%PDF-1.7 …");
        web.put("https://doi.org/10.1000/182", "%PDF-1.7 …");

        assertThat(found("arXiv:2604.01234v2").getFirst().address())
                .isEqualTo("https://arxiv.org/pdf/2604.01234");
        assertThat(found("doi:10.1000/182").getFirst().address())
                .isEqualTo("https://doi.org/10.1000/182");
    }

    @Test
    void categoryOfArxivIsAStandingSearch() {
        String address =
                "https://export.arxiv.org/api/query?search_query=cat%3Acs.AI&sortBy=submittedDate&sortOrder=descending"
                        + "&start=0&max_results=200";
        web.put(address, FEED);

        Candidate found = found("cs.AI").getFirst();

        assertThat(found.kind()).isEqualTo(Channel.Kind.ARXIV);
        assertThat(found.title()).isEqualTo("arXiv cs.AI");
        assertThat(addresses()).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello world",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "ftp://x.example/",
                "http://127.1/",
                "http://good@127.0.0.1/"
            })
    void whatIsNoAddressIsNotAsked(String written) {
        assertThat(find(written)).isInstanceOf(Finding.Nothing.class);
        assertThat(asked).isEmpty();
    }
}
