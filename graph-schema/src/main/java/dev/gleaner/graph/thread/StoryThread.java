package dev.gleaner.graph.thread;

import dev.gleaner.graph.Id;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A story line that a writer follows (the word of the design is thread; the JDK has that name
 * already).
 *
 * @param slug its name in addresses and commands, {@code [a-z0-9-]}
 * @param title as written
 * @param summary the opening paragraph; empty when the file has none
 * @param why why it is followed, as written; empty when the file does not say
 * @param asserted the level that a person wrote down, beside the computed one; null when none is
 *     stated
 * @param assertedOn the day the person dated it with; null when undated
 * @param assertedReason the sentence that states it; empty when none
 */
public record StoryThread(
        Id<StoryThread> id,
        String slug,
        String title,
        String summary,
        String why,
        @Nullable Level asserted,
        @Nullable LocalDate assertedOn,
        String assertedReason) {

    public static Id<StoryThread> idOf(String slug) {
        return Id.of("thread", slug);
    }
}
