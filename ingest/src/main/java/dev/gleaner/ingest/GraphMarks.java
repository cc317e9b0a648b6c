package dev.gleaner.ingest;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.store.item.IndexMarks;
import dev.gleaner.graph.store.item.IndexMarks.Indexable;
import dev.gleaner.ingest.index.IndexedItem;
import dev.gleaner.ingest.index.Marked;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The graph as the index follows it. */
public final class GraphMarks implements Marked {

    private final IndexMarks marks;

    public GraphMarks(IndexMarks marks) {
        this.marks = marks;
    }

    @Override
    public List<IndexedItem> next(int limit) {
        return marks.next(limit).stream().map(GraphMarks::indexed).toList();
    }

    @Override
    public void indexed(List<IndexedItem> done) {
        marks.clear(done.stream().collect(Collectors.toMap(IndexedItem::id, IndexedItem::rev)));
    }

    @Override
    public void mark(Set<Id<Item>> items) {
        marks.mark(items);
    }

    @Override
    public List<IndexedItem> page(@Nullable Id<Item> after, int limit) {
        return marks.page(after, limit).stream().map(GraphMarks::indexed).toList();
    }

    /** These items as they are now, in the order of their ids. */
    public List<IndexedItem> of(List<Id<Item>> items) {
        return marks.of(items).stream().map(GraphMarks::indexed).toList();
    }

    @Override
    public Set<Id<Item>> ids() {
        return marks.ids();
    }

    private static IndexedItem indexed(Indexable found) {
        Item item = found.item();
        Revision revision = found.revision();
        return new IndexedItem(
                item.id(),
                found.rev(),
                item.title(),
                found.source().name(),
                found.source().kind().word(),
                item.address(),
                item.published() == null ? null : item.published().from(),
                revision == null ? "" : revision.text(),
                !found.benchmarks().isEmpty(),
                found.benchmarks(),
                found.systems(),
                found.threads(),
                found.read() ? "read" : "unread",
                found.arrivedAt(),
                revision == null ? "und" : revision.language());
    }
}
