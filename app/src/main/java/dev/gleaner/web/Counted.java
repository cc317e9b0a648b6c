package dev.gleaner.web;

import java.util.Locale;

/** Numbers with their nouns. */
final class Counted {

    private Counted() {}

    /** {@code 1 origin}, {@code 3 origins}. */
    static String of(long count, String noun) {
        return of(count, noun, noun + "s");
    }

    static String of(long count, String one, String many) {
        return count == 1
                ? "1 " + one
                : String.format(Locale.ROOT, "%,d", count).replace(',', '\u202f') + " " + many;
    }
}
