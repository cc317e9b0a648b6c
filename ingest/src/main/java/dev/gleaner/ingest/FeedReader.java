package dev.gleaner.ingest;

import dev.gleaner.ingest.feed.FeedReading;
import dev.gleaner.ingest.feed.Feeds;
import dev.gleaner.ingest.fetch.Fetch;

import java.time.Instant;

/** The way from the bytes of an answer to a feed. */
interface FeedReader {

    /** RSS, Atom and JSON Feed, mended where need be. */
    FeedReader STANDARD =
            (fetched, now) ->
                    Feeds.read(
                            fetched.body(),
                            fetched.charset().orElse(null),
                            fetched.finalAddress(),
                            now);

    FeedReading read(Fetch.Fetched fetched, Instant now);
}
