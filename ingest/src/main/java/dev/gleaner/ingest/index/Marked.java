package dev.gleaner.ingest.index;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * The graph as the follower of the index sees it: items of which some are marked as changed since
 * they were indexed.
 *
 * <p>A writer marks an item and raises its rev in the transaction that changes it. Each method is
 * one transaction; none of them may be answered from a memory of an earlier answer.
 */
public interface Marked {

    /** Some marked items as they are now, at most this many; none when nothing is marked. */
    List<IndexedItem> next(int limit);

    /** Clears the mark of each of these whose rev is still the one given here. */
    void indexed(List<IndexedItem> done);

    /** Marks items as changed, so that they will be indexed again. Unknown ids are no matter. */
    void mark(Set<Id<Item>> items);

    /**
     * All items, marked or not, in the order of their ids: the first ones after this id, from the
     * start for null.
     */
    List<IndexedItem> page(@Nullable Id<Item> after, int limit);

    /** The ids of all items. */
    Set<Id<Item>> ids();
}
