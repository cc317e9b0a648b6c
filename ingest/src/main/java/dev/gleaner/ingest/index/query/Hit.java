package dev.gleaner.ingest.index.query;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * An item that answers a question, with the passages that do. How well it matched is its place in
 * the list; that number means nothing outside of it and is not told.
 *
 * @param titleMarks what matched in the title
 * @param passages the best first, one to three; the beginning of the text when only the title or a
 *     field matched; none when there is no text
 */
public record Hit(
        Id<Item> item,
        String title,
        List<Mark> titleMarks,
        String source,
        String sourceKind,
        @Nullable String address,
        @Nullable LocalDate published,
        boolean hasResult,
        String readState,
        List<PassageHit> passages) {

    public Hit {
        titleMarks = List.copyOf(titleMarks);
        passages = List.copyOf(passages);
    }
}
