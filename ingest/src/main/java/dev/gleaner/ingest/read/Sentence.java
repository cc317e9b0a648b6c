package dev.gleaner.ingest.read;

/**
 * A sentence, heading or table row: where it stands, less the blanks and bullets around it.
 *
 * @param start first UTF-16 unit in the text
 * @param end one past the last
 */
record Sentence(int start, int end, Kind kind) {

    enum Kind {
        PROSE,
        HEADING,
        ROW
    }
}
