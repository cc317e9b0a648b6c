package dev.gleaner.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.gleaner.ingest.feed.Feed.Entry;
import dev.gleaner.ingest.feed.FeedReading.Unreadable;
import dev.gleaner.ingest.feed.repair.Repair;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;

@Timeout(20)
class FeedsTest {

    private static final URI ADDRESS = URI.create("https://letter.example/blog/feed.xml");
    private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");

    private static final String RSS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
              <channel>
                <title>A Letter &amp;amp; More</title>
                <atom:link href="https://letter.example/blog/feed.xml" rel="self"/>
                <link>https://letter.example/blog</link>
                <language>en-us</language>
                <item>
                  <title>Letter 7: &lt;b&gt;kernels&lt;/b&gt; by AI</title>
                  <link>https://letter.example/p/7</link>
                  <guid isPermaLink="false">letter-7</guid>
                  <pubDate>Mon, 04 May 2026 09:30:00 GMT</pubDate>
                  <dc:creator>Ada Example</dc:creator>
                  <description>&lt;p&gt;Short&lt;/p&gt;</description>
                  <content:encoded><![CDATA[<p>The whole <em>letter</em></p>]]></content:encoded>
                </item>
                <item><title>Letter 6</title><link>p/6?utm_source=rss</link></item>
              </channel>
            </rss>
            """;

    private static final String ATOM =
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
              <title type="text">Vec&lt;String&gt; &amp; Co</title>
              <link rel="self" href="https://letter.example/atom"/>
              <link href="https://letter.example/home"/>
              <entry>
                <id>tag:letter.example,2026:7</id>
                <title type="html">On &lt;i&gt;kernels&lt;/i&gt;</title>
                <link rel="enclosure" href="https://letter.example/7.mp3"/>
                <link rel="alternate" href="../p/7"/>
                <published>2026-05-04T09:30:00Z</published>
                <updated>2026-05-05T00:00:00Z</updated>
                <author><name>Ada Example</name></author>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The <b>letter</b></p></div></content>
              </entry>
            </feed>
            """;

    @Nested
    class AnOrdinaryFeed {

        @Test
        void rssIsReadWhole() {
            Feed feed = feed(RSS);

            assertThat(feed.title()).isEqualTo("A Letter & More");
            assertThat(feed.link()).isEqualTo("https://letter.example/blog");
            assertThat(feed.language()).isEqualTo("en-US");
            assertThat(feed.repairs()).isEmpty();
            assertThat(feed.entries().getFirst())
                    .isEqualTo(
                            new Entry(
                                    "letter-7",
                                    "https://letter.example/p/7",
                                    "Letter 7: kernels by AI",
                                    "Letter 7: <b>kernels</b> by AI",
                                    "Ada Example",
                                    "Ada Example",
                                    Instant.parse("2026-05-04T09:30:00Z"),
                                    null,
                                    "Mon, 04 May 2026 09:30:00 GMT",
                                    "<p>Short</p>",
                                    "<p>The whole <em>letter</em></p>",
                                    List.of(),
                                    List.of()));
        }

        @Test
        void entryWithoutGuidUsesItsLinkAndALinkIsMadeAbsolute() {
            Entry entry = feed(RSS).entries().getLast();

            assertThat(entry.link()).isEqualTo("https://letter.example/blog/p/6?utm_source=rss");
            assertThat(entry.guid()).isNotNull();
            assertThat(entry.published()).isNull();
            assertThat(entry.contentHtml()).isNull();
        }

        @Test
        void atomIsReadWhole() {
            Feed feed = feed(ATOM);
            Entry entry = feed.entries().getFirst();

            assertThat(feed.title()).isEqualTo("Vec<String> & Co");
            assertThat(feed.link()).isEqualTo("https://letter.example/home");
            assertThat(feed.language()).isEqualTo("de");
            assertThat(entry.guid()).isEqualTo("tag:letter.example,2026:7");
            assertThat(entry.title()).isEqualTo("On kernels");
            assertThat(entry.link()).isEqualTo("https://letter.example/p/7");
            assertThat(entry.author()).isEqualTo("Ada Example");
            assertThat(entry.published()).isEqualTo("2026-05-04T09:30:00Z");
            assertThat(entry.updated()).isEqualTo("2026-05-05T00:00:00Z");
            assertThat(entry.contentHtml()).contains("<p>The <b>letter</b></p>");
        }

