package dev.gleaner.thread.watch;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.ingest.GraphMarks;
import dev.gleaner.ingest.index.EvidenceIndex;
import dev.gleaner.ingest.index.IndexedItem;

import java.util.ArrayList;
import java.util.List;

/** All items that were ever ingested: the index finds them, the graph tells of them. */
public record PastItems(EvidenceIndex index, GraphMarks graph) {

    private static final int AT_ONCE = 100;

    /** These items, some at a time, since each comes with its text. */
    List<IndexedItem> of(List<Id<Item>> ids) {
        List<IndexedItem> items = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            items.addAll(graph.of(ids.subList(from, Math.min(from + AT_ONCE, ids.size()))));
        }
        return items;
    }
}
