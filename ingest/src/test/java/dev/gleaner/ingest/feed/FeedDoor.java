package dev.gleaner.ingest.feed;

import dev.gleaner.ingest.hostile.Door;
import dev.gleaner.ingest.hostile.HostileCase;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A feed: {@code input} is the document, or {@code items} what stands in an RSS channel; {@code
 * charset} is what the server declares.
 */
public final class FeedDoor implements Door {

    private static final URI ADDRESS = URI.create("https://letter.example/blog/feed.xml");
    private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");

    @Override
    public Map<String, Object> answer(HostileCase given) throws IOException {
        byte[] feed =
                given.given().containsKey("items")
                        ? given.bytesOf(
                                List.of(
                                        "<rss version='2.0'><channel><title>t</title>",
                                        given.given().get("items"),
                                        "</channel></rss>"))
                        : given.bytes("input");
        warmUp();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        FeedReading reading = Feeds.read(feed, given.text("charset").orElse(null), ADDRESS, NOW);
        long took = threads.getCurrentThreadCpuTime() - start;
        Map<String, Object> facts = new HashMap<>(facts(reading));
        facts.put("cpuMillis", Duration.ofNanos(took).toMillis());
        return facts;
    }

    /** The first feed of a process pays for loading the readers. */
    private static void warmUp() {
        byte[] small =
                "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss version='2.0'><channel><title>&a;</title></channel></rss>"
                        .getBytes(StandardCharsets.US_ASCII);
        Feeds.read(small, null, ADDRESS, NOW);
    }

    private static Map<String, Object> facts(FeedReading reading) {
        return switch (reading) {
            case FeedReading.Unreadable(String reason) ->
                    Map.of("outcome", "unreadable", "reason", reason);
            case Feed feed -> {
                Map<String, Object> facts = new HashMap<>();
                facts.put("outcome", "read");
                facts.put("title", feed.title());
                facts.put("link", String.valueOf(feed.link()));
                facts.put("entries", feed.entries().size());
                facts.put("leftOut", feed.leftOut());
                facts.put("repairs", feed.repairs().stream().map(Enum::name).sorted().toList());
                facts.put("titles", feed.entries().stream().map(Feed.Entry::title).toList());
                facts.put(
                        "titleLength",
                        feed.entries().stream().mapToInt(entry -> entry.title().length()).sum());
                facts.put("links", feed.entries().stream().map(Feed.Entry::link).toList());
                facts.put(
                        "texts",
                        feed.entries().stream()
                                .map(entry -> entry.summaryHtml() + " " + entry.contentHtml())
                                .toList());
                facts.put(
                        "enclosures",
                        feed.entries().stream()
                                .flatMap(entry -> entry.enclosures().stream())
                                .map(Feed.Enclosure::address)
                                .toList());
                facts.put(
                        "textLength",
                        feed.entries().stream()
                                .mapToInt(entry -> String.valueOf(entry.summaryHtml()).length())
                                .sum());
                facts.put(
                        "categories",
                        feed.entries().stream().mapToInt(entry -> entry.categories().size()).sum());
                yield facts;
            }
        };
    }
}
