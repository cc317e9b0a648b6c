package dev.gleaner.thread.watch;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A dry run of triggers over the past: which items would have fired them.
 *
 * @param since items of earlier days were there before; null for the whole past
 */
public record TriggerTrial(String slug, @Nullable LocalDate since, List<Tried> triggers) {

    public TriggerTrial {
        triggers = List.copyOf(triggers);
    }

    /**
     * One trigger.
     *
     * @param query its text part as it was understood; empty when no text can meet it
     * @param looked how many items its query found
     * @param all whether those are all; a query that finds more waits for nothing in particular
     * @param fired what met it, the oldest first
     */
    public record Tried(
            String text,
            String level,
            String kind,
            int version,
            String query,
            int looked,
            boolean all,
            List<WouldFire> fired) {

        public Tried {
            fired = List.copyOf(fired);
        }
    }

    /**
     * That an item would have met a trigger.
     *
     * @param on the day it came out, else the day it was ingested
     * @param state {@code tentative}; {@code confirmed} or {@code refuted} where a reader decided
     */
    public record WouldFire(
            LocalDate on, String item, String title, String source, String state, String because) {}
}
