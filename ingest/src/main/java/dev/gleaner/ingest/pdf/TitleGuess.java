package dev.gleaner.ingest.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The title of a report, from the size of the letters on its first page: the lines in the largest
 * ones that follow each other.
 */
final class TitleGuess {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 300;
    private static final double SAME_SIZE = 0.08;
    private static final double STANDS_OUT = 1.15;

    private final List<Piece> pieces = new ArrayList<>();

    private record Piece(String text, float height, float down) {}

    /** Takes a piece of text with the height of its letters and its distance from the top. */
    void see(String text, float height, float down) {
        if (!text.isBlank()) {
            pieces.add(new Piece(text.strip(), height, down));
        }
    }

    String title() {
        List<Piece> large = pieces.stream().filter(piece -> piece.text().length() >= 3).toList();
        if (large.isEmpty()) {
            return "";
        }
        float[] heights = new float[large.size()];
        float largest = 0;
        for (int index = 0; index < heights.length; index++) {
            heights[index] = large.get(index).height();
            largest = Math.max(largest, heights[index]);
        }
        Arrays.sort(heights);
        if (largest < heights[heights.length / 2] * STANDS_OUT) {
            return "";
        }
        String title = joined(largest);
        return isTitle(title) ? title : "";
    }

    private String joined(float largest) {
        StringBuilder title = new StringBuilder();
        for (Piece piece : pieces) {
            if (Math.abs(piece.height() - largest) <= largest * SAME_SIZE) {
                title.append(title.isEmpty() ? "" : " ").append(piece.text());
            } else if (!title.isEmpty()) {
                break;
            }
        }
        return title.toString().replaceAll("\\s+", " ").strip();
    }

    /** Programs write their own names and those of files where a title should be. */
    static boolean isTitle(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.contains(" ")
                && !text.matches(
                        "(?i)(?:microsoft word|untitled|powerpoint).*|.*\\.(?:docx?|tex|dvi|indd|pptx?|pdf)$");
    }
}
