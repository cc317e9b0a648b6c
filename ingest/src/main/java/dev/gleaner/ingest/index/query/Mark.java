package dev.gleaner.ingest.index.query;

import java.util.ArrayList;
import java.util.List;

/**
 * A span of a text that matched, in UTF-16 units of the whole text.
 *
 * @param start of the first unit
 * @param end after the last unit
 */
public record Mark(int start, int end) {

    public Mark {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "a mark covers something, not " + start + " to " + end);
        }
    }

    /** A stretch of a text that is either marked or not. */
    public record Piece(String text, boolean marked) {}

    /**
     * Cuts a text into marked and unmarked stretches, ready to be written by a template.
     *
     * @param offset where {@code text} begins in the text that the marks count
     * @param marks in rising order, not overlapping
     */
    static List<Piece> pieces(String text, int offset, List<Mark> marks) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Mark mark : marks) {
            int start = mark.start() - offset;
            int end = mark.end() - offset;
            if (start > done) {
                pieces.add(new Piece(text.substring(done, start), false));
            }
            pieces.add(new Piece(text.substring(start, end), true));
            done = end;
        }
        if (done < text.length()) {
            pieces.add(new Piece(text.substring(done), false));
        }
        return List.copyOf(pieces);
    }
}
