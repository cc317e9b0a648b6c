package dev.gleaner.graph.thread;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;

import java.time.Instant;
import java.util.Locale;

/**
 * That somebody read an item, and how deep. A later, deeper reading stands beside an earlier one.
 *
 * @param by who read it; the thread file's writer is {@code writer}
 */
public record Reading(Id<Reading> id, Id<Item> item, Depth depth, String by, Instant at) {

    /** How deep, in rising order. */
    public enum Depth {
        TITLE_SEEN,
        BODY_FETCHED,
        SKIMMED,
        READ,
        QUOTED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** Whether the body was read well enough to stand for something. */
        public boolean isRead() {
            return compareTo(READ) >= 0;
        }
    }

    public static Reading of(Id<Item> item, Depth depth, String by, Instant at) {
        return new Reading(Id.of("reading", item.value(), depth.name(), by), item, depth, by, at);
    }
}
