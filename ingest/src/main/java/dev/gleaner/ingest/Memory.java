package dev.gleaner.ingest;

import dev.gleaner.graph.channel.Hints;
import dev.gleaner.graph.channel.Hub;
import dev.gleaner.graph.channel.Pace;
import dev.gleaner.graph.channel.Remembered;
import dev.gleaner.ingest.feed.Feed;
import dev.gleaner.ingest.feed.PollHints;
import dev.gleaner.ingest.fetch.Fetch;
import dev.gleaner.ingest.fetch.HubLinks;
import dev.gleaner.ingest.fetch.Validators;
import dev.gleaner.ingest.source.Hands;
import dev.gleaner.ingest.source.Pacing;

import org.jspecify.annotations.Nullable;

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
     * @param hands what it is like, and whether that is doubted
     */
    static Remembered of(
            Fetch.Fetched answer,
            Feed feed,
            Validators kept,
            Pace before,
            boolean byContent,
            Hands hands) {
        return new Remembered(
                kept.etag(),
                kept.lastModified(),
                answer.freshFor(),
                hints(feed.hints(), answer),
                Pacing.after(
                        before,
                        feed.entries().stream()
                                .map(Feed.Entry::published)
                                .filter(Objects::nonNull)
                                .filter(published -> !published.isAfter(answer.at()))
                                .toList()),
                byContent,
                hands.traits(),
                hands.doubt());
    }

    private static Hints hints(PollHints said, Fetch.Fetched answer) {
        return new Hints(
                said.timeToLive(),
                said.skipHours(),
                said.skipDays(),
                said.updateEvery(),
                said.updateBase(),
                hub(said, answer));
    }

    /** Header fields are meant before the feed's own links (WebSub, section 4). */
    private static @Nullable Hub hub(PollHints said, Fetch.Fetched answer) {
        HubLinks links = answer.hubLinks();
        String hub = links.hub() == null ? said.hub() : links.hub();
        String self = links.self() == null ? said.self() : links.self();
        return hub == null
                ? null
                : new Hub(hub, self == null ? answer.finalAddress().toString() : self);
    }
}
