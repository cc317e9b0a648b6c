package dev.gleaner.ripeness;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.ripeness.Snapshot.AssertedFact;
import dev.gleaner.ripeness.Snapshot.DraftFact;
import dev.gleaner.ripeness.Snapshot.RestFact;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How ripe a thread is as of a time, what holds it, why, and what would change it.
 *
 * <p>What a person asserted stands beside the computed level, never under it. Being drafted or
 * dormant are facts beside the level as well; neither moves it.
 *
 * @param rules the version of the rules
 * @param level the computed level
 * @param order from 0 to 100, for lists of threads on the same rung: how much came lately
 * @param because one line: what carries the level
 * @param kept that the gates say less by now; null when they say as much
 * @param distance in words, how far the next rung is
 * @param holds what caps the level, or would once more evidence came
 * @param origins the voices that count, in alphabetical order
 * @param reasons one tree for each rung from the highest down, then what counted as nothing
 * @param newest the newest direct evidence; null when there is none
 * @param drafts texts that are planned, being written or out
 * @param dormant since when nothing new came; null while the thread is awake
 * @param rests that a person spiked or published it
 * @param history the levels it had up to now, oldest first
 * @param differs whether the asserted level is another than the computed one
 */
public record Verdict(
        String rules,
        Instant asOf,
        Level level,
        int order,
        String because,
        @Nullable Kept kept,
        String distance,
        List<Hold> holds,
        List<String> origins,
        List<Reason> reasons,
        @Nullable Newest newest,
        List<DraftFact> drafts,
        @Nullable Dormant dormant,
        List<Change> changes,
        @Nullable AssertedFact asserted,
        boolean differs,
        List<RestFact> rests,
        List<Step> history) {

    public Verdict {
        holds = List.copyOf(holds);
        origins = List.copyOf(origins);
        reasons = List.copyOf(reasons);
        drafts = List.copyOf(drafts);
        changes = List.copyOf(changes);
        rests = List.copyOf(rests);
        history = List.copyOf(history);
    }

    /** What the gates say by themselves. */
    public Level gate() {
        return kept == null ? level : kept.gate();
    }

    /** Whether a hold keeps the level from rising; one whose cap is higher only waits. */
    public boolean isHeld() {
        return holds.stream().anyMatch(hold -> hold.cap() == level);
    }

    public boolean isDrafted() {
        return drafts.stream().anyMatch(draft -> draft.state().isWritten());
    }

    /**
     * That the level has not fallen yet.
     *
     * @param gate what the gates say by now
     * @param until the day on which it falls if nothing comes
     */
    public record Kept(Level gate, LocalDate until) {}

    /** The level from a day on. */
    public record Step(LocalDate on, Level level) {}

    /** The newest direct evidence. */
    public record Newest(
            Id<Item> item, LocalDate date, String source, String title, boolean read) {}

    /** That nothing new came for a while. */
    public record Dormant(LocalDate since, long days) {}

    /**
     * Something that would change the level.
     *
     * @param leads the level it leads to; null when that depends on what is found
     * @param missing what is there and what is missing; empty when nothing is counted
     */
    public record Change(String when, @Nullable Level leads, String missing) {}
}
