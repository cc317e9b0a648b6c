package dev.gleaner.ingest.feed;

/** What reading bytes as a feed gave. */
public sealed interface FeedReading permits Feed, FeedReading.Unreadable {

    /**
     * Bytes that hold no feed we can read, or none we want to.
     *
     * @param reason in words, for a person
     */
    record Unreadable(String reason) implements FeedReading {}
}
