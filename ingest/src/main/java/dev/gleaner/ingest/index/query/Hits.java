package dev.gleaner.ingest.index.query;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One page of the items that answer a question.
 *
 * @param total how many items answer it on all pages together
 * @param next where the next page begins; null on the last one
 */
public record Hits(List<Hit> page, long total, Facets facets, @Nullable SearchAfter next) {

    public static final Hits NONE = new Hits(List.of(), 0, Facets.NONE, null);

    public Hits {
        page = List.copyOf(page);
    }
}
