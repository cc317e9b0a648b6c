package dev.gleaner.graph.thread;

import dev.gleaner.graph.Id;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A text being written from a thread.
 *
 * @param name file name or title, as written
 * @param date the day it is dated with; null when undated
 * @param note the writer's words about it
 */
public record Draft(
        Id<Draft> id, Id<StoryThread> thread, String name, @Nullable LocalDate date, String note) {

    public static Draft of(
            Id<StoryThread> thread, String name, @Nullable LocalDate date, String note) {
        return new Draft(Id.of("draft", thread.value(), name), thread, name, date, note);
    }
}
