package dev.gleaner.ingest;

import dev.gleaner.graph.channel.Hints;
import dev.gleaner.graph.channel.Pace;
import dev.gleaner.graph.channel.Remembered;
import dev.gleaner.ingest.feed.Feed;
import dev.gleaner.ingest.feed.PollHints;
import dev.gleaner.ingest.fetch.Fetch;
import dev.gleaner.ingest.fetch.Validators;
import dev.gleaner.ingest.source.Pacing;

import java.util.Objects;

/** What a channel remembers of a full answer for the next request. */
final class Memory {

    private Memory() {}

    /**
     * Of an answer.
     *
     * @param kept its validators, or older ones where something of it was not stored
     * @param before pace of the source until now
     * @param byContent whether only the content tells one item from another
     */
    static Remembered of(
            Fetch.Fetched answer, Feed feed, Validators kept, Pace before, boolean byContent) {
        return new Remembered(
                kept.etag(),
                kept.lastModified(),
                answer.freshFor(),
                hints(feed.hints()),
                Pacing.after(
                        before,
                        feed.entries().stream()
                                .map(Feed.Entry::published)
                                .filter(Objects::nonNull)
                                .filter(published -> !published.isAfter(answer.at()))
                                .toList()),
                byContent);
    }

    private static Hints hints(PollHints said) {
        return new Hints(
                said.timeToLive(),
                said.skipHours(),
                said.skipDays(),
                said.updateEvery(),
                said.updateBase());
    }
}
