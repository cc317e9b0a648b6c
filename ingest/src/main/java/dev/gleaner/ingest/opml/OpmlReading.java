package dev.gleaner.ingest.opml;

/** What reading bytes as a list of subscriptions gave. */
public sealed interface OpmlReading permits Opml, OpmlReading.Unreadable {

    /**
     * Bytes that are no OPML, or none we want to read.
     *
     * @param reason in words, for a person
     */
    record Unreadable(String reason) implements OpmlReading {}
}
