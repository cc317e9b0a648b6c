package dev.gleaner.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.ingest.feed.Feed.Enclosure;
import dev.gleaner.ingest.feed.Feed.Entry;
import dev.gleaner.ingest.feed.FeedReading.Unreadable;
import dev.gleaner.ingest.feed.repair.Repair;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;

@Timeout(20)
class JsonFeedTest {

    private static final URI ADDRESS = URI.create("https://letter.example/blog/feed.json");
    private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");

    private static final String FEED =
            """
            {
              "version": "https://jsonfeed.org/version/1.1",
              "title": "A Letter & More",
              "home_page_url": "https://letter.example/",
              "feed_url": "https://letter.example/blog/feed.json",
              "language": "en-US",
              "hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
              "items": [
                {
                  "id": "7",
                  "url": "../p/7",
                  "title": "On <kernels>",
                  "content_html": "<p>The <b>letter</b><script>x()</script> <a href='../p/6'>6</a></p>",
                  "content_text": "The letter",
                  "summary": "Short & plain",
                  "date_published": "2026-05-04T09:30:00Z",
                  "date_modified": "2026-05-05T00:00:00Z",
                  "authors": [{"name": "Ada Example"}, {"name": "Bo Example"}],
                  "tags": ["ai", 7, "kernels"],
                  "attachments": [{"url": "/7.mp3", "mime_type": "audio/mpeg"}]
                },
                {"id": 6, "external_url": "https://other.example/6", "content_text": "a < b", "author": {"name": "Bo"}}
              ]
            }
            """;

    @Test
    void feedIsReadWhole() {
        Feed feed = feed(FEED);

        assertThat(feed.title()).isEqualTo("A Letter & More");
        assertThat(feed.link()).isEqualTo("https://letter.example/");
        assertThat(feed.language()).isEqualTo("en-US");
        assertThat(feed.hints().hub()).isEqualTo("https://hub.example/");
        assertThat(feed.hints().self()).isEqualTo("https://letter.example/blog/feed.json");
        assertThat(feed.repairs()).containsExactly(Repair.MARKUP_REMOVED);
        assertThat(feed.entries().getFirst())
                .isEqualTo(
                        new Entry(
                                "7",
                                "https://letter.example/p/7",
                                "On <kernels>",
                                "On &lt;kernels&gt;",
                                "Ada Example, Bo Example",
                                "Ada Example, Bo Example",
                                Instant.parse("2026-05-04T09:30:00Z"),
                                Instant.parse("2026-05-05T00:00:00Z"),
                                "2026-05-04T09:30:00Z",
                                "Short &amp; plain",
                                "<p>The <b>letter</b> <a href=\"https://letter.example/p/6\">6</a></p>",
                                List.of(
                                        new Enclosure(
                                                "https://letter.example/7.mp3", "audio/mpeg")),
                                List.of("ai", "kernels")));
    }

    @Test
    void numberIsAnIdAndTheOldAuthorIsRead() {
        Entry entry = feed(FEED).entries().getLast();

        assertThat(entry.guid()).isEqualTo("6");
        assertThat(entry.link()).isEqualTo("https://other.example/6");
        assertThat(entry.author()).isEqualTo("Bo");
        assertThat(entry.contentHtml()).isEqualTo("a &lt; b");
    }

    @Test
    void valueOfTheWrongTypeCostsOnlyItself() {
        Feed feed =
                feed(
                        "{\"title\": 7, \"hubs\": {}, \"items\": [null, 3, {\"id\": {}, \"title\": \"one\", \"url\": [], \"tags\": 1, \"authors\": [null, \"x\"], \"date_published\": 1e400}]}");

        assertThat(feed.entries()).singleElement().extracting(Entry::title).isEqualTo("one");
        assertThat(feed.repairs()).containsExactly(Repair.KIND_GUESSED);
    }

    @Test
    void plainTextKeepsItsParagraphs() {
        assertThat(
                        feed("{\"items\": [{\"content_text\": \"one\\ntwo\\n\\n3 < 4\"}]}")
                                .entries()
                                .getFirst()
                                .contentHtml())
                .isEqualTo("<p>one<br>two</p><p>3 &lt; 4</p>");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{}",
                "{\"items\": null}",
                "{\"items\": {}}",
                "{\"items\": [",
                "{",
                "{\"__proto__\": {\"items\": []}}",
                "{\"version\": 1}"
            })
    void whatIsNoFeedIsUnreadable(String text) {
        assertThat(read(text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void deepAndHugeValuesAreRefused() {
        assertThat(read("{\"items\": " + "[".repeat(100_000))).isInstanceOf(Unreadable.class);
        assertThat(read("{\"items\": [{\"id\": " + "9".repeat(5_000_000) + "}]}"))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void itemsBeyondTwoThousandAreCounted() {
        Feed feed = feed("{\"items\": [" + "{\"id\": 1},".repeat(2_500) + "{\"id\": 2}]}");

        assertThat(feed.entries()).hasSize(2_000);
        assertThat(feed.leftOut()).isEqualTo(501);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void damagedFeedIsAnOutcome(long seed) {
        Random random = new Random(seed);
        for (int turn = 0; turn < 200; turn++) {
            byte[] bytes = FEED.getBytes(StandardCharsets.UTF_8);
            for (int hit = 0; hit < 4; hit++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(Feeds.read(bytes, null, ADDRESS, NOW)).isNotNull();
        }
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
