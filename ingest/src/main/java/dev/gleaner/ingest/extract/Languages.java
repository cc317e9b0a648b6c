package dev.gleaner.ingest.extract;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The language of a text: what the page declares, else a guess from its script and its smallest
 * words.
 */
public final class Languages {

    private static final int SAMPLE = 4_000;
    private static final double SHARE_OF_SCRIPT = 0.2;
    private static final double SHARE_OF_WORDS = 0.12;

    private static final Map<String, Set<String>> SMALL_WORDS =
            Map.of(
                    "en",
                            Set.of(
                                    "the", "of", "and", "to", "in", "is", "that", "for", "with",
                                    "on", "are", "by", "this", "as"),
                    "de",
                            Set.of(
                                    "der", "die", "und", "das", "ist", "den", "von", "mit", "nicht",
                                    "ein", "eine", "zu", "auf"),
                    "fr",
                            Set.of(
                                    "le", "la", "les", "des", "et", "est", "une", "que", "pour",
                                    "dans", "du", "sur", "pas"),
                    "es",
                            Set.of(
                                    "el", "los", "las", "que", "una", "del", "por", "con", "para",
                                    "se", "es", "como", "y"));

    private Languages() {}

    public static String of(@Nullable String declared, String text) {
        String tag =
                declared == null
                        ? "und"
                        : Locale.forLanguageTag(declared.strip().replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? guess(text) : tag;
    }

    private static String guess(String text) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        if (share(sample, Character.UnicodeScript.HIRAGANA)
                        + share(sample, Character.UnicodeScript.KATAKANA)
                > SHARE_OF_SCRIPT) {
            return "ja";
        }
        if (share(sample, Character.UnicodeScript.HANGUL) > SHARE_OF_SCRIPT) {
            return "ko";
        }
        return share(sample, Character.UnicodeScript.HAN) > SHARE_OF_SCRIPT
                ? "zh"
                : bySmallWords(sample);
    }

    private static double share(String sample, Character.UnicodeScript script) {
        long letters = sample.codePoints().filter(Character::isLetter).count();
        long own =
                sample.codePoints()
                        .filter(point -> Character.UnicodeScript.of(point) == script)
                        .count();
        return letters == 0 ? 0 : (double) own / letters;
    }

    private static String bySmallWords(String sample) {
        List<String> words = Arrays.asList(sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1));
        Map<String, Long> counts = new HashMap<>();
        SMALL_WORDS.forEach((language, small) ->
                counts.put(language, words.stream().filter(small::contains).count()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > words.size() * SHARE_OF_WORDS)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("und");
    }
}
