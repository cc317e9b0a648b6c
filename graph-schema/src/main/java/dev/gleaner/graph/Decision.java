package dev.gleaner.graph;

import java.time.Instant;
import java.util.Locale;

/**
 * What a person decided about a statement or about an item's lineage; nothing computed touches it.
 */
public record Decision(Word word, String reason, String by, Instant at) {

    /** What was decided. */
    public enum Word {
        /** The statement is there as it was read. */
        CONFIRMED,
        /** The statement is not there, or not so. */
        REJECTED,
        /** The item is evidence of its own. */
        OWN,
        /** The item only carries what others said. */
        CARRIED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Decision {
        if (reason.isBlank() || by.isBlank()) {
            throw new IllegalArgumentException("a decision has a person and a reason");
        }
    }
}
