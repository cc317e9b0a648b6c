package dev.gleaner.ingest.feed;

import dev.gleaner.ingest.feed.Feed.Entry;
import dev.gleaner.ingest.feed.FeedReading.Unreadable;
import dev.gleaner.ingest.feed.date.FeedDates;
import dev.gleaner.ingest.feed.repair.Repair;
import dev.gleaner.ingest.feed.text.Base;
import dev.gleaner.ingest.feed.text.FeedText;

import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a JSON Feed (jsonfeed.org, versions 1.0 and 1.1).
 *
 * <p>{@code {"version": "https://jsonfeed.org/version/1.1", "title": …, "items": [{"id": …, "url":
 * …, "content_html": …}]}}. A value of the wrong type is a value that is missing: it costs nothing
 * but itself. Depth, numbers and names are bounded.
 */
final class JsonFeed {

    private static final int MOST_DEPTH = 64;
    private static final int LONGEST_NUMBER = 1_000;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MOST_DEPTH)
                                                    .maxNumberLength(LONGEST_NUMBER)
                                                    .maxStringLength(Integer.MAX_VALUE)
                                                    .build())
                                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                                    .build())
                    .build();

    private final Base base;
    private final FeedDates dates;
    private final Set<Repair> repairs;

    /**
     * @param base where the document came from
     * @param repairs made so far; grows
     */
    JsonFeed(Base base, FeedDates dates, Set<Repair> repairs) {
        this.base = base;
        this.dates = dates;
        this.repairs = repairs;
    }

    /** Whether a text can only be JSON. */
    static boolean looksLikeJson(String text) {
        int start = 0;
        while (start < text.length()
                && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == '\uFEFF')) {
            start++;
        }
        return start < text.length() && text.charAt(start) == '{';
    }

    FeedReading read(String text) {
        JsonNode root;
        try {
            root = MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JacksonException malformed) {
            return new Unreadable("JSON that cannot be read: " + malformed.getOriginalMessage());
        }
        if (!root.path("items").isArray()) {
            return new Unreadable("JSON, but no feed: it has no list of items");
        }
        if (!string(root, "version")
                .filter(version -> version.contains("jsonfeed.org/version/"))
                .isPresent()) {
            repairs.add(Repair.KIND_GUESSED);
        }
        return feed(root);
    }

    private Feed feed(JsonNode root) {
        FeedText title = plain(root, "title");
        List<Entry> entries = new ArrayList<>();
        JsonNode items = root.path("items");
        int known = 0;
        for (JsonNode item : items) {
            if (item.isObject()) {
                known++;
                if (entries.size() < Feed.MOST_ENTRIES) {
                    entries.add(entry(item));
                }
            }
        }
        return new Feed(
                title.text(),
                title.html(),
                plain(root, "description").html(),
                null,
                address(root, "home_page_url"),
                Languages.tag(string(root, "language").orElse(null)),
                authors(root),
                null,
                null,
                null,
                entries,
                known - entries.size(),
                repairs,
                hints(root));
    }

    private PollHints hints(JsonNode root) {
        String hub =
                elements(root, "hubs")
                        .filter(one ->
                                "WebSub".equalsIgnoreCase(string(one, "type").orElse("WebSub")))
                        .map(one -> address(one, "url"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return new PollHints(null, Set.of(), Set.of(), null, null, hub, address(root, "feed_url"));
    }

    private Entry entry(JsonNode item) {
        String link = address(item, "url");
        if (link == null) {
            link = address(item, "external_url");
        }
        String id = scalar(item, "id");
        FeedText title = plain(item, "title");
        FeedText content =
                string(item, "content_html")
                        .map(html -> FeedText.html(html, base))
                        .filter(text -> !text.isEmpty())
                        .orElseGet(() ->
                                string(item, "content_text")
                                        .map(this::paragraphs)
                                        .orElse(FeedText.NONE));
        if (content.removed()) {
            repairs.add(Repair.MARKUP_REMOVED);
        }
        Optional<String> published = string(item, "date_published");
        Optional<String> modified = string(item, "date_modified");
        String authors = authors(item);
        return new Entry(
                id == null ? link : id,
                link,
                title.text(),
                title.html(),
                authors,
                authors,
                instant(published),
                instant(modified),
                published.or(() -> modified).orElse(null),
                plain(item, "summary").htmlOrNull(),
                content.htmlOrNull(),
                enclosures(item),
                tags(item));
    }

    private List<Feed.Enclosure> enclosures(JsonNode item) {
        return cut(
                elements(item, "attachments")
                        .flatMap(file ->
                                Stream.ofNullable(address(file, "url"))
                                        .map(address ->
                                                new Feed.Enclosure(
                                                        address,
                                                        string(file, "mime_type").orElse(""))))
                        .toList(),
                Feed.MOST_AUTHORS);
    }

    private List<String> tags(JsonNode item) {
        return cut(
                elements(item, "tags")
                        .filter(JsonNode::isString)
                        .map(tag -> FeedText.lineOrNull(tag.stringValue()))
                        .filter(Objects::nonNull)
                        .toList(),
                Feed.MOST_CATEGORIES);
    }

    /** The names of version 1.1's list, else of version 1.0's one author. */
    private @Nullable String authors(JsonNode place) {
        List<String> names =
                Stream.concat(elements(place, "authors"), Stream.of(place.path("author")))
                        .flatMap(author -> string(author, "name").stream())
                        .map(FeedText::lineOrNull)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return names.isEmpty() ? null : String.join(", ", cut(names, Feed.MOST_AUTHORS));
    }

    private <T> List<T> cut(List<T> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        repairs.add(Repair.LISTS_CUT);
        return all.subList(0, most);
    }

    private @Nullable Instant instant(Optional<String> written) {
        Optional<Instant> instant = written.flatMap(dates::read);
        if (written.isPresent() && instant.isEmpty()) {
            repairs.add(Repair.DATES_REFUSED);
        }
        return instant.orElse(null);
    }

    private @Nullable String address(JsonNode place, String name) {
        return string(place, name).flatMap(base::page).orElse(null);
    }

    /** Plain text has lines and paragraphs too. */
    private FeedText paragraphs(String text) {
        String escaped = Entities.escape(text.strip());
        return escaped.indexOf('\n') < 0
                ? FeedText.plain(text)
                : FeedText.html(
                        "<p>"
                                + escaped.replaceAll("\\r?\\n[ \\t]*\\r?\\n\\s*", "</p><p>")
                                        .replace("\n", "<br>")
                                + "</p>",
                        base);
    }

    private static FeedText plain(JsonNode place, String name) {
        return string(place, name).map(FeedText::plain).orElse(FeedText.NONE);
    }

    private static Optional<String> string(JsonNode place, String name) {
        JsonNode value = place.path(name);
        return value.isString() && !value.stringValue().isBlank()
                ? Optional.of(value.stringValue())
                : Optional.empty();
    }

    /** The specification asks readers to take a number for an id. */
    private static @Nullable String scalar(JsonNode place, String name) {
        JsonNode value = place.path(name);
        return value.isString() || value.isNumber() ? FeedText.lineOrNull(value.asString()) : null;
    }

    private static Stream<JsonNode> elements(JsonNode place, String name) {
        JsonNode list = place.path(name);
        return list.isArray() ? list.valueStream() : Stream.empty();
    }
}
