package dev.gleaner.ingest.index.query;

/** What comes first among the hits. */
public enum SearchOrder {
    /** The best match of the words first. */
    RELEVANCE,
    /** The latest published first, items without a date last. */
    DATE
}
