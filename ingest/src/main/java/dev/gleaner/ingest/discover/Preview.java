package dev.gleaner.ingest.discover;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.extract.Article;
import dev.gleaner.ingest.feed.Feed;
import dev.gleaner.ingest.fetch.Fetch;
import dev.gleaner.ingest.listing.Listed;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Candidates made of what was read: count, last date, headlines. */
final class Preview {

    private static final int HEADLINES = 3;
    private static final Comparator<Listed> NEWEST_FIRST =
            Comparator.comparing(
                    Listed::published, Comparator.nullsLast(Comparator.reverseOrder()));

    private Preview() {}

    static Candidate of(
            Channel.Kind kind, String address, Feed feed, String how, Fetch.Fetched answer) {
        List<Listed> entries =
                feed.entries().stream()
                        .map(entry ->
                                new Listed(
                                        "",
                                        entry.title(),
                                        entry.published() == null
                                                ? null
                                                : LocalDate.ofInstant(
                                                        entry.published(), ZoneOffset.UTC)))
                        .toList();
        return of(kind, address, feed.title(), entries, how, answer);
    }

    static Candidate of(
            Channel.Kind kind,
            String address,
            String title,
            List<Listed> items,
            String how,
            Fetch.Fetched answer) {
        return new Candidate(
                kind,
                address,
                title,
                items.size(),
                items.stream()
                        .map(Listed::published)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                items.stream()
                        .sorted(NEWEST_FIRST)
                        .map(item -> item.title().isBlank() ? item.address() : item.title())
                        .filter(headline -> !headline.isBlank())
                        .limit(HEADLINES)
                        .toList(),
                how,
                answer);
    }

    static Candidate of(String address, Article article, String how, Fetch.Fetched answer) {
        DateInterval published = article.published();
        return new Candidate(
                Channel.Kind.PAGE,
                address,
                article.title(),
                1,
                published == null ? null : published.from(),
                Stream.of(article.title()).filter(title -> !title.isBlank()).toList(),
                how,
                answer);
    }
}
