package dev.gleaner.ingest.text;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One word, number or sign of a sentence, and where it stands in the whole text.
 *
 * <p>A name with inner hyphens, dots or digits is one word ({@code GPT-5.2-Codex}, {@code
 * SWE-bench}, {@code pass@1}); a number never takes its unit along ({@code 4x} is {@code 4} and
 * {@code x}).
 *
 * @param start first UTF-16 unit in the text
 * @param end one past the last
 * @param text as written
 * @param lower in lower case, with plain hyphens and apostrophes
 */
public record Token(int start, int end, String text, String lower, Kind kind) {

    private static final int THOUSANDS = 3;

    public enum Kind {
        WORD,
        NUMBER,
        SIGN
    }

    public static Token of(String text, int start, int end, Kind kind) {
        String written = text.substring(start, end);
        return new Token(start, end, written, plain(written).toLowerCase(Locale.ROOT), kind);
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    public boolean isSign() {
        return kind == Kind.SIGN;
    }

    public boolean startsUpperCase() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** Its value, where it is one number and not a version or address ({@code 1.2.3}). */
    public OptionalDouble number() {
        boolean one = kind == Kind.NUMBER && text.indexOf('.') == text.lastIndexOf('.');
        return one
                ? OptionalDouble.of(
                        Double.parseDouble(text.replace(",", hasDecimalComma() ? "." : "")))
                : OptionalDouble.empty();
    }

    /** "68,4": a comma with one or two figures after it, and no other. */
    private boolean hasDecimalComma() {
        int comma = text.lastIndexOf(',');
        return comma >= 0 && text.length() - comma - 1 < THOUSANDS;
    }

    /** Its letters and digits alone: {@code SWE-Bench} and {@code swebench} have one key. */
    public String key() {
        return isKey(lower) ? lower : key(lower);
    }

    private static boolean isKey(String word) {
        for (int index = 0; index < word.length(); index++) {
            char unit = word.charAt(index);
            if ((unit < 'a' || unit > 'z') && (unit < '0' || unit > '9')) {
                return false;
            }
        }
        return true;
    }

    public static String key(String words) {
        StringBuilder key = new StringBuilder(words.length());
        for (int index = 0; index < words.length(); index++) {
            char unit = words.charAt(index);
            if (Character.isLetterOrDigit(unit)) {
                key.append(Character.toLowerCase(unit));
            }
        }
        return key.toString();
    }

    private static String plain(String written) {
        return written.replace('\u2010', '-').replace('\u2011', '-').replace('\u2019', '\'');
    }
}
