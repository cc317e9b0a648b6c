package dev.gleaner.thread.watch;

import java.time.Instant;
import java.util.List;

/** The triggers that a thread has, in the order in which {@code thread decide} counts them. */
public record TriggerList(String slug, List<Line> triggers) {

    public TriggerList {
        triggers = List.copyOf(triggers);
    }

    /**
     * One trigger.
     *
     * @param name of a declared trigger; empty for a sentence
     * @param by {@code file} where it stands in the thread file, else who armed it
     * @param query in the query language; empty where it has none
     * @param branches what each finding leads to: {@code deployed result → ripe}
     */
    public record Line(
            int number,
            String name,
            String text,
            String level,
            String kind,
            int version,
            String by,
            Instant since,
            String query,
            List<String> conditions,
            List<String> branches,
            int firings) {

        public Line {
            conditions = List.copyOf(conditions);
            branches = List.copyOf(branches);
        }
    }
}
