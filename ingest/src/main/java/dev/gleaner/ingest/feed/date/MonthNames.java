package dev.gleaner.ingest.feed.date;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of months in English and in the languages that feeds are written in, from the tables of
 * the Unicode consortium that Java carries.
 *
 * <p>Case, accents and a full stop do not count. A name that means different months in different
 * languages means none ({@code listopad} is October in Croatian and November in Czech), unless it
 * is English.
 */
final class MonthNames {

    private static final List<String> ENGLISH =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final List<String> LANGUAGES =
            List.of(
                    "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "is", "pl", "cs",
                    "sk", "sl", "hr", "hu", "ro", "bg", "sr", "ru", "uk", "el", "tr", "et", "lv",
                    "lt", "ca", "eu", "gl", "id", "vi", "he", "ar", "fa", "hi", "ka", "hy");

    private static final Pattern MARKS = Pattern.compile("[\\p{M}.'’]");

    private MonthNames() {}

    /** The month so called. */
    static Optional<Month> read(String name) {
        String plain = plain(name);
        // "Sept" and "Janu" are English too
        for (int month = 0; month < ENGLISH.size(); month++) {
            if (plain.startsWith(ENGLISH.get(month)) && isEnglish(plain, Month.of(month + 1))) {
                return Optional.of(Month.of(month + 1));
            }
        }
        return Optional.ofNullable(Foreign.NAMES.get(plain));
    }

    private static boolean isEnglish(String plain, Month month) {
        return month.name().toLowerCase(Locale.ROOT).startsWith(plain);
    }

    private static String plain(String name) {
        String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Filled when the first feed needs it. */
    private static final class Foreign {

        static final Map<String, Month> NAMES = names();

        private static Map<String, Month> names() {
            Map<String, Month> names = new HashMap<>();
            Set<String> doubtful = new HashSet<>();
            for (String language : LANGUAGES) {
                for (TextStyle style : TextStyle.values()) {
                    for (Month month : Month.values()) {
                        String name = plain(month.getDisplayName(style, Locale.of(language)));
                        Month known = name.length() < 3 ? month : names.putIfAbsent(name, month);
                        if (known != null && known != month) {
                            doubtful.add(name);
                        }
                    }
                }
            }
            names.keySet().removeAll(doubtful);
            return Map.copyOf(names);
        }
    }
}
