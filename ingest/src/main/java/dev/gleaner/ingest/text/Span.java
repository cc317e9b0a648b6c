package dev.gleaner.ingest.text;

/** A run of tokens of one sentence that means something: a name, a number with its unit, a date. */
public interface Span {

    /** Index of its first token. */
    int from();

    /** One past the index of its last token. */
    int to();

    default boolean covers(int token) {
        return from() <= token && token < to();
    }
}
