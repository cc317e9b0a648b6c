package dev.gleaner.thread.replay;

import dev.gleaner.graph.thread.Level;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A thread day by day, as its rules of today would have judged it.
 *
 * @param mode {@code known}: with what the thread had on each day; {@code hindsight}: with what was
 *     out on each day
 * @param asOf what was recorded after this is left out
 * @param days one for each day, the first one first
 * @param reached for each level the first day in either mode
 * @param lags for each source how long its items were out before the thread had them
 */
public record Replay(
        String slug,
        String title,
        Mode mode,
        Instant asOf,
        List<Day> days,
        List<Reached> reached,
        List<Lag> lags) {

    public Replay {
        days = List.copyOf(days);
        reached = List.copyOf(reached);
        lags = List.copyOf(lags);
    }

    /** By which date evidence is there. */
    public enum Mode {
        KNOWN,
        HINDSIGHT
    }

    /**
     * One day.
     *
     * @param holds what held the level there
     * @param changed what was new, one line each
     */
    public record Day(
            LocalDate date,
            Level level,
            List<String> holds,
            boolean drafted,
            List<String> changed) {

        public Day {
            holds = List.copyOf(holds);
            changed = List.copyOf(changed);
        }
    }

    /**
     * The first day on which a level was reached.
     *
     * @param known null when it was not, with what the thread had
     * @param hindsight null when it was not, with what was out
     * @param daysEarlier how much earlier it could have been known; null when one of them is
     */
    public record Reached(
            Level level,
            @Nullable LocalDate known,
            @Nullable LocalDate hindsight,
            @Nullable Long daysEarlier) {}

    /**
     * How long the items of a source were out before the thread had them.
     *
     * @param items how many of them are dated
     * @param median in days
     * @param longest in days
     */
    public record Lag(String source, int items, long median, long longest) {}
}
