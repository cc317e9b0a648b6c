package dev.gleaner.thread.edit;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.thread.Level;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** A line that is added to a thread file, in the shape that writers give it there. */
public sealed interface Addition {

    /** Something to wait for or to read. */
    record Watch(String text) implements Addition {}

    /** A condition under which the thread is promoted. */
    record Trigger(Level target, String text) implements Addition {}

    /** A note. */
    record Note(LocalDate on, String text) implements Addition {}

    /**
     * A text being written.
     *
     * @param note may be empty
     */
    record Draft(LocalDate on, String name, String note) implements Addition {}

    /**
     * A level that a person asserts, with her reason.
     *
     * @param before the level that the file asserted before; null when none
     */
    record Assertion(Level level, @Nullable Level before, LocalDate on, String by, String reason)
            implements Addition {}

    /**
     * That levels which were said do not hold any more.
     *
     * @param said what {@link Assertion} wrote: {@code ripe on 2026-05-12 by alex}
     */
    record Withdrawal(List<String> said, LocalDate on, String by, String reason)
            implements Addition {

        public Withdrawal {
            said = List.copyOf(said);
        }
    }

    /** Something said about ripeness that asserts no level. */
    record Statement(String text) implements Addition {}

    /**
     * A work as evidence.
     *
     * @param source who publishes it: the heading it goes under
     * @param issue its number; null when it has none
     * @param note may be empty
     */
    record Work(
            String source,
            String title,
            @Nullable Integer issue,
            @Nullable DateInterval date,
            @Nullable String address,
            String note,
            boolean adjacent)
            implements Addition {}
}
