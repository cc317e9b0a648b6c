package dev.gleaner.ingest.name;

import java.util.Locale;

/**
 * A name in a text.
 *
 * @param start first UTF-16 unit
 * @param end one past the last
 * @param name as written
 */
public record Mention(int start, int end, Type type, String name) {

    /** What is named. */
    public enum Type {
        ORGANISATION,
        SYSTEM,
        BENCHMARK,
        PERSON,
        PRODUCT;

        /** In lower case, for people and programs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Mention {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a mention is a span, not " + start + " to " + end);
        }
    }
}
