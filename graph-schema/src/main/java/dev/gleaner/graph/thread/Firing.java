package dev.gleaner.graph.thread;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * That a trigger met an item.
 *
 * @param version the version of the trigger that it met
 * @param state tentative on the title alone, confirmed or refuted once the body was read
 * @param because one sentence: what in the item met the trigger; for a decision, the quote it rests
 *     on
 * @param branch the level of the outcome that the reader chose; null when the trigger's own level
 *     stands
 */
public record Firing(
        Id<Firing> id,
        Id<Trigger> trigger,
        int version,
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
            Trigger trigger, Id<Item> item, State state, String because, Instant recordedAt) {
        return new Firing(
                idOf(trigger, item, state.name()),
                trigger.id(),
                trigger.version(),
                item,
                state,
                because,
                null,
                recordedAt);
    }

    /** What a reader decided; a later decision stands beside an earlier one. */
    public static Firing decided(
            Trigger trigger,
            Id<Item> item,
            State state,
            String quote,
            @Nullable Level branch,
            Instant recordedAt) {
        return new Firing(
                idOf(
                        trigger,
                        item,
                        state.name(),
                        branch == null ? "" : branch.name(),
                        recordedAt.toString()),
                trigger.id(),
                trigger.version(),
                item,
                state,
                quote,
                branch,
                recordedAt);
    }

    /** The words of the item that a reader's decision rests on; empty when nobody decided. */
    public Optional<String> quote() {
        int end = because.lastIndexOf('”');
        return state != State.TENTATIVE && because.startsWith("“") && end > 1
                ? Optional.of(because.substring(1, end))
                : Optional.empty();
    }

    /** Firings of a first version keep the ids that they had before triggers had versions. */
    private static Id<Firing> idOf(Trigger trigger, Id<Item> item, String... more) {
        List<String> parts = new ArrayList<>(List.of(trigger.id().value(), item.value()));
        parts.addAll(List.of(more));
        if (trigger.version() > 1) {
            parts.add("version " + trigger.version());
        }
        return Id.of("firing", parts);
    }
}