        @Test
        void rdfIsReadWithItsDates() {
            Feed feed =
                    feed(
                            """
                            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                                     xmlns:dc="http://purl.org/dc/elements/1.1/">
                              <channel rdf:about="https://a.example/"><title>A</title><link>https://a.example/</link>
                                <description>d</description></channel>
                              <item rdf:about="https://a.example/1"><title>One</title><link>https://a.example/1</link>
                                <dc:date>2026-05-01</dc:date></item>
                            </rdf:RDF>
                            """);

            assertThat(feed.entries())
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.title()).isEqualTo("One");
                        assertThat(entry.published()).isEqualTo("2026-05-01T00:00:00Z");
                    });
        }

        @Test
        void authorInTheFormOfRss2IsAName() {
            assertThat(
                            feed(item("<author>ada@letter.example (Ada Example)</author>"))
                                    .entries()
                                    .getFirst()
                                    .author())
                    .isEqualTo("Ada Example");
        }

        @Test
        void codeInATitleIsNoMarkup() {
            assertThat(titleOf("Vec&lt;Strang&gt; or a &lt; b")).isEqualTo("Vec<Strang> or a < b");
            assertThat(titleOf("Q&amp;amp;A &lt;script&gt;alert(1)&lt;/script&gt;now"))
                    .isEqualTo("Q&A now");
        }
    }

    @Nested
    class DatesOfEntries {

        @Test
        void monthThirteenDoesNotRollOver() {
            Entry entry =
                    feed(item("<pubDate>2026-13-05T00:00:00Z</pubDate>")).entries().getFirst();

            assertThat(entry.published()).isNull();
            assertThat(entry.dateAsWritten()).isEqualTo("2026-13-05T00:00:00Z");
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"2099-01-01", "Thu, 01 Jan 1970 00:00:00 GMT"})
        void impossibleDateIsUnknown(String written) {
            assertThat(
                            feed(item("<pubDate>" + written + "</pubDate>"))
                                    .entries()
                                    .getFirst()
                                    .published())
                    .isNull();
        }
    }

    @Nested
    class Links {

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "javascript:alert(1)",
                    "JaVa\tScript:alert(1)",
                    "data:text/html,x",
                    "vbscript:x",
                    "file:///etc/passwd",
                    "http://user@host.example/"
                })
        void linkThatIsNotOfTheWebIsDropped(String link) {
            assertThat(feed(item("<link>" + link + "</link>")).entries().getFirst().link())
                    .isNull();
        }

        @Test
        void hostileBaseDoesNotMakeALink() {
            String atom = ATOM.replace("<entry>", "<entry xml:base=\"javascript:alert(1)//\">");

            assertThat(feed(atom).entries().getFirst().link())
                    .satisfiesAnyOf(
                            link -> assertThat(link).isNull(),
                            link -> assertThat(link).startsWith("https://letter.example/"));
        }
    }

    @Nested
    class Repairs {

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {"\uFEFF", "\n\n  ", "<div>ad</div>\n", "Warning: mysql in line 3\n"})
        void junkBeforeTheDocumentIsSkipped(String junk) {
            assertThat(feed(junk + RSS).entries()).hasSize(2);
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"http://my.netscape.com/rss-0.91.dtd\">",
                    "<!DOCTYPE rss [ <!ELEMENT rss ANY> <!-- a > ] --> <!ATTLIST rss x CDATA \"]>\"> ]>",
                    "<!doctype rss [ <!ENTITY copy \"&#169;\"> <?pi ]> ?> ]>"
                })
        void harmlessDoctypeLeavesNoDebris(String doctype) {
            Feed feed = feed(doctype + RSS.substring(RSS.indexOf("<rss")));

            assertThat(feed.entries()).hasSize(2);
            assertThat(feed.repairs()).containsExactly(Repair.DOCTYPE_DROPPED);
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        Caf&eacute; &nbsp; &hellip;   | Café …
                        R&D by AI                     | R&D by AI
                        one <br> two                  | one two
                        bad &#0; &#x8; &#99999999999; | bad
                        """)
        void whatIsNotWellFormedIsReadAllTheSame(String title, String read) {
            Feed feed =
                    feed(
                            "<rss version='2.0'><channel><title>t</title><item><title>"
                                    + title
                                    + "</title><link>https://a.example/1</link></item><item><title>next</title></item></channel></rss>");

            assertThat(feed.entries().getFirst().title()).startsWith(read);
            assertThat(feed.entries().getLast().title()).isEqualTo("next");
            assertThat(feed.repairs()).isNotEmpty();
        }

        @Test
        void cutFileKeepsItsWholeEntries() {
            Feed feed = feed(RSS.substring(0, RSS.indexOf("<title>Letter 6") + 9));

            assertThat(feed.entries().getFirst().contentHtml()).contains("whole");
            assertThat(feed.repairs()).contains(Repair.NOT_WELL_FORMED);
        }

        @Test
        void undeclaredPrefixHasItsUsualMeaning() {
            assertThat(feed(item("<dc:creator>Ada</dc:creator>")).entries().getFirst().author())
                    .isEqualTo("Ada");
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "<rss><channel><title>t</title><item><title>one</title></item></channel></rss>",
                    "<rss version='2.0'><item><title>one</title></item></rss>",
                    "<rss version='2.0'><channel><title>t</title></channel><item><title>one</title></item></rss>",
                    "<rss version='9'><channel><item><title>one</title></item></channel></rss>",
                    "<feed><title>t</title><entry><title>one</title></entry></feed>",
                    "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>one</title></entry></feed>"
                })
        void oddKindIsReadAsTheNearestOne(String feed) {
            assertThat(feed(feed).entries())
                    .singleElement()
                    .extracting(Entry::title)
                    .isEqualTo("one");
        }

        @Test
        void badNumberInAnExtensionCostsTheExtensionOnly() {
            String feed =
                    RSS.replace("<language>", "<ttl>soon</ttl><cloud port=\"x\"/><language>")
                            .replace(
                                    "<title>Letter 6",
                                    "<enclosure url=\"a\" length=\"ten\"/><title>Letter 6");

            assertThat(feed(feed).entries()).extracting(Entry::title).contains("Letter 6");
        }

        @Test
        void charsetOfTheServerIsUsed() {
            byte[] bytes =
                    "<rss version='2.0'><channel><title>自動化</title></channel></rss>"
                            .getBytes(Charset.forName("Shift_JIS"));

            assertThat(Feeds.read(bytes, "Shift_JIS", ADDRESS, NOW))
                    .asInstanceOf(type(Feed.class))
                    .extracting(Feed::title)
                    .isEqualTo("自動化");
        }
    }

    @Nested
    class HostileInput {

        @Test
        void entityBombIsRefusedAtOnce() {
            StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
            for (int level = 1; level < 10; level++) {
                bomb.append("<!ENTITY a")
                        .append(level)
                        .append(" \"")
                        .append(("&a" + (level - 1) + ";").repeat(10))
                        .append("\">");
            }
            assertThat(
                            read(
                                    bomb
                                            + "]><rss version='2.0'><channel><title>&a9;</title></channel></rss>"))
                    .isInstanceOf(Unreadable.class);
        }

        @Test
        void externalEntityIsNeitherReadNorFetched() throws Exception {
            try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
                server.setSoTimeout(300);
                String address = "http://127.0.0.1:" + server.getLocalPort() + "/x.dtd";
                assertThat(
                                read(
                                        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                                + item("&x;")))
                        .isInstanceOf(Unreadable.class);
                assertThat(
                                read(
                                        "<!DOCTYPE rss [<!ENTITY % p SYSTEM \""
                                                + address
                                                + "\"> %p;]>"
                                                + item("")))
                        .isInstanceOf(Unreadable.class);
                assertThat(
                                read(
                                        "<?xml-stylesheet href=\""
                                                + address
                                                + "\"?><!DOCTYPE rss SYSTEM \""
                                                + address
                                                + "\">"
                                                + item(
                                                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\""
                                                                + address
                                                                + "\"/>")))
                        .isInstanceOf(Feed.class);

                assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
            }
        }

        @ParameterizedTest(name = "{0} levels")
        @ValueSource(ints = {150, 1_000, 200_000})
        void deepNestingCostsItsEntryOnly(int levels) {
            String deep = "<x>".repeat(levels) + "deep" + "</x>".repeat(levels);
            Feed feed =
                    feed(
                            "<rss version='2.0'><channel><title>t</title><item><title>one</title>"
                                    + deep
                                    + "</item><item><title>two</title></item></channel></rss>");

            assertThat(feed.entries()).extracting(Entry::title).containsExactly("one", "two");
            assertThat(feed.repairs()).contains(Repair.NESTING_CUT);
        }

        @Test
        void deepNestingThatIsNotWellFormedIsSurvived() {
            assertThat(
                            read(
                                    "<rss version='2.0'><channel><item><title>one</title></item>"
                                            + "<x>".repeat(200_000)))
                    .isInstanceOf(Feed.class);
        }

        @Test
        void manyEscapedBracketsAreRead() {
            Entry entry =
                    feed(item("<description>" + "&lt;".repeat(400_000) + "</description>"))
                            .entries()
                            .getFirst();

            assertThat(entry.summaryHtml()).isEqualTo("&lt;".repeat(400_000));
        }

        @Test
        void manyOrHugeAttributesAreSurvived() {
            StringBuilder many = new StringBuilder("<x ");
            for (int index = 0; index < 10_001; index++) {
                many.append('a').append(index).append("='1' ");
            }
            assertThat(feed(item(many + "/>")).entries()).hasSize(1);
            assertThat(feed(item("<x a='" + "y".repeat(1_000_000) + "'/>")).entries()).hasSize(1);
            assertThat(feed(item("<" + "n".repeat(1_001) + "/>")).entries()).hasSize(1);
        }

        @Test
        void entriesBeyondTwoThousandAreCounted() {
            Feed feed =
                    feed(
                            "<rss version='2.0'><channel><title>t</title>"
                                    + "<item><title>x</title></item>".repeat(20_000)
                                    + "</channel></rss>");

            assertThat(feed.entries()).hasSize(2_000);
            assertThat(feed.leftOut()).isEqualTo(18_000);
        }

        @Test
        void titleIsCutAtAThousandCharactersWithoutSplittingOne() {
            assertThat(titleOf("x".repeat(999) + "\uD83D\uDE00".repeat(600))).hasSize(999);
        }

        @ParameterizedTest(name = "seed {0}")
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
        void damagedFeedIsAnOutcome(long seed) {
            Random random = new Random(seed);
            for (int turn = 0; turn < 60; turn++) {
                byte[] bytes = (turn % 2 == 0 ? RSS : ATOM).getBytes(StandardCharsets.UTF_8);
                for (int hit = 0; hit < 12; hit++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                assertThat(Feeds.read(bytes, null, ADDRESS, NOW)).isNotNull();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "hello",
                "<!DOCTYPE html><html><body>x</body></html>",
                "{\"version\": 1}",
                "<opml/>",
                "<!DOCTYPE rss ["
            })
    void whatIsNoFeedIsUnreadable(String text) {
        assertThat(read(text)).isInstanceOf(Unreadable.class);
    }

    private static String titleOf(String title) {
        return feed("<rss version='2.0'><channel><title>t</title><item><title>"
                        + title
                        + "</title></item></channel></rss>")
                .entries()
                .getFirst()
                .title();
    }

    private static String item(String inside) {
        return "<rss version='2.0'><channel><title>t</title><item><title>one</title>"
                + inside
                + "</item></channel></rss>";
    }

    private static Feed feed(String text) {
        FeedReading reading = read(text);
        assertThat(reading).isInstanceOf(Feed.class);
        return (Feed) reading;
    }

    private static FeedReading read(String text) {
        return Feeds.read(text.getBytes(StandardCharsets.UTF_8), null, ADDRESS, NOW);
    }
}
