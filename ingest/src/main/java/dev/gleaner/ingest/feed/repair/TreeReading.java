package dev.gleaner.ingest.feed.repair;

/** What reading a text as a tree gave. */
public sealed interface TreeReading permits FeedTree, TreeReading.NoTree {

    /**
     * A text that holds no tree of a feed, or none we want.
     *
     * @param reason in words, for a person
     */
    record NoTree(String reason) implements TreeReading {}
}
