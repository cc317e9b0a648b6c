package dev.gleaner.operation;

import dev.gleaner.graph.store.item.IndexMarks;
import dev.gleaner.ingest.GraphMarks;
import dev.gleaner.ingest.index.Divergence;
import dev.gleaner.ingest.index.EvidenceIndex;
import dev.gleaner.ingest.index.FileCheck;
import dev.gleaner.ingest.index.IndexFollower;
import dev.gleaner.ingest.index.IndexedItem;

import java.util.List;
import java.util.function.Consumer;

/** Keeps the index equal to the graph, and tells whether it is. */
public final class IndexCare {

    private final EvidenceIndex index;
    private final IndexMarks marks;
    private final IndexFollower follower;

    /**
     * @param changed is told of what changed in the graph, before its marks are cleared
     */
    public IndexCare(EvidenceIndex index, IndexMarks marks, Consumer<List<IndexedItem>> changed) {
        this.index = index;
        this.marks = marks;
        this.follower = new IndexFollower(index, new GraphMarks(marks), changed);
    }

    /** Takes over what changed since the last time; how many items that was. */
    public int follow() {
        return follower.follow();
    }

    /** Makes the index anew. */
    public void rebuild() {
        follower.rebuild();
    }

    /** Compares ids, and reads the files. */
    public IndexReport verify() {
        int waiting = marks.waiting();
        Divergence divergence = follower.verify();
        String files =
                switch (index.verifyFiles()) {
                    case FileCheck.Clean clean -> "";
                    case FileCheck.Damaged(String reason) -> reason;
                };
        return new IndexReport(
                marks.ids().size(),
                Math.toIntExact(index.size()),
                waiting,
                divergence.missing().size(),
                divergence.surplus().size(),
                files);
    }
}
