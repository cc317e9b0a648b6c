package dev.gleaner.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.ingest.feed.Feed.Entry;
import dev.gleaner.ingest.feed.FeedReading.Unreadable;
import dev.gleaner.ingest.feed.repair.Repair;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** What publishers do beside the specifications, one case a rule. */
@Timeout(20)
class PublisherHabitsTest {

    private static final URI ADDRESS = URI.create("https://letter.example/blog/feed.xml");
    private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Nested
    class Kinds {

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "<CHANNEL HREF='https://a.example/'><TITLE>feed</TITLE><ITEM HREF='https://a.example/1' LASTMOD='2026-05-04T00:00Z'><TITLE>one</TITLE></ITEM></CHANNEL>",
                    "<entry xmlns='http://www.w3.org/2005/Atom'><title>one</title><link href='https://a.example/1'/></entry>",
                    "<Channel xmlns='http://purl.org/net/rss1.1#'><title>feed</title><items><item><title>one</title><link>https://a.example/1</link></item></items></Channel>",
                    "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>one</a:title><a:link href='https://a.example/1'/></a:entry></a:feed>",
                    "<feed xmlns='http://example.com/unknown'><entry><title>one</title><link href='https://a.example/1'/></entry></feed>",
                    "<r:rss xmlns:r='http://backend.userland.com/rss2' xmlns='http://backend.userland.com/rss2'><channel><item><title>one</title><link>https://a.example/1</link></item></channel></r:rss>",
                    "<RSS><CHANNEL><ITEM><TITLE>one</TITLE><LINK>https://a.example/1</LINK></ITEM></CHANNEL></RSS>"
                })
        void oddKindIsReadLikeAnOrdinaryOne(String text) {
            Entry entry = only(text);

            assertThat(entry.title()).isEqualTo("one");
            assertThat(entry.link()).isEqualTo("https://a.example/1");
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "<service xmlns='http://www.w3.org/2007/app'><workspace/></service>",
                    "<opml version='1.0'><body><outline xmlUrl='https://a.example/feed'/></body></opml>",
                    "<urlset><url><loc>https://a.example/</loc></url></urlset>",
                    "<svg xmlns='http://www.w3.org/2000/svg'/>"
                })
        void otherDocumentIsNoFeed(String text) {
            assertThat(read(text)).isInstanceOf(Unreadable.class);
        }
    }

    @Nested
    class Texts {

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        <summary>a &lt;b&gt; c</summary>                                 | a &lt;b&gt; c
                        <summary type="text">Q&amp;amp;A</summary>                       | Q&amp;amp;A
                        <summary type="html">a &lt;b&gt;c&lt;/b&gt;</summary>            | a <b>c</b>
                        <summary type="html">a <b>c</b></summary>                        | a <b>c</b>
                        <summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a &lt; <b>c</b></div></summary> | <div>a &lt; <b>c</b></div>
                        <summary type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml">a <x:b>c</x:b></x:div></summary> | <div>a <b>c</b></div>
                        <summary type="text/html" mode="escaped">a &lt;b&gt;c&lt;/b&gt;</summary> | a <b>c</b>
                        <summary type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml">a<br/>b</div></summary> | <div>a<br>b</div>
                        """)
        void textOfAtomIsReadByItsType(String summary, String html) {
            assertThat(only(atomEntry(summary)).summaryHtml()).isEqualTo(html);
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        <description>a &lt;b&gt;c&lt;/b&gt;</description>            | a <b>c</b>
                        <description><![CDATA[a <b>c</b>]]></description>            | a <b>c</b>
                        <description><p>a <b>c</b></p></description>                 | <p>a <b>c</b></p>
                        <description>a &lt; b &amp; c</description>                  | a &lt; b &amp; c
                        <description>don&#146;t</description>                        | don’t
                        <description>1 &lt;br&gt; 2</description>                    | 1 <br> 2
                        """)
        void descriptionOfRssIsHtml(String description, String html) {
            assertThat(only(rssItem(description)).summaryHtml()).isEqualTo(html);
        }

        @Test
        void textInBase64IsDecodedWithItsWhiteSpace() {
            String encoded =
                    Base64.getMimeEncoder(16, "\n  ".getBytes(StandardCharsets.US_ASCII))
                            .encodeToString(
                                    "An <b>encoded</b> text".getBytes(StandardCharsets.UTF_8));

            assertThat(
                            only(atomEntry(
                                            "<summary type='text/html' mode='base64'>\n "
                                                    + encoded
                                                    + "\n</summary>"))
                                    .summaryHtml())
                    .isEqualTo("An <b>encoded</b> text");
        }

        @Test
        void pictureInBase64IsNoText() {
            assertThat(
                            only(atomEntry(
                                            "<content type='image/png'>iVBORw0KGgo/////AAA=</content>"))
                                    .contentHtml())
                    .isNull();
        }

        @Test
        void ofTwoTextsTheSecondIsTheWhole() {
            Entry entry = only(rssItem("<summary>Short</summary><description>Long</description>"));

            assertThat(entry.summaryHtml()).isEqualTo("Short");
            assertThat(entry.contentHtml()).isEqualTo("Long");
        }

        @Test
        void bodyInXhtmlIsTheContent() {
            Entry entry =
                    only(
                            rssItem(
                                    "<body xmlns='http://www.w3.org/1999/xhtml'><p>The <em>letter</em></p></body>"));

            assertThat(entry.contentHtml()).isEqualTo("<p>The <em>letter</em></p>");
        }

        @Test
        void titleOfItsMediaStandsInForATitle() {
            String media =
                    "<m:group xmlns:m='http://search.yahoo.com/mrss/'><m:title>of the film</m:title></m:group>";

            assertThat(only(rss("<item>" + media + "</item>")).title()).isEqualTo("of the film");
            assertThat(only(rss("<item>" + media + "<title>own</title></item>")).title())
                    .isEqualTo("own");
        }

        @Test
        void titleOfAPictureIsNotThatOfTheFeed() {
            assertThat(
                            feed(rss(
                                            "<image><title>logo</title><link>https://a.example/logo</link></image><title>own</title>"))
                                    .title())
                    .isEqualTo("own");
        }
    }

    @Nested
    class Addresses {

        @Test
        void baseOfEachPlaceCounts() {
            Entry entry =
                    only(
                            "<feed xmlns='"
                                    + ATOM
                                    + "' xml:base='https://a.example/x/'><entry xml:base='y/'><link href='1'/>"
                                    + "<content type='xhtml' xml:base='z/'><div xmlns='http://www.w3.org/1999/xhtml'><a href='2'>2</a>"
                                    + "<p xml:base='../w/'><img src='3'/></p></div></content>"
                                    + "<summary type='html'>&lt;a href='4'&gt;4&lt;/a&gt;</summary></entry></feed>");

            assertThat(entry.link()).isEqualTo("https://a.example/x/y/1");
            assertThat(entry.contentHtml())
                    .contains("\"https://a.example/x/y/z/2\"")
                    .contains("\"https://a.example/x/y/w/3\"");
            assertThat(entry.summaryHtml()).contains("\"https://a.example/x/y/4\"");
        }

        @Test
        void linkToItselfIsNotThePageOfAFeed() {
            assertThat(
                            feed("<feed xmlns='"
                                            + ATOM
                                            + "'><link rel='self' href='https://a.example/feed'/></feed>")
                                    .link())
                    .isNull();
            assertThat(
                            feed(rss(
                                            "<a:link xmlns:a='"
                                                    + ATOM
                                                    + "' rel='self' href='https://a.example/feed'/><link>https://a.example/</link>"))
                                    .link())
                    .isEqualTo("https://a.example/");
        }

        @Test
        void alternateInHtmlComesBeforeOthers() {
            assertThat(
                            only(atomEntry(
                                            "<link href='https://a.example/pdf' type='application/pdf'/><link href='https://a.example/page' type='text/html'/>"
                                                    + "<link rel='http://www.iana.org/assignments/relation/replies' href='https://a.example/replies'/>"))
                                    .link())
                    .isEqualTo("https://a.example/page");
        }

        @Test
        void guidIsTheLinkUnlessItSaysItIsNone() {
            assertThat(only(rss("<item><guid>https://a.example/1</guid></item>")).link())
                    .isEqualTo("https://a.example/1");
            assertThat(
                            only(rss(
                                            "<item><guid isPermaLink='false'>https://a.example/1</guid></item>"))
                                    .link())
                    .isNull();
        }

        @Test
        void fragmentOfALinkStays() {
            assertThat(only(rssItem("<link>/p#note</link>")).link())
                    .isEqualTo("https://letter.example/p#note");
        }

        @Test
        void enclosureIsAbsoluteAndOfTheWeb() {
            assertThat(
                            only(rssItem(
                                            "<enclosure url='/7.mp3' type='audio/mpeg' length='9'/><enclosure url='javascript:x' type='a/b' length='1'/>"))
                                    .enclosures())
                    .containsExactly(
                            new Feed.Enclosure("https://letter.example/7.mp3", "audio/mpeg"));
        }
    }

    @Nested
    class People {

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        <author>ada@a.example (Ada)</author>           | Ada | ada@a.example (Ada)
                        <author>Ada &lt;ada@a.example&gt;</author>     | Ada | Ada <ada@a.example>
                        <dc:creator>Ada</dc:creator>                   | Ada | Ada
                        <itunes:author>Ada</itunes:author>             | Ada | Ada
                        <author><name>Ada</name><email>ada@a.example</email></author> | Ada | Ada (ada@a.example)
                        """)
        void authorIsFoundWhereverItIs(String author, String name, String written) {
            Entry entry = only(rssItem(author));

            assertThat(entry.author()).isEqualTo(name);
            assertThat(entry.authorAsWritten()).isEqualTo(written);
        }

        @Test
        void severalAuthorsAreAllNamed() {
            assertThat(
                            only(atomEntry(
                                            "<author><name>Ada</name></author><author><name>Bo</name></author>"))
                                    .author())
                    .isEqualTo("Ada, Bo");
        }
    }

    @Nested
    class Mending {

        @Test
        void entityThatTheDocumentDeclaresIsPutIn() {
            Feed feed =
                    feed(
                            "<!DOCTYPE rss [<!ENTITY who \"Ada &#38; Bo\"><!ENTITY % HTMLlat1 PUBLIC \"-//W3C//ENTITIES Latin 1 for XHTML//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml-lat1.ent\"> %HTMLlat1;]>"
                                    + rss("<title>&who; caf&eacute;</title>"));

            assertThat(feed.title()).isEqualTo("Ada & Bo café");
            assertThat(feed.repairs())
                    .containsExactlyInAnyOrder(Repair.DOCTYPE_DROPPED, Repair.ENTITIES_REPLACED);
        }

        @Test
        void manyUsesOfALongEntityStayBounded() {
            String feed =
                    "<!DOCTYPE rss [<!ENTITY x \""
                            + "y".repeat(250)
                            + "\">]>"
                            + rss("<title>" + "&x;".repeat(100_000) + "</title>");

            assertThat(feed(feed).title()).startsWith("yyy");
        }

        @Test
        void commentWithTagsBeforeTheFeedIsNoFeed() {
            assertThat(feed("<!-- <feed><rss> -->" + rss("<title>t</title>")).title())
                    .isEqualTo("t");
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        <title>a & b</title>           | TEXT_ESCAPED
                        <title>a &nbsp; b</title>      | ENTITIES_REPLACED
                        <x:y>z</x:y><title>t</title>   | PREFIXES_DECLARED
                        <title>a <b>c</title>          | NOT_WELL_FORMED
                        <title>a &#0; b</title>        | TEXT_ESCAPED
                        """)
        void repairIsNamed(String inside, Repair repair) {
            assertThat(feed(rss(inside)).repairs()).contains(repair);
        }

        @Test
        void sectionOfCdataIsNotMended() {
            assertThat(
                            only(rssItem(
                                            "<x:y/><description><![CDATA[a &amp; <b>b</b>]]></description>"))
                                    .summaryHtml())
                    .isEqualTo("a &amp; <b>b</b>");
        }

        @Test
        void senselessHintsAndNumbersCostOnlyThemselves() {
            Feed feed =
                    feed(
                            rss(
                                    "<ttl>soon</ttl><cloud port='x'/><image><width>wide</width></image><item><title>one</title>"
                                            + "<enclosure url='/a' length='ten'/><category>ai</category></item>"));

            assertThat(feed.entries()).singleElement().extracting(Entry::title).isEqualTo("one");
        }

        @Test
        void listsBeyondMeasureAreCutAndSaySo() {
            StringBuilder categories = new StringBuilder();
            for (int index = 0; index < 50_000; index++) {
                categories.append("<category>c").append(index).append("</category>");
            }
            Feed feed = feed(rssItem(categories.toString()));

            assertThat(feed.entries().getFirst().categories()).hasSize(Feed.MOST_CATEGORIES);
            assertThat(feed.repairs()).contains(Repair.LISTS_CUT);
        }

        @Test
        void refusedDateIsTold() {
            assertThat(feed(rssItem("<pubDate>Tue, 32 Foo</pubDate>")).repairs())
                    .containsExactly(Repair.DATES_REFUSED);
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "UTF-32BE",
                    "UTF-32LE",
                    "UTF-16BE",
                    "UTF-16LE",
                    "KOI8-R",
                    "windows-1251"
                })
        void characterSetIsFound(String charset) {
            byte[] bytes =
                    ("<?xml version='1.0' encoding='"
                                    + charset
                                    + "'?>"
                                    + rss("<title>Письмо</title>"))
                            .getBytes(Charset.forName(charset));

            assertThat(((Feed) Feeds.read(bytes, null, ADDRESS, NOW)).title()).isEqualTo("Письмо");
        }
    }

    @Nested
    class Dates {

        @Test
        void lastDateThatIsOneCounts() {
            assertThat(
                            only(rssItem(
                                            "<pubDate>2026-05-01</pubDate><pubDate>2026-05-02</pubDate><pubDate>soon</pubDate>"))
                                    .published())
                    .isEqualTo("2026-05-02T00:00:00Z");
        }

        @Test
        void dateOfTheDublinCoreStandsInForThatOfRss() {
            assertThat(only(rssItem("<dc:date>2026-05-01</dc:date>")).published())
                    .isEqualTo("2026-05-01T00:00:00Z");
        }

        @Test
        void entryWithOnlyAChangeHasNoPublication() {
            Entry entry = only(atomEntry("<updated>2026-05-01T00:00:00Z</updated>"));

            assertThat(entry.published()).isNull();
            assertThat(entry.updated()).isEqualTo("2026-05-01T00:00:00Z");
        }
    }

    private static String rss(String inside) {
        return "<rss version='2.0'><channel>" + inside + "</channel></rss>";
    }

    private static String rssItem(String inside) {
        return rss("<item>" + inside + "</item>");
    }

    private static String atomEntry(String inside) {
        return "<feed xmlns='" + ATOM + "'><entry>" + inside + "</entry></feed>";
    }

    private static Entry only(String text) {
        Feed feed = feed(text);
        assertThat(feed.entries()).hasSize(1);
        return feed.entries().getFirst();
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
