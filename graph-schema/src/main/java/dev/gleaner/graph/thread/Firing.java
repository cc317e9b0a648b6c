package dev.gleaner.graph.thread;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;

import java.time.Instant;
import java.util.Locale;

/**
 * That a trigger met an item.
 *
 * @param state tentative on the title alone, confirmed or refuted once the body was read
 * @param because one sentence: what in the item met the trigger
 */
public record Firing(
        Id<Firing> id,
        Id<Trigger> trigger,
        Id<Item> item,
        State state,
        String because,
        Instant recordedAt) {

    /** How sure a firing is. */
    public enum State {
        TENTATIVE,
        CONFIRMED,
        REFUTED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Firing of(
            Id<Trigger> trigger, Id<Item> item, State state, String because, Instant recordedAt) {
        return new Firing(
                Id.of("firing", trigger.value(), item.value(), state.name()),
                trigger,
                item,
                state,
                because,
                recordedAt);
    }
}
