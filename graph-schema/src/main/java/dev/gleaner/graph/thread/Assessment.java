package dev.gleaner.graph.thread;

import dev.gleaner.graph.Id;

import java.time.Instant;

/**
 * The computed level of a thread as of a time, by one version of the rules, with its reasons.
 *
 * @param level what is shown
 * @param gate what the gates say by themselves; lower than the level for a while after a fall
 * @param reasons the gauge as every door prints it
 * @param inputs what it was computed from, one line a fact, in a fixed order; empty for an
 *     assessment of a version that did not keep them
 */
public record Assessment(
        Id<Assessment> id,
        Id<StoryThread> thread,
        Level level,
        Level gate,
        Instant asOf,
        String rules,
        String reasons,
        String inputs) {

    public static Assessment of(
            Id<StoryThread> thread,
            Level level,
            Level gate,
            Instant asOf,
            String rules,
            String reasons,
            String inputs) {
        return new Assessment(
                Id.of("assessment", thread.value(), asOf.toString(), rules, inputs),
                thread,
                level,
                gate,
                asOf,
                rules,
                reasons,
                inputs);
    }
}
