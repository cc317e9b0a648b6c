package dev.gleaner.ripeness;

import dev.gleaner.graph.thread.Level;

import java.util.List;

/**
 * Something beyond counting that carries a level: a firing, a conflict, a person's connection.
 *
 * @param target the level it would carry if nothing held it
 * @param holds what caps it
 */
record Ground(Level target, List<Hold> holds) {

    Ground {
        holds = List.copyOf(holds);
    }

    /** The level it carries under its holds. */
    Level level() {
        Level level = target;
        for (Hold hold : holds) {
            level = level.isAtLeast(hold.cap()) ? hold.cap() : level;
        }
        return level;
    }
}
