package dev.gleaner.thread.trigger;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Source;

import java.util.List;
import java.util.Set;

/**
 * An item beside the evidence of a thread, as conditions look at it.
 *
 * @param evidence of the thread, without the item itself and without copies
 * @param matching those of the evidence that the trigger's query finds
 * @param conflicts pairs of items whose results cannot both hold
 */
public record Situation(
        Piece item, List<Piece> evidence, Set<Id<Item>> matching, List<Set<Id<Item>>> conflicts) {

    public Situation {
        evidence = List.copyOf(evidence);
        matching = Set.copyOf(matching);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * An item as conditions look at it.
     *
     * @param voice who counts as one origin: what persons said, else the family of its source, else
     *     the source
     * @param counts whether it bears on the thread itself
     */
    public record Piece(
            Id<Item> item,
            String voice,
            Source.Kind kind,
            boolean counts,
            boolean read,
            boolean hasResult) {}
}
