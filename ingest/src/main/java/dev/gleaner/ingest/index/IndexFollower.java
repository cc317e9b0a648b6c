package dev.gleaner.ingest.index;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Keeps the index equal to the graph: takes what is marked, commits it to the index, and only then
 * clears the marks.
 *
 * <p>A crash anywhere in between repeats work and changes nothing. An item that changes while it is
 * being indexed keeps its mark, since its rev is no longer the one that was indexed. One follower
 * for one index; its methods take turns.
 */
public final class IndexFollower {

    /**
     * Items are put and committed this many at a time: a commit costs some milliseconds, a batch
     * some megabytes.
     */
    private static final int BATCH = 200;

    private final EvidenceIndex index;
    private final Marked graph;
    private final Consumer<List<IndexedItem>> changed;

    /**
     * @param changed is told of each batch once searches see it and before its marks are cleared:
     *     after a crash it is told again
     */
    public IndexFollower(EvidenceIndex index, Marked graph, Consumer<List<IndexedItem>> changed) {
        this.index = index;
        this.graph = graph;
        this.changed = changed;
    }

    /**
     * Makes the index in this folder anew from all of the graph and opens it, when it could not be
     * opened as it was. The marks stay; follow them next.
     */
    public static EvidenceIndex recreate(Path folder, Marked graph) {
        return EvidenceIndex.create(folder, new Pages(graph));
    }

    /**
     * Indexes until nothing is marked; how many items that were, the same one counted as often as
     * it changed.
     */
    public synchronized int follow() {
        int done = 0;
        for (int batch = step(); batch > 0; batch = step()) {
            done += batch;
        }
        return done;
    }

    /** Indexes one batch of marked items and lets searches see it; how many there were. */
    public synchronized int step() {
        List<IndexedItem> batch = graph.next(BATCH);
        if (!batch.isEmpty()) {
            index.put(batch);
            index.commit();
            index.refresh();
            changed.accept(batch);
            graph.indexed(batch);
        }
        return batch.size();
    }

    /**
     * Compares the ids of graph and index, with what is marked followed first. Ids that come or go
     * meanwhile are not taken for a difference.
     */
    public synchronized Divergence verify() {
        Set<Id<Item>> before = graph.ids();
        follow();
        Set<Id<Item>> indexed = index.ids();
        Set<Id<Item>> missing = without(before, indexed);
        Set<Id<Item>> surplus = without(indexed, before);
        if (missing.isEmpty() && surplus.isEmpty()) {
            return new Divergence(missing, surplus);
        }
        Set<Id<Item>> after = graph.ids();
        missing.retainAll(after);
        surplus.removeAll(after);
        return new Divergence(missing, surplus);
    }

    /** Removes the surplus, and marks and indexes what is missing. */
    public synchronized void repair(Divergence divergence) {
        index.remove(divergence.surplus());
        index.commit();
        index.refresh();
        graph.mark(divergence.missing());
        follow();
    }

    /**
     * Makes the index anew from all of the graph beside the old one, which serves meanwhile, and
     * swaps the two. Marks are neither needed nor cleared for that, so that an interrupted rebuild
     * forgets nothing; they are followed at the end.
     */
    public synchronized void rebuild() {
        index.rebuild(new Pages(graph));
        follow();
    }

    private static Set<Id<Item>> without(Set<Id<Item>> ids, Set<Id<Item>> others) {
        Set<Id<Item>> rest = new HashSet<>(ids);
        rest.removeAll(others);
        return rest;
    }

    /** All items of the graph, a batch at a time. */
    private static final class Pages implements Iterator<List<IndexedItem>> {

        private final Marked graph;
        private @Nullable List<IndexedItem> page;

        Pages(Marked graph) {
            this.graph = graph;
        }

        @Override
        public boolean hasNext() {
            return !page().isEmpty();
        }

        @Override
        public List<IndexedItem> next() {
            List<IndexedItem> current = page();
            if (current.isEmpty()) {
                throw new NoSuchElementException("the last page was taken");
            }
            page = graph.page(current.getLast().id(), BATCH);
            return current;
        }

        private List<IndexedItem> page() {
            List<IndexedItem> current = page;
            if (current == null) {
                current = graph.page(null, BATCH);
                page = current;
            }
            return current;
        }
    }
}
