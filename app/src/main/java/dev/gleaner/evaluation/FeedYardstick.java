package dev.gleaner.evaluation;

import dev.gleaner.ingest.feed.Feed;
import dev.gleaner.ingest.feed.FeedReading;
import dev.gleaner.ingest.feed.Feeds;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Problem;

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

    /**
     * @param now decides which dates lie impossibly far ahead
     */
    public FeedYardstick(Instant now) {
        this.now = now;
    }

    /** How many files there were, and how many held a feed that could be read. */
    public record Report(int files, int read, String out) {}

    /** Reads every file of the manifest and writes the predictions to {@code out}. */
    public Answer<Report> run(Path manifest, Path out) {
        return SetFiles.lines(manifest)
                .then(lines -> {
                    Map<String, Object> predictions = new LinkedHashMap<>();
                    int read = 0;
                    for (String line : lines) {
                        String[] columns = line.split("\t", -1);
                        if (columns.length < 2) {
                            return Answer.declined(
                                    Problem.Kind.USAGE,
                                    "a line of " + manifest + " has no file: " + line,
                                    "lines are id, file, content type and base address, with tabs between");
                        }
                        Map<String, Object> prediction = prediction(manifest, columns);
                        read += Boolean.TRUE.equals(prediction.get("ok")) ? 1 : 0;
                        predictions.put(columns[0], prediction);
                    }
                    return SetFiles.write(
                            out, predictions, new Report(predictions.size(), read, out.toString()));
                });
    }

    private Map<String, Object> prediction(Path manifest, String[] columns) {
        try {
            byte[] bytes = Files.readAllBytes(manifest.resolveSibling(columns[1]));
            FeedReading reading =
                    Feeds.read(bytes, charset(column(columns, 2)), base(column(columns, 3)), now);
            return switch (reading) {
                case FeedReading.Unreadable(String reason) -> failed(reason);
                case Feed feed -> read(feed);
            };
        } catch (IOException | RuntimeException spoilt) {
            // One file must not cost the figures of all others; the scorer counts it as not read
            return failed(spoilt.toString());
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
