package dev.gleaner.ingest.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text without their endings, so that "kernels" and "kernel", "forecasting" and
 * "forecast" are one. A sign of a script without spaces is a word of its own.
 *
 * <p>A light stemmer after S. Harman, "How effective is suffixing?" (1991): it never leaves fewer
 * than four letters.
 */
final class Stems {

    private static final List<String> ENDINGS =
            List.of("ations", "ation", "ings", "ing", "ies", "ied", "ers", "ed", "es", "s", "er");
    private static final int LEAST = 4;

    private Stems() {}

    static List<String> of(String text) {
        List<String> stems = new ArrayList<>();
        words(text).forEach(word -> stems.add(stem(word)));
        return stems;
    }

    /** The words as written. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int index = 0; index <= text.length(); ) {
            int sign = index < text.length() ? text.codePointAt(index) : ' ';
            boolean alone = Character.isIdeographic(sign) || isKana(sign);
            boolean letter = Character.isLetterOrDigit(sign) && !alone;
            boolean inner = start >= 0 && "&'\u2019-".indexOf(sign) >= 0;
            if (start < 0 && letter) {
                start = index;
            } else if (start >= 0 && !letter && !inner) {
                words.add(text.substring(start, index));
                start = -1;
            }
            if (alone) {
                words.add(Character.toString(sign));
            }
            index += Character.charCount(sign);
        }
        return words;
    }

    static String stem(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.endsWith("'s") || lower.endsWith("\u2019s")) {
            lower = lower.substring(0, lower.length() - 2);
        }
        if (lower.length() > LEAST) {
            for (String ending : ENDINGS) {
                if (lower.endsWith(ending) && lower.length() - ending.length() >= LEAST) {
                    return lower.substring(0, lower.length() - ending.length());
                }
            }
        }
        return lower;
    }

    private static boolean isKana(int sign) {
        Character.UnicodeScript script = Character.UnicodeScript.of(sign);
        return script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }
}
