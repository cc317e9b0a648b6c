package dev.gleaner.thread.snapshot;

import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.ripeness.Snapshot.Conflict;

import java.time.Instant;
import java.util.List;

/** What in the graph says that two items of a thread's evidence cannot both hold. */
@FunctionalInterface
public interface Conflicts {

    /** The pairs as they were recorded by a time, each pair of items once. */
    List<Conflict> among(List<FoundEvidence> evidence, Instant asOf);
}
