package dev.gleaner.ingest.index.query;

import java.util.List;

/**
 * A sentence or so of an item that answers a question.
 *
 * @param start offset of its first UTF-16 unit in the revision's text, where the item's page jumps
 *     to
 * @param end offset after its last unit
 * @param text what stands there, at most about 300 characters
 * @param marks what matched, in offsets of the revision's text
 */
public record PassageHit(int start, int end, String text, List<Mark> marks) {

    public PassageHit {
        if (start < 0 || end - start != text.length()) {
            throw new IllegalArgumentException(
                    "a passage from "
                            + start
                            + " to "
                            + end
                            + " cannot have "
                            + text.length()
                            + " characters");
        }
        marks = List.copyOf(marks);
        for (Mark mark : marks) {
            if (mark.start() < start || mark.end() > end) {
                throw new IllegalArgumentException(
                        mark + " is outside of a passage from " + start + " to " + end);
            }
        }
    }

    /** The text in marked and unmarked stretches. */
    public List<Mark.Piece> pieces() {
        return Mark.pieces(text, start, marks);
    }
}
