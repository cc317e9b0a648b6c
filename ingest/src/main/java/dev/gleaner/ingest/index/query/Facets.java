package dev.gleaner.ingest.index.query;

import java.util.List;

/**
 * How all items that answer a question, not only those on the page, divide by what can narrow it
 * further.
 *
 * @param sources the most frequent first; ask for one with {@code source:"…"}
 * @param kinds the most frequent first
 * @param months as {@code 2026-05}, the latest first; items without a date are in none
 * @param results items in which a result was found: {@code result}
 * @param readStates {@code unread} and {@code read}
 */
public record Facets(
        List<Count> sources,
        List<Count> kinds,
        List<Count> months,
        List<Count> results,
        List<Count> readStates) {

    public static final Facets NONE =
            new Facets(List.of(), List.of(), List.of(), List.of(), List.of());

    public Facets {
        sources = List.copyOf(sources);
        kinds = List.copyOf(kinds);
        months = List.copyOf(months);
        results = List.copyOf(results);
        readStates = List.copyOf(readStates);
    }

    /** How many items share a value. */
    public record Count(String value, long items) {}
}
