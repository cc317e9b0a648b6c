package dev.gleaner.graph.thread;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;

import java.time.Instant;

/**
 * An item attached to a thread.
 *
 * @param id made from thread and item
 * @param item what is attached; often a stub until it is fetched
 * @param role what the writer calls its part, for example {@code hard-evidence anchor}; empty when
 *     unstated
 * @param directness whether it bears on the thread itself
 * @param note the writer's words about it
 * @param recordedAt when it was attached
 */
public record Evidence(
        Id<Evidence> id,
        Id<StoryThread> thread,
        Id<Item> item,
        String role,
        Directness directness,
        String note,
        Instant recordedAt) {

    /** Whether evidence bears on the thread itself or lies beside it. */
    public enum Directness {
        DIRECT,
        ADJACENT,
        /**
         * A trigger met it and nobody has decided yet: it carries a firing and counts for nothing
         * else.
         */
        PROPOSED
    }

    public static Evidence of(
            Id<StoryThread> thread,
            Id<Item> item,
            String role,
            Directness directness,
            String note,
            Instant recordedAt) {
        return new Evidence(idOf(thread, item), thread, item, role, directness, note, recordedAt);
    }

    /** The same item in the same thread is the same evidence, whoever attaches it. */
    public static Id<Evidence> idOf(Id<StoryThread> thread, Id<Item> item) {
        return Id.of("evidence", thread.value(), item.value());
    }
}
