package dev.gleaner.ingest.extract.metadata;

import java.util.Locale;

/** The small things one asks of a statement's wording: on one line, its letters alone. */
final class Wordings {

    private Wordings() {}

    /** The text with all white space as single spaces. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char sign = text.charAt(index);
            boolean space = sign <= ' ' || sign == '\u00a0' || Character.isWhitespace(sign);
            if (!space) {
                line.append(sign);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    /** Letters and digits alone, in lower case. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
