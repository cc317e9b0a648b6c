package dev.gleaner.graph;

import org.jspecify.annotations.Nullable;

/**
 * How a statement is made: by whom, and how firmly.
 *
 * @param saidBy whom the sentence names as saying it; null when it is the text's own voice
 * @param negated whether it says that something is not so
 * @param hedged whether it is softened ("perhaps", "seems", "about")
 * @param modal whether it says what may, will or should be instead of what is
 */
public record Manner(@Nullable String saidBy, boolean negated, boolean hedged, boolean modal) {

    /** In the text's own voice, and plainly. */
    public static final Manner PLAIN = new Manner(null, false, false, false);
}
