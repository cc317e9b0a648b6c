package dev.gleaner.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A scanner that cuts a stretch of text into {@link Token tokens} in one pass, without regular
 * expressions.
 *
 * <p>{@code "GPT-4o got 16.9%."} gives {@code GPT-4o}, {@code got}, {@code 16.9}, {@code %}, {@code
 * .}; Han and kana signs are a token each, since they have no spaces to cut at.
 */
public final class Tokenizer {

    private static final Set<String> PARTS_OF_YEAR = Set.of("early", "mid", "late");

    private final String text;
    private final int end;
    private int at;

    private Tokenizer(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    public static List<Token> tokens(String text, int start, int end) {
        return new Tokenizer(text, start, end).tokens();
    }

    private List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        while (at < end) {
            int point = text.codePointAt(at);
            int start = at;
            if (isBlank(point)) {
                at += Character.charCount(point);
            } else if (isDigit(at)) {
                scanNumber();
                tokens.add(Token.of(text, start, at, Token.Kind.NUMBER));
            } else if (isPossessive(at)) {
                at += 2;
                tokens.add(Token.of(text, start, at, Token.Kind.WORD));
            } else if (Character.isIdeographic(point) || isKana(point)) {
                at += Character.charCount(point);
                tokens.add(Token.of(text, start, at, Token.Kind.WORD));
            } else if (Character.isLetter(point)) {
                scanWord();
                tokens.add(Token.of(text, start, at, Token.Kind.WORD));
            } else {
                at = Math.min(end, at + (isArrow(at) ? 2 : Character.charCount(point)));
                tokens.add(Token.of(text, start, at, Token.Kind.SIGN));
            }
        }
        return tokens;
    }

    private void scanNumber() {
        while (at < end && isDigit(at)) {
            at++;
            if (isPlaced('.', at) && isDigit(at + 1)) {
                at++;
            } else if (isPlaced(',', at) && isThousands(at + 1)) {
                at++;
            }
        }
        at = afterDecimalComma();
    }

    /** "68,4 %": a comma and one or two figures, where a unit follows that tells them apart. */
    private int afterDecimalComma() {
        int after = at + 1;
        while (isDigit(after) && after - at <= 2) {
            after++;
        }
        boolean decimal =
                isPlaced(',', at)
                        && after > at + 1
                        && !isDigit(after)
                        && Units.followsDecimalComma(text, after, end);
        return decimal ? after : at;
    }

    private void scanWord() {
        boolean hangul = isHangul(text.codePointAt(at));
        while (at < end) {
            int point = text.codePointAt(at);
            if (isWordPart(point) && isHangul(point) == hangul) {
                at += Character.charCount(point);
            } else if (at + 1 < end && joins(at)) {
                at++;
            } else {
                return;
            }
        }
    }

    /** Whether the sign at this place holds two parts of one name together. */
    private boolean joins(int place) {
        char next = text.charAt(place + 1);
        char previous = text.charAt(place - 1);
        return switch (text.charAt(place)) {
            case '-', '\u2010', '\u2011', '_' ->
                    isPlainWordPart(next) && isPlainWordPart(previous) && !isPartOfYear(place);
            case '.' ->
                    Character.isDigit(previous) && Character.isDigit(next)
                            || Character.isLetter(next) && isSingleLetter(place - 1);
            case '\'', '\u2019' ->
                    Character.isDigit(next) && !isSingleLetter(place - 1)
                            || Character.isLetter(next) && !isPossessive(place);
            case '@' -> Character.isDigit(next);
            case '&' -> Character.isUpperCase(previous) && Character.isUpperCase(next);
            default -> false;
        };
    }

    /** "mid-2026", "early-2027": the part and its year are two words. */
    private boolean isPartOfYear(int place) {
        if (!isDigit(place + 1) || !isDigit(place + 4) || isDigit(place + 5)) {
            return false;
        }
        int from = place;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return PARTS_OF_YEAR.contains(text.substring(from, place).toLowerCase(Locale.ROOT));
    }

    private boolean isSingleLetter(int place) {
        return Character.isLetter(text.charAt(place))
                && (place == 0 || !Character.isLetter(text.charAt(place - 1)));
    }

    private boolean isPossessive(int place) {
        return (isPlaced('\'', place) || isPlaced('\u2019', place))
                && isPlaced('s', place + 1)
                && (place + 2 >= end || !Character.isLetterOrDigit(text.charAt(place + 2)));
    }

    private boolean isThousands(int place) {
        return isDigit(place) && isDigit(place + 1) && isDigit(place + 2) && !isDigit(place + 3);
    }

    private boolean isArrow(int place) {
        return isPlaced('-', place) && isPlaced('>', place + 1);
    }

    private boolean isPlaced(char sign, int place) {
        return place < end && text.charAt(place) == sign;
    }

    private boolean isDigit(int place) {
        return place < end && text.charAt(place) >= '0' && text.charAt(place) <= '9';
    }

    private static boolean isWordPart(int point) {
        return (Character.isLetterOrDigit(point)
                        || Character.getType(point) == Character.NON_SPACING_MARK)
                && !Character.isIdeographic(point)
                && !isKana(point);
    }

    private static boolean isPlainWordPart(char unit) {
        return isWordPart(unit);
    }

    private static boolean isHangul(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.HANGUL;
    }

    static boolean isKana(int point) {
        Character.UnicodeScript script = Character.UnicodeScript.of(point);
        return script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }

    /** Zero-width signs count as blank: they part nothing a reader sees. */
    private static boolean isBlank(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT;
    }
}
