package dev.gleaner.thread.wording;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text with their places; a line ends at {@code \n}, {@code \r\n} or {@code \r}. */
public final class Lines {

    private Lines() {}

    /**
     * One line without its line break.
     *
     * @param next where the following line starts
     */
    public record Line(int start, int end, int next) {

        public String of(String text) {
            return text.substring(start, end);
        }

        public boolean isBlank(String text) {
            return trimmed(text).start() == end;
        }

        /**
         * From the first to the last character that is not blank; empty, at the line's end, for a
         * blank line.
         */
        public Span trimmed(String text) {
            return Lines.trimmed(text, start, end);
        }
    }

    public static List<Line> of(String text, int from) {
        List<Line> lines = new ArrayList<>();
        int start = from;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            int next = Math.min(end + 1, text.length());
            if (next < text.length() && text.charAt(end) == '\r' && text.charAt(next) == '\n') {
                next++;
            }
            lines.add(new Line(start, end, next));
            start = next;
        }
        return lines;
    }

    /** The same stretch without blank characters at either end; a byte order mark is blank. */
    public static Span trimmed(String text, int from, int to) {
        int start = from;
        while (start < to && isBlank(text.charAt(start))) {
            start++;
        }
        int end = to;
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\ufeff';
    }

    /** Which line a place is on, counted from 1. */
    public static int numberAt(String text, int place) {
        int number = 1;
        for (Line line : of(text, 0)) {
            if (place < line.next()) {
                return number;
            }
            number++;
        }
        return Math.max(1, number - 1);
    }
}
