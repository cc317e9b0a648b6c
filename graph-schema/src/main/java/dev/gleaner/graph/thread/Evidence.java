package dev.gleaner.graph.thread;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Stance;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An item attached to a thread.
 *
 * @param id made from thread and item
 * @param item what is attached; often a stub until it is fetched
 * @param role what the writer calls its part, for example {@code hard-evidence anchor}; empty when
 *     unstated
 * @param stance how it takes what the thread is about; null when unstated
 * @param directness whether it bears on the thread itself
 * @param note the writer's words about it
 * @param quote the words of the item that a person attached it for; empty when she gave none
 * @param recordedAt when it was attached
 */
public record Evidence(
        Id<Evidence> id,
        Id<StoryThread> thread,
        Id<Item> item,
        String role,
        @Nullable Stance stance,
        Directness directness,
        String note,
        String quote,
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
        return new Evidence(
                idOf(thread, item), thread, item, role, null, directness, note, "", recordedAt);
    }

    /** The same evidence, for its words and the stance that it takes. */
    public Evidence taking(@Nullable Stance how, String words) {
        return new Evidence(id, thread, item, role, how, directness, note, words, recordedAt);
    }

    /** The same item in the same thread is the same evidence, whoever attaches it. */
    public static Id<Evidence> idOf(Id<StoryThread> thread, Id<Item> item) {
        return Id.of("evidence", thread.value(), item.value());
    }
}
