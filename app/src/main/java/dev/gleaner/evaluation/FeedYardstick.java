package dev.gleaner.evaluation;

import dev.gleaner.ingest.feed.Feed;
import dev.gleaner.ingest.feed.FeedReading;
import dev.gleaner.ingest.feed.Feeds;
import dev.gleaner.operation.Json;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the product reads in each file of a set of feeds.
 *
 * <p>A line of the manifest is {@code id⇥file⇥content type⇥base address}, the file relative to the
 * manifest and the last two optional; the predictions are {@code {id: {"ok", "error", "feed": {…},
 * "entries": [{…}]}}} with dates in seconds since 1970. A file that cannot be read or parsed is a
 * prediction too: {@code "ok": false}.
 */
public final class FeedYardstick {

    private static final Pattern CHARSET =
            Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?\\s*([^\\s\"';]+)");

    private final Instant now;
    private final Map<String, Object> predictions = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();
    private int answered;
    private long nanos;

    private FeedYardstick(Instant now) {
        this.now = now;
    }

    /**
     * Reads every file of the manifest and writes the predictions.
     *
     * @param now decides which dates lie impossibly far ahead
     */
    public static Evaluation run(Path manifest, Path out, Instant now) throws IOException {
        FeedYardstick run = new FeedYardstick(now);
        for (String line : Files.readString(manifest).lines().toList()) {
            if (!line.isBlank()) {
                run.read(manifest, line.split("\t", -1));
            }
        }
        Files.writeString(out, Json.write(run.predictions));
        return new Evaluation(
                run.predictions.size(),
                run.answered,
                run.failures,
                run.nanos == 0 ? 0 : run.predictions.size() * 1e9 / run.nanos,
                out.toString());
    }

    // The outer edge of a run: one bad file must not cost the other thousand
    private void read(Path manifest, String[] columns) {
        String id = columns[0];
        try {
            byte[] bytes = Files.readAllBytes(manifest.resolveSibling(column(columns, 1)));
            long start = System.nanoTime();
            FeedReading reading =
                    Feeds.read(bytes, charset(column(columns, 2)), base(column(columns, 3)), now);
            nanos += System.nanoTime() - start;
            predictions.put(
                    id,
                    switch (reading) {
                        case FeedReading.Unreadable(String reason) -> failed(reason);
                        case Feed feed -> {
                            answered++;
                            yield read(feed);
                        }
                    });
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            failures.add(id + ": " + broken);
            predictions.put(id, failed(broken.toString()));
        }
    }

    private static String column(String[] columns, int index) {
        return index < columns.length ? columns[index].strip() : "";
    }

    private static @Nullable String charset(String contentType) {
        Matcher charset = CHARSET.matcher(contentType);
        return charset.find() ? charset.group(1) : null;
    }

    private static @Nullable URI base(String written) {
        try {
            return written.isEmpty() ? null : URI.create(written);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private static Map<String, Object> failed(String reason) {
        return Map.of("ok", false, "error", reason);
    }

    private static Map<String, Object> read(Feed feed) {
        Map<String, @Nullable Object> head = new LinkedHashMap<>();
        head.put("title", feed.titleHtml());
        head.put("link", feed.link());
        head.put("id", feed.id());
        head.put("subtitle", feed.subtitleHtml());
        head.put("published", seconds(feed.published()));
        head.put("updated", seconds(feed.updated()));
        head.put("author", feed.author());
        head.put("language", feed.language());
        List<Object> entries = new ArrayList<>();
        feed.entries().forEach(entry -> entries.add(entry(entry)));
        return Map.of("ok", true, "feed", head, "entries", entries);
    }

    private static Map<String, @Nullable Object> entry(Feed.Entry entry) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", entry.guid());
        fields.put("title", entry.titleHtml());
        fields.put("link", entry.link());
        fields.put("published", seconds(entry.published()));
        fields.put("updated", seconds(entry.updated()));
        fields.put("summary", entry.summaryHtml());
        fields.put("content", entry.contentHtml());
        fields.put("author", entry.authorAsWritten());
        fields.put(
                "enclosure",
                entry.enclosures().isEmpty() ? null : entry.enclosures().getFirst().address());
        return fields;
    }

    private static @Nullable Long seconds(@Nullable Instant instant) {
        return instant == null ? null : instant.getEpochSecond();
    }
}
