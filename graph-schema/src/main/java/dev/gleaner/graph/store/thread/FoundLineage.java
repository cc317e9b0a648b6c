package dev.gleaner.graph.store.thread;

import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Decision;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Passage;
import dev.gleaner.graph.same.SameVoices.Voice;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Where the words of an item may come from: what its newest text claims, cites and tells again.
 *
 * @param claims its statements that could be compared with those of others
 * @param citations the works it points to
 * @param retold statements of other items that its own only tell again
 * @param decision what a person decided about it; null when nobody did
 * @param same with what a person said that it is the same; null when nobody did
 * @param voice what its source counts as, by a person's word; null when nobody said so
 */
public record FoundLineage(
        List<Stated> claims,
        List<Pointed> citations,
        List<Retold> retold,
        @Nullable Decision decision,
        @Nullable SaidSame same,
        @Nullable Voice voice) {

    /** Of an item of which nothing is known. */
    public static final FoundLineage NONE = new FoundLineage(List.of(), List.of(), List.of(), null);

    /** Of an item that nobody said anything to be the same of. */
    public FoundLineage(
            List<Stated> claims,
            List<Pointed> citations,
            List<Retold> retold,
            @Nullable Decision decision) {
        this(claims, citations, retold, decision, null, null);
    }

    public FoundLineage {
        claims = List.copyOf(claims);
        citations = List.copyOf(citations);
        retold = List.copyOf(retold);
    }

    /** A statement and its sentence. */
    public record Stated(Id<Claim> claim, Id<Passage> sentence) {}

    /**
     * A work that a sentence points to.
     *
     * @param work the item that it is, or would be
     * @param name its address, or what names it
     */
    public record Pointed(Id<Item> work, String name, Id<Passage> sentence) {}

    /**
     * That a statement tells again what another item said.
     *
     * @param from the other item
     */
    public record Retold(Id<Claim> claim, Id<Item> from) {}

    /**
     * With what an item is the same, as persons said.
     *
     * @param as the item under which all that are the same count; it may be this one
     * @param words who said so, and why
     */
    public record SaidSame(Id<Item> as, String words) {}
}
