package dev.gleaner.ingest.text;

/**
 * A sentence, heading or table row: where it stands, less the blanks and bullets around it.
 *
 * @param start first UTF-16 unit in the text
 * @param end one past the last
 */
public record Sentence(int start, int end, Kind kind) {

    public enum Kind {
        PROSE,
        HEADING,
        ROW
    }
}
