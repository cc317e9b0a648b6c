package dev.gleaner.ingest.index;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An item as the index takes it: its latest text and whatever can be searched, filtered or counted.
 *
 * @param rev how often the graph changed it; tells whether a mark may be cleared
 * @param source the source's name as readers know it
 * @param sourceKind the word of {@code Source.Kind}
 * @param text the revision's text; offsets of hits count its UTF-16 units. Only the first {@value
 *     #MAX_SEARCHED_TEXT} characters are searched
 * @param hasResult whether a result was found in it
 * @param systems the models it speaks of, by name
 * @param threads the slugs of the threads it is evidence for
 * @param readState {@code unread}, or the word of {@code Reading.Depth}
 * @param arrivedAt when it was ingested; null for what is only spoken of so far
 * @param language BCP 47 tag, {@code und} when unknown
 */
public record IndexedItem(
        Id<Item> id,
        long rev,
        String title,
        String source,
        String sourceKind,
        @Nullable String address,
        @Nullable LocalDate published,
        String text,
        boolean hasResult,
        List<String> benchmarks,
        List<String> systems,
        List<String> threads,
        String readState,
        @Nullable Instant arrivedAt,
        String language) {

    /**
     * A text longer than this is a dump or a book; what follows would cost more than it is ever
     * worth.
     */
    public static final int MAX_SEARCHED_TEXT = 500_000;

    public IndexedItem {
        if (rev < 0) {
            throw new IllegalArgumentException("a rev counts changes, not " + rev);
        }
        benchmarks = List.copyOf(benchmarks);
        systems = List.copyOf(systems);
        threads = List.copyOf(threads);
    }
}
