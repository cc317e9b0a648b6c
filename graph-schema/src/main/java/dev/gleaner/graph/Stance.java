package dev.gleaner.graph;

import java.util.Locale;

/** How a statement takes what it points to; without a cue it only mentions it. */
public enum Stance {
    SUPPORTS,
    DISPUTES,
    MENTIONS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
