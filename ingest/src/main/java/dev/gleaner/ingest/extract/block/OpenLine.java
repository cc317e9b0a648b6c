package dev.gleaner.ingest.extract.block;

import java.util.ArrayList;
import java.util.List;

/** The line that a walk over a page is writing: its words so far, their links, what is bold. */
final class OpenLine {

    private final StringBuilder text = new StringBuilder();
    private final List<Line.Anchor> anchors = new ArrayList<>();
    long inlineMarks;
    int linkChars;
    int boldChars;

    int length() {
        return text.length();
    }

    int links() {
        return anchors.size();
    }

    /** Adds words of a page, all white space as single spaces. */
    void append(String words) {
        for (int index = 0; index < words.length(); index++) {
            char sign = words.charAt(index);
            if (sign <= ' '
                    || sign == '\u00a0'
                    || sign == '\u200b'
                    || sign == '\ufeff'
                    || (sign > 0x1000 && Character.isWhitespace(sign))) {
                appendSpace();
            } else {
                text.append(sign);
            }
        }
    }

    /** Adds a sign of a listing, where spaces count. */
    void appendAsIs(char sign) {
        text.append(sign < ' ' ? ' ' : sign);
    }

    void appendSpace() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    /** Begins a cell of a row, {@code | a | b |}. */
    void openCell() {
        text.append(text.isEmpty() ? "|" : "");
        appendSpace();
    }

    void closeCell() {
        appendSpace();
        text.append('|');
    }

    /** Makes a link of the words since a place. */
    void link(int start, String href, boolean counts) {
        int from = Math.min(start, text.length());
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        int end = text.length();
        while (end > from && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > from) {
            linkChars += counts ? end - from : 0;
            if (!href.isBlank() && !href.startsWith("#")) {
                anchors.add(new Line.Anchor(from, end, href));
            }
        }
    }

    /** Where the words end, without the spaces behind them. */
    int end() {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** The finished line, what stands before it put in front. */
    Line close(Line.Kind kind, String front, Frame frame, int inLinks) {
        int end = end();
        int shift = front.length();
        List<Line.Anchor> kept = new ArrayList<>(anchors.size());
        for (Line.Anchor anchor : anchors) {
            if (anchor.end() <= end) {
                kept.add(
                        new Line.Anchor(
                                anchor.start() + shift, anchor.end() + shift, anchor.href()));
            }
        }
        return new Line(
                kind, front + text.substring(0, end), kept, frame, inlineMarks, inLinks, boldChars);
    }

    void clear() {
        text.setLength(0);
        anchors.clear();
        inlineMarks = 0;
        linkChars = 0;
        boldChars = 0;
    }
}
