package dev.gleaner.ingest.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into blocks: a line each, or the lines that one sentence runs through.
 *
 * <p>A line goes on in the next one when that begins in lower case, and in hard-wrapped texts,
 * where a line end means nothing, until a sentence ends.
 */
final class Lines {

    static final String TERMINALS = ".!?\u2026\u3002\uff01\uff1f";
    static final String CLOSERS = "\"'\u201d\u2019)]\u00bb*_ ";

    private static final String BULLETS = "\u2022\u25e6\u25aa\u2023\u00b7*-\u2013\u2014>";
    private static final int WRAPPED_LINE = 100;
    private static final int SHORTEST_WRAPPED_LINE = 45;

    private final String text;

    private Lines(String text) {
        this.text = text;
    }

    /** One line, or several that belong together. */
    record Block(int start, int end, boolean oneLine) {}

    private record Line(int start, int end, boolean afterBlank) {}

    static List<Block> blocks(String text) {
        return new Lines(text).blocks();
    }

    private List<Block> blocks() {
        List<Line> lines = lines();
        boolean wrapped = isHardWrapped(lines);
        List<Block> blocks = new ArrayList<>();
        int index = 0;
        while (index < lines.size()) {
            int last = index;
            while (last + 1 < lines.size()
                    && continues(lines.get(last), lines.get(last + 1), wrapped)) {
                last++;
            }
            blocks.add(new Block(lines.get(index).start(), lines.get(last).end(), index == last));
            index = last + 1;
        }
        return blocks;
    }

    private boolean continues(Line line, Line next, boolean wrapped) {
        if (next.afterBlank() || TERMINALS.indexOf(lastSign(text, line.start(), line.end())) >= 0) {
            return false;
        }
        char first = text.charAt(next.start());
        if (first == '|' || text.charAt(line.start()) == '|' || text.charAt(line.start()) == '#') {
            return false;
        }
        return Character.isLowerCase(first) && !isModelName(text, next.start(), next.end())
                || wrapped
                        && line.end() - line.start() >= SHORTEST_WRAPPED_LINE
                        && afterBullet(text, next.start(), next.end()) == next.start()
                        && !isNumbered(next);
    }

    /** "4. The next entry" of a list. */
    private boolean isNumbered(Line line) {
        int place = line.start();
        while (place < line.end() && Character.isDigit(text.charAt(place))) {
            place++;
        }
        return place > line.start()
                && place - line.start() <= 2
                && place + 1 < line.end()
                && ".)".indexOf(text.charAt(place)) >= 0
                && text.charAt(place + 1) == ' ';
    }

    /** Mail and old newsletters break every line near column 72: then a line end means nothing. */
    private static boolean isHardWrapped(List<Line> lines) {
        int full = 0;
        for (Line line : lines) {
            int width = line.end() - line.start();
            if (width > WRAPPED_LINE) {
                return false;
            }
            full += width >= SHORTEST_WRAPPED_LINE ? 1 : 0;
        }
        return full >= 4 && full * 2 >= lines.size();
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        boolean afterBlank = false;
        int place = 0;
        while (place < text.length()) {
            int lineEnd = text.indexOf('\n', place);
            lineEnd = lineEnd < 0 ? text.length() : lineEnd;
            int start = place;
            int end = lineEnd;
            while (start < end && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            if (start < end) {
                lines.add(new Line(start, end, afterBlank));
            }
            afterBlank = start >= end;
            place = lineEnd + 1;
        }
        return lines;
    }

    /** Names such as o3 begin a sentence in lower case. */
    static boolean isModelName(String text, int place, int end) {
        return text.charAt(place) == 'o'
                && place + 1 < end
                && Character.isDigit(text.charAt(place + 1));
    }

    /** The last sign of a stretch, closing marks left out. */
    static char lastSign(String text, int start, int end) {
        int place = end - 1;
        while (place > start && CLOSERS.indexOf(text.charAt(place)) >= 0) {
            place--;
        }
        return text.charAt(place);
    }

    /** Where the words of a line begin, after its bullets. */
    static int afterBullet(String text, int start, int end) {
        int place = start;
        while (place < end
                && (Character.isWhitespace(text.charAt(place))
                        || BULLETS.indexOf(text.charAt(place)) >= 0
                                && isBlankAt(text, place + 1, end))) {
            place++;
        }
        return place;
    }

    private static boolean isBlankAt(String text, int place, int end) {
        return place >= end || Character.isWhitespace(text.charAt(place));
    }
}
