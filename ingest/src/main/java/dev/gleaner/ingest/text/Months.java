package dev.gleaner.ingest.text;

import org.jspecify.annotations.Nullable;

import java.time.Month;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The English names of the months, in small letters: whole, {@code "jan"} and {@code "sept"}. */
public final class Months {

    private static final int SHORT = 3;
    private static final Map<String, Month> NAMED = named();

    private Months() {}

    /** The month with that name; null when it is none. */
    public static @Nullable Month named(String lower) {
        return NAMED.get(lower);
    }

    /** Whether that is the whole name of a month. */
    public static boolean isWhole(String lower) {
        Month month = NAMED.get(lower);
        return month != null && month.name().length() == lower.length();
    }

    /** All names, whole and short. */
    public static Set<String> names() {
        return NAMED.keySet();
    }

    private static Map<String, Month> named() {
        Map<String, Month> named = new HashMap<>();
        for (Month month : Month.values()) {
            String whole = month.name().toLowerCase(Locale.ROOT);
            named.put(whole, month);
            named.put(whole.substring(0, SHORT), month);
        }
        named.put("sept", Month.SEPTEMBER);
        return Collections.unmodifiableMap(named);
    }
}
