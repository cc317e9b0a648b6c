package dev.gleaner.graph;

import org.jspecify.annotations.Nullable;

/**
 * How a text was made of raw bytes, so that newer rules can make it again.
 *
 * @param rules version of the rules that read it
 * @param form how the bytes are to be read, such as {@code HTML}; null when nobody recorded it
 * @param charset as the server declared it, null when it did not
 * @param address where the bytes came from; null when nobody recorded it
 */
public record Manufacture(
        String rules, @Nullable String form, @Nullable String charset, @Nullable String address) {

    /** Of a text whose making nobody recorded. */
    public static final Manufacture UNKNOWN = new Manufacture("", null, null, null);
}
