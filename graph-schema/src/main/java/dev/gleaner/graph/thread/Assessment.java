package dev.gleaner.graph.thread;

import dev.gleaner.graph.Id;

import java.time.Instant;

/**
 * The computed level of a thread as of a time, by one version of the rules, with its reasons.
 *
 * @param reasons the tree of reasons as JSON, exactly as every door prints it
 */
public record Assessment(
        Id<Assessment> id,
        Id<StoryThread> thread,
        Level level,
        Instant asOf,
        String rules,
        String reasons) {

    public static Assessment of(
            Id<StoryThread> thread, Level level, Instant asOf, String rules, String reasons) {
        return new Assessment(
                Id.of("assessment", thread.value(), asOf.toString(), rules, reasons),
                thread,
                level,
                asOf,
                rules,
                reasons);
    }
}
