package dev.gleaner.search;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What a search found.
 *
 * @param query as asked
 * @param notes what was taken differently than it may have been meant
 * @param total how many items match
 * @param hits the first of them
 * @param facets what the matching items have in common
 * @param explanation the clauses with their counts, as text; empty when it was not asked for
 */
public record SearchPage(
        String query,
        List<String> notes,
        long total,
        List<FoundHit> hits,
        List<Facet> facets,
        String explanation) {

    public SearchPage {
        notes = List.copyOf(notes);
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }

    /**
     * One item that matches.
     *
     * @param passage the best passage, as text; empty when only title or fields match
     * @param passages the best passages with their places in the item's text
     */
    public record FoundHit(
            String item,
            String title,
            String source,
            @Nullable String address,
            @Nullable LocalDate published,
            String passage,
            List<FoundPassage> passages) {

        public FoundHit {
            passages = List.copyOf(passages);
        }
    }

    /**
     * A passage of the item's text.
     *
     * @param start first UTF-16 unit
     * @param end one past the last
     * @param marks what matched, counted in the item's text as well
     */
    public record FoundPassage(int start, int end, String text, List<Span> marks) {

        public FoundPassage {
            marks = List.copyOf(marks);
        }
    }

    /** A stretch of the item's text. */
    public record Span(int start, int end) {}

    /** One property of the matching items: {@code source}, with its values. */
    public record Facet(String name, List<Value> values) {

        public Facet {
            values = List.copyOf(values);
        }

        /**
         * How often one value occurs.
         *
         * @param clause what to add to the query to keep only these
         */
        public record Value(String value, long count, String clause) {}
    }
}
