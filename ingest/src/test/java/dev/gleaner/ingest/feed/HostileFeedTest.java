package dev.gleaner.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.ingest.feed.Feed.Entry;
import dev.gleaner.ingest.feed.text.SafeHtmlTest;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Input made to hang, to crash or to get through: an answer in time, and nothing that runs in it.
 */
class HostileFeedTest {

    private static final URI ADDRESS = URI.create("https://letter.example/blog/feed.xml");
    private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");

    private static final List<String> PIECES =
            List.of(
                    "<?xml version='1.0' encoding='utf-8'?>",
                    "<!DOCTYPE rss [<!ENTITY a 'b'>]>",
                    "<!DOCTYPE rss [",
                    "<!-- ",
                    " -->",
                    "<![CDATA[",
                    "]]>",
                    "<rss version='2.0' xmlns:m='http://search.yahoo.com/mrss/'>",
                    "<rss><channel>",
                    "</channel></rss>",
                    "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='../x/'>",
                    "</feed>",
                    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>",
                    "<item>",
                    "</item>",
                    "<entry>",
                    "</entry>",
                    "<title>",
                    "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>",
                    "</title>",
                    "<content type='html'>&lt;img src=x onerror=alert(1)&gt;",
                    "<content mode='base64' type='text/html'>PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
                    "</content>",
                    "<description><p onclick='x()'>one<script>alert(1)</script>",
                    "&lt;a href=\"javascript:alert(1)\"&gt;x&lt;/a&gt;",
                    "</description>",
                    "<link href='javascript:alert(1)'/>",
                    "<link>data:text/html,x</link>",
                    "<guid>vbscript:x</guid>",
                    "<m:group><m:title>t</m:title><m:description>&lt;iframe src='javascript:x'&gt;</m:description></m:group>",
                    "<enclosure url='javascript:x' type='a/b' length='-'/>",
                    "<author><name>A</name><email>a@a.example</email></author>",
                    "<dc:creator>&lt;b&gt;A&lt;/b&gt;</dc:creator>",
                    "<category term='c'/>",
                    "<pubDate>Mon, 04 May 2026 09:30:00 GMT</pubDate>",
                    "<updated>2026-13-45T99:99:99Z</updated>",
                    "&nbsp;&#0;&#x92;&#99999999999;&undeclared;& <",
                    "\u0000\uFFFE\uD800",
                    "<b/><x:y z:w='1'>",
                    "{\"items\": [{\"content_html\": \"<script>x</script>\"}]}");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    @Timeout(30)
    void piecesInAnyOrderAreReadHarmlessly(long seed) {
        Random random = new Random(seed);
        for (int turn = 0; turn < 150; turn++) {
            StringBuilder mixed = new StringBuilder();
            int pieces = 3 + random.nextInt(30);
            for (int piece = 0; piece < pieces; piece++) {
                mixed.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertHarmless(mixed.toString());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    @Timeout(30)
    void cutAndTwistedFeedIsReadHarmlessly(long seed) {
        Random random = new Random(seed);
        String whole = String.join("", PIECES.subList(7, 9)) + String.join("", PIECES);
        for (int turn = 0; turn < 150; turn++) {
            StringBuilder twisted = new StringBuilder(whole);
            for (int hit = 0; hit < 8; hit++) {
                int at = random.nextInt(Math.max(1, twisted.length() - 1));
                switch (random.nextInt(3)) {
                    case 0 -> twisted.delete(at, at + 1);
                    case 1 -> twisted.insert(at, "<>&\"'/=;]".charAt(random.nextInt(9)));
                    default -> twisted.setLength(Math.max(1, at));
                }
            }
            assertHarmless(twisted.toString());
        }
    }

    private static void assertHarmless(String text) {
        FeedReading reading = Feeds.read(text.getBytes(StandardCharsets.UTF_8), null, ADDRESS, NOW);
        if (reading instanceof Feed feed) {
            SafeHtmlTest.assertHarmless(feed.titleHtml(), text);
            SafeHtmlTest.assertHarmless(feed.subtitleHtml(), text);
            assertThat(feed.link())
                    .satisfiesAnyOf(
                            link -> assertThat(link).isNull(),
                            link -> assertThat(link).startsWith("http"));
            for (Entry entry : feed.entries()) {
                SafeHtmlTest.assertHarmless(entry.titleHtml(), text);
                SafeHtmlTest.assertHarmless(String.valueOf(entry.summaryHtml()), text);
                SafeHtmlTest.assertHarmless(String.valueOf(entry.contentHtml()), text);
                assertThat(entry.link())
                        .satisfiesAnyOf(
                                link -> assertThat(link).isNull(),
                                link -> assertThat(link).startsWith("http"));
                assertThat(entry.enclosures())
                        .allSatisfy(file -> assertThat(file.address()).startsWith("http"));
            }
        }
    }

    static Stream<Arguments> heavy() {
        return Stream.of(
                heavy("ampersands", "&", 2_000_000),
                heavy("open tags", "<a", 1_000_000),
                heavy("end tags", "</a", 1_000_000),
                heavy(
                        "spaces in a type",
                        "<title type='" + " ".repeat(2_000_000) + "'>x</title>",
                        1),
                heavy("children of one item", "<item>" + "<a/>".repeat(300_000) + "</item>", 1),
                heavy(
                        "links of one item",
                        "<item>" + "<link>/a</link>".repeat(100_000) + "</item>",
                        1),
                heavy(
                        "texts of one item",
                        "<item>" + "<description>&lt;b></description>".repeat(30_000) + "</item>",
                        1),
                heavy(
                        "brackets of an author",
                        "<item><author>" + "(@".repeat(500) + "</author></item>",
                        2_000),
                heavy("undeclared prefixes", "<a:b/>", 200_000),
                heavy("sections", "<![CDATA[", 500_000),
                heavy("comments", "<!--", 500_000),
                heavy("entities", "&eacute;", 500_000),
                heavy(
                        "bases",
                        "<item xml:base='" + "../".repeat(1_000) + "'><link>x</link></item>",
                        2_000),
                heavy("numbers", "<ttl>" + "9".repeat(1_000_000) + "</ttl>", 3),
                heavy("quotation marks", "\"'", 500_000));
    }

    private static Arguments heavy(String name, String piece, int times) {
        return Arguments.of(name, piece.repeat(times));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heavy")
    @Timeout(20)
    void repetitionCostsNoMoreThanItsLength(String name, String inside) {
        String rss = "<rss version='2.0'><channel><title>t</title>" + inside + "</channel></rss>";

        assertThat(Feeds.read(rss.getBytes(StandardCharsets.UTF_8), null, ADDRESS, NOW))
                .as(name)
                .isNotNull();
        assertThat(
                        Feeds.read(
                                ("<!DOCTYPE rss [" + inside).getBytes(StandardCharsets.UTF_8),
                                null,
                                ADDRESS,
                                NOW))
                .as(name)
                .isNotNull();
    }
}
