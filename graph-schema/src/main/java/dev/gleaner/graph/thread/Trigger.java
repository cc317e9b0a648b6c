package dev.gleaner.graph.thread;

import dev.gleaner.graph.Id;

/**
 * A condition under which the writer wants a thread promoted, in her words.
 *
 * @param text the condition as written
 * @param target the level it promotes to
 * @param kind what can fire it
 */
public record Trigger(
        Id<Trigger> id, Id<StoryThread> thread, String text, Level target, Kind kind) {

    /** What can fire a trigger. */
    public enum Kind {
        /** The body of one named item says something. */
        ITEM,
        /** A counted or named newcomer lands: "a third evaluation", "another lab announces". */
        ARRIVAL,
        /** Only a person can: "the writer notices a connection". */
        PERSON
    }

    public static Trigger of(Id<StoryThread> thread, String text, Level target, Kind kind) {
        return new Trigger(Id.of("trigger", thread.value(), text), thread, text, target, kind);
    }
}
