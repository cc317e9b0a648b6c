package dev.gleaner.graph;

import java.util.Locale;

/** How much of an item's text a revision holds. */
public enum BodyState {
    TITLE_ONLY,
    EXCERPT,
    TRUNCATED,
    FULL;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
