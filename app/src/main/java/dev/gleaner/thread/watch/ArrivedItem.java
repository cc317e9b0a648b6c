package dev.gleaner.thread.watch;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.ingest.index.IndexedItem;
import dev.gleaner.thread.trigger.Situation.Piece;
import dev.gleaner.thread.trigger.TentativeFirings.Candidate;

import java.time.Instant;
import java.util.Locale;

/**
 * An item that arrived or changed, as triggers look at it.
 *
 * @param at when it counts as new
 */
record ArrivedItem(IndexedItem item, Instant at) {

    Id<Item> id() {
        return item.id();
    }

    /** As titles are judged; whoever looks at it has not attached it before. */
    Candidate candidate(boolean held) {
        return new Candidate(
                item.id(),
                item.title(),
                item.address(),
                item.source(),
                kind(),
                "",
                Directness.DIRECT,
                isRead(),
                held,
                at,
                item.published());
    }

    /**
     * As conditions look at it.
     *
     * @param voice who its source counts as
     */
    Piece piece(String voice) {
        return new Piece(item.id(), voice, kind(), true, isRead(), item.hasResult());
    }

    static Piece piece(FoundEvidence found) {
        return new Piece(
                found.item().id(),
                found.voice(),
                found.source().kind(),
                found.evidence().directness() == Directness.DIRECT && found.copyOf() == null,
                found.depth() != null && found.depth().isRead(),
                found.results() > 0);
    }

    private boolean isRead() {
        return !item.readState().equals("unread");
    }

    private Source.Kind kind() {
        return Source.Kind.valueOf(item.sourceKind().toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
