package dev.gleaner.ripeness;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.thread.Level;

import java.util.List;
import java.util.Locale;

/**
 * A named reason that caps the level until it is lifted; no amount of evidence outvotes it.
 *
 * @param text kind and subject: {@code body not read — Automated alignment researchers}
 * @param cap the highest level while it is open
 * @param items the items it is about; empty when it is about the whole thread
 * @param liftedBy what would lift it
 */
public record Hold(Kind kind, String text, Level cap, List<Id<Item>> items, String liftedBy) {

    /** What holds a level. */
    public enum Kind {
        BODY_NOT_READ,
        TRUNCATED,
        SINGLE_ORIGIN,
        LINEAGE_UNKNOWN,
        PARTNER_MISSING,
        COUNTER_EVIDENCE_NOT_CHECKED,
        HUMAN;

        /** The words on pages, in JSON and on the command line: {@code body not read}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT)
                    .replace('_', ' ')
                    .replace("counter evidence", "counter-evidence");
        }
    }

    public Hold {
        items = List.copyOf(items);
    }
}
