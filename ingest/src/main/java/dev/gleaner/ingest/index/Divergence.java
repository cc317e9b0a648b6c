package dev.gleaner.ingest.index;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;

import java.util.Set;

/**
 * The difference between the items of the graph and those of the index; anything but none is a
 * fault of ours.
 *
 * @param missing in the graph, not in the index
 * @param surplus in the index, not in the graph
 */
public record Divergence(Set<Id<Item>> missing, Set<Id<Item>> surplus) {

    public Divergence {
        missing = Set.copyOf(missing);
        surplus = Set.copyOf(surplus);
    }

    public boolean isNone() {
        return missing.isEmpty() && surplus.isEmpty();
    }
}
