package dev.gleaner.ingest.feed.repair;

/**
 * The characters that Windows puts where Unicode has control characters: publishers send U+0092 and
 * mean an apostrophe. Its length stays the same.
 */
public final class WindowsCharacters {

    private static final String MEANT =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
                    + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private WindowsCharacters() {}

    /** The text with the characters that were meant. */
    public static String replaced(String text) {
        int first = 0;
        while (first < text.length() && !isMistaken(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder meant = new StringBuilder(text.length()).append(text, 0, first);
        for (int index = first; index < text.length(); index++) {
            char unit = text.charAt(index);
            meant.append(isMistaken(unit) ? MEANT.charAt(unit - 0x80) : unit);
        }
        return meant.toString();
    }

    private static boolean isMistaken(char unit) {
        return unit >= 0x80 && unit <= 0x9f;
    }
}
