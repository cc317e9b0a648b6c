package dev.gleaner.graph.thread;

import java.util.List;
import java.util.Locale;

/** How ripe a thread is, from the lowest rung to the highest. */
public enum Level {
    /** No rung is reached: nothing direct of known lineage is attached yet. */
    NONE,
    LOW,
    MEDIUM,
    MEDIUM_HIGH,
    RIPE_PENDING,
    RIPE;

    /** The word on pages, in files and in JSON: {@code medium-high}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rungs of the ladder, the lowest first. */
    public static List<Level> rungs() {
        return List.of(LOW, MEDIUM, MEDIUM_HIGH, RIPE_PENDING, RIPE);
    }

    /** How many rungs are reached. */
    public int rung() {
        return ordinal();
    }

    public boolean isAtLeast(Level other) {
        return compareTo(other) >= 0;
    }
}
