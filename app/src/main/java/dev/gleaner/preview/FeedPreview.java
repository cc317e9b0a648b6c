package dev.gleaner.preview;

import dev.gleaner.ingest.feed.Feed;
import dev.gleaner.ingest.feed.PollHints;
import dev.gleaner.ingest.feed.repair.Repair;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What a feed says, for a person or a program that looks at it.
 *
 * @param from the file or address it was read from
 * @param repairs what had to be mended to read it, in words
 * @param leftOut entries beyond those that are read of one feed
 */
public record FeedPreview(
        String from,
        String title,
        @Nullable String link,
        @Nullable String id,
        String subtitle,
        String language,
        @Nullable String author,
        @Nullable Instant published,
        @Nullable Instant updated,
        List<String> repairs,
        PollHints hints,
        int leftOut,
        List<Feed.Entry> entries) {

    public FeedPreview {
        repairs = List.copyOf(repairs);
        entries = List.copyOf(entries);
    }

    static FeedPreview of(String from, Feed feed) {
        return new FeedPreview(
                from,
                feed.title(),
                feed.link(),
                feed.id(),
                feed.subtitleHtml(),
                feed.language(),
                feed.author(),
                feed.published(),
                feed.updated(),
                feed.repairs().stream().sorted().map(Repair::word).toList(),
                feed.hints(),
                feed.leftOut(),
                feed.entries());
    }
}
