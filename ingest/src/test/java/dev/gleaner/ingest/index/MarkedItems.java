package dev.gleaner.ingest.index;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A graph in memory that marks what changes: each method is one transaction. */
class MarkedItems implements Marked {

    private final Map<Id<Item>, IndexedItem> items = new TreeMap<>();
    private final Set<Id<Item>> marks = new HashSet<>();

    /** Writes an item's text, raises its rev and marks it. */
    synchronized void write(String name, String text) {
        IndexedItem before = items.get(Items.id(name));
        long rev = before == null ? 1 : before.rev() + 1;
        items.put(Items.id(name), Items.named(name).text(text).rev(rev).item());
        marks.add(Items.id(name));
    }

    /** Forgets an item without telling anybody, as only a fault or a restored backup would. */
    synchronized void forget(String name) {
        items.remove(Items.id(name));
        marks.remove(Items.id(name));
    }

    /** Clears a mark that nobody followed, as only a fault would. */
    synchronized void unmark(String name) {
        marks.remove(Items.id(name));
    }

    synchronized Set<Id<Item>> marks() {
        return Set.copyOf(marks);
    }

    synchronized List<IndexedItem> all() {
        return List.copyOf(items.values());
    }

    @Override
    public synchronized List<IndexedItem> next(int limit) {
        return items.values().stream()
                .filter(item -> marks.contains(item.id()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void indexed(List<IndexedItem> done) {
        for (IndexedItem item : done) {
            IndexedItem now = items.get(item.id());
            if (now == null || now.rev() == item.rev()) {
                marks.remove(item.id());
            }
        }
    }

    @Override
    public synchronized void mark(Set<Id<Item>> ids) {
        ids.stream().filter(items::containsKey).forEach(marks::add);
    }

    @Override
    public synchronized List<IndexedItem> page(@Nullable Id<Item> after, int limit) {
        return items.values().stream()
                .filter(item -> after == null || item.id().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Set<Id<Item>> ids() {
        return Set.copyOf(items.keySet());
    }
}
