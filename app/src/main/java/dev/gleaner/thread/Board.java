package dev.gleaner.thread;

import dev.gleaner.graph.DateInterval;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * All threads at a glance, the ripest first.
 *
 * @param asOf when the levels were computed
 */
public record Board(Instant asOf, List<BoardRow> threads) {

    public Board {
        threads = List.copyOf(threads);
    }

    /**
     * One thread at a glance.
     *
     * @param level the word of the computed level
     * @param heldBy what holds it there, one line a hold; empty when nothing does
     * @param newest title of the newest evidence, null when there is none
     * @param evidence how many items are attached
     * @param unread how many of them nobody is known to have read, though the file says so or says
     *     nothing
     * @param origins how many origins count
     * @param drafts what waits for somebody, a line each: {@code awaiting review by Alex, 9 days:
     *     arrival.md}
     */
    public record BoardRow(
            String slug,
            String title,
            String level,
            List<String> heldBy,
            @Nullable Newest newest,
            int evidence,
            int unread,
            int origins,
            boolean drafted,
            boolean dormant,
            List<String> drafts) {

        public BoardRow {
            drafts = List.copyOf(drafts);
            heldBy = List.copyOf(heldBy);
        }
    }

    /** The newest evidence of a thread. */
    public record Newest(String item, String title, String source, DateInterval published) {}
}
