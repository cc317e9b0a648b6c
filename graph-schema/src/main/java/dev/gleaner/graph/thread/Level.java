package dev.gleaner.graph.thread;

import java.util.Locale;

/** How ripe a thread is, from the lowest rung to the highest. */
public enum Level {
    LOW,
    MEDIUM,
    MEDIUM_HIGH,
    RIPE_PENDING,
    RIPE;

    /** The word on pages, in files and in JSON: {@code medium-high}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isAtLeast(Level other) {
        return compareTo(other) >= 0;
    }
}
