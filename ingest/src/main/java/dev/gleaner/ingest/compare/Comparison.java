package dev.gleaner.ingest.compare;

/**
 * How two statements stand to each other, and why.
 *
 * @param confidence 0 to 1
 */
public record Comparison(Relation relation, double confidence, String reason) {

    /** Same fact, conflict about one thing, or unrelated. */
    public enum Relation {
        SAME,
        CONFLICT,
        UNRELATED
    }
}
