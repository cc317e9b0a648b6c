package dev.gleaner.graph;

import org.jspecify.annotations.Nullable;

/**
 * One work of a source: an issue, a post, a paper, a report. A work that was only named, never
 * fetched, is an item too (a stub: it has no revision).
 *
 * @param id made from {@code key}
 * @param source who published it
 * @param title as text, never HTML
 * @param address canonical URL or absolute path; null when nobody gave one
 * @param author as written; null when unknown
 * @param published when the source says it appeared; null when unknown
 */
public record Item(
        Id<Item> id,
        ItemKey key,
        Id<Source> source,
        String title,
        @Nullable String address,
        @Nullable String author,
        @Nullable DateInterval published) {

    public static Item of(
            ItemKey key,
            Id<Source> source,
            String title,
            @Nullable String address,
            @Nullable String author,
            @Nullable DateInterval published) {
        return new Item(key.id(), key, source, title, address, author, published);
    }
}
