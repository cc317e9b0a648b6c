package dev.gleaner.ingest.feed;

import dev.gleaner.ingest.feed.date.FeedDates;
import dev.gleaner.ingest.feed.text.FeedText;
import dev.gleaner.ingest.feed.text.TextReader;

import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a feed or an entry was published and last changed.
 *
 * @param published null when missing, unreadable or impossible
 * @param updated null likewise
 * @param written the text {@code published} was read from, or could not be; null when there was
 *     none
 * @param refused whether a date was written that is none
 */
record EntryDates(
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable String written,
        boolean refused) {

    private static final List<String> PUBLISHED =
            List.of("published", "pubdate", "issued", "dcterms:issued");
    private static final List<String> MADE =
            List.of("dc:date", "dcterms:created", "created", "dcterms:date");
    private static final List<String> UPDATED =
            List.of("updated", "modified", "dcterms:modified", "lastbuilddate", "dc:date");

    static EntryDates of(Element place, FeedDates dates) {
        Found published = Found.among(place, PUBLISHED, dates);
        Found made = published.instant == null ? Found.among(place, MADE, dates) : Found.NONE;
        Found updated = Found.among(place, UPDATED, dates);
        Found modified =
                updated.text == null ? Found.of(attribute(place, "lastmod"), dates) : updated;
        return new EntryDates(
                published.instant == null ? made.instant : published.instant,
                modified.instant,
                Stream.of(published, made, modified)
                        .flatMap(found -> Stream.ofNullable(found.text))
                        .findFirst()
                        .orElse(null),
                Stream.of(published, made, modified)
                        .anyMatch(found -> found.text != null && found.instant == null));
    }

    private static Stream<String> attribute(Element place, String name) {
        return place.getAttributes().stream()
                .filter(attribute -> attribute.getName().equalsIgnoreCase(name))
                .map(attribute -> attribute.getValue());
    }

    /** The last date that is one; else what was written in its place. */
    private record Found(@Nullable Instant instant, @Nullable String text) {

        static final Found NONE = new Found(null, null);

        static Found among(Element place, List<String> names, FeedDates dates) {
            return of(
                    place.getChildren().stream()
                            .filter(child -> names.contains(Names.of(child)))
                            .map(TextReader::allText),
                    dates);
        }

        static Found of(Stream<String> texts, FeedDates dates) {
            Found last = NONE;
            for (String written : texts.filter(text -> !text.isBlank()).toList()) {
                String text = FeedText.plain(written).text();
                Optional<Instant> instant = dates.read(text);
                if (instant.isPresent() || last.instant == null) {
                    last = new Found(instant.orElse(null), text);
                }
            }
            return last;
        }
    }
}
