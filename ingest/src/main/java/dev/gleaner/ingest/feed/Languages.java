package dev.gleaner.ingest.feed;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** The language that a feed says it is written in, as a BCP 47 tag. */
final class Languages {

    private Languages() {}

    /** {@code en_us} is {@code en-US}; what is no tag, or missing, is {@code und}. */
    static String tag(@Nullable String written) {
        String plain = written == null ? "" : written.strip().replace('_', '-');
        return Locale.forLanguageTag(plain).toLanguageTag();
    }
}
