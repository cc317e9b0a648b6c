package dev.gleaner.graph.thread;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/**
 * That a trigger met an item.
 *
 * @param state tentative on the title alone, confirmed or refuted once the body was read
 * @param because one sentence: what in the item met the trigger; for a decision, the quote it rests
 *     on
 * @param branch the level of the outcome that the reader chose; null when the trigger's own level
 *     stands
 */
public record Firing(
        Id<Firing> id,
        Id<Trigger> trigger,
        Id<Item> item,
        State state,
        String because,
        @Nullable Level branch,
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

    /** A firing on the title alone: the same however often it is delivered. */
    public static Firing of(
            Id<Trigger> trigger, Id<Item> item, State state, String because, Instant recordedAt) {
        return new Firing(
                Id.of("firing", trigger.value(), item.value(), state.name()),
                trigger,
                item,
                state,
                because,
                null,
                recordedAt);
    }

    /** What a reader decided; a later decision stands beside an earlier one. */
    public static Firing decided(
            Id<Trigger> trigger,
            Id<Item> item,
            State state,
            String quote,
            @Nullable Level branch,
            Instant recordedAt) {
        return new Firing(
                Id.of(
                        "firing",
                        trigger.value(),
                        item.value(),
                        state.name(),
                        branch == null ? "" : branch.name(),
                        recordedAt.toString()),
                trigger,
                item,
                state,
                quote,
                branch,
                recordedAt);
    }
}
