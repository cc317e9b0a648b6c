package dev.gleaner.thread.wording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One spelling for the quotes, dashes and spaces that writers and renderers vary.
 *
 * <p>Each character becomes exactly one, so that a place in the plain text is the same place in the
 * written one.
 */
public final class Typography {

    /** A dash between two thoughts: set apart by spaces, or an em dash on its own. */
    public static final Pattern SEPARATOR = Pattern.compile("\\s+(?:—|-{1,3})\\s+|\\s*—\\s*");

    public static final Pattern ARROW = Pattern.compile("\\s*(?:→|[-=—]>)\\s*");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\"')]*(?=\\s|$)");
    private static final Pattern ABBREVIATION =
            Pattern.compile(
                    "(?:\\bvs|\\be\\.g|\\bi\\.e|\\bal|\\bfig|\\bno|\\bdr|\\bmr|\\bms|\\bcf|\\bu\\.s)$",
                    Pattern.CASE_INSENSITIVE);

    private Typography() {}

    public static String plain(String written) {
        StringBuilder plain = new StringBuilder(written.length());
        for (int index = 0; index < written.length(); index++) {
            plain.append(plain(written.charAt(index)));
        }
        return plain.toString();
    }

    private static char plain(char written) {
        return switch (written) {
            case '‘', '’', '‚', '‛', '′' -> '\'';
            case '“', '”', '„', '‟', '″', '«', '»' -> '"';
            case '‐', '\u2011' -> '-';
            case '‒', '–', '—', '―', '−' -> '—';
            case '⇒', '➔', '➜', '⟶' -> '→';
            case '\u00a0', '\u2007', '\u202f', '\u2009', '\t' -> ' ';
            default -> written;
        };
    }

    /**
     * Where the sentence that starts at {@code from} ends, after its full stop and closing quotes.
     */
    public static int sentenceEnd(String plain, int from) {
        Matcher end = SENTENCE_END.matcher(plain);
        int at = from;
        while (end.find(at)) {
            if (!endsInAbbreviation(plain, end.start())) {
                return end.end();
            }
            at = end.end();
        }
        return plain.length();
    }

    private static boolean endsInAbbreviation(String plain, int stop) {
        return ABBREVIATION.matcher(plain.substring(Math.max(0, stop - 4), stop)).find();
    }
}
