package dev.gleaner.graph.thread;

import dev.gleaner.graph.Id;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A condition under which the writer wants a thread promoted.
 *
 * <p>She states it in a sentence of her file, or declares it: a stored query on each item that
 * arrives, named conditions on the graph, and what each finding leads to. Its id stays when its
 * words change; each wording is a version of its own, and firings name the version they came from.
 *
 * @param text the condition in words
 * @param target the level it promotes to
 * @param kind what can fire it
 * @param declared what it is made of; null for a sentence
 * @param version from 1, for a trigger that is not stored yet too
 */
public record Trigger(
        Id<Trigger> id,
        Id<StoryThread> thread,
        String text,
        Level target,
        Kind kind,
        @Nullable Declared declared,
        int version) {

    /** What can fire a trigger. */
    public enum Kind {
        /** The body of one named item says something. */
        ITEM,
        /** A counted or named newcomer lands: "a third evaluation", "another lab announces". */
        ARRIVAL,
        /** Only a person can: "the writer notices a connection". */
        PERSON,
        /** What its stored query and its named conditions meet. */
        DECLARED
    }

    /**
     * What a declared trigger is made of.
     *
     * @param name by which the thread knows it, {@code [a-z0-9-]}
     * @param query in the query language; empty when any evidence of the thread will do
     * @param conditions on the graph, in their words, all of which must hold
     * @param branches what each finding of a reader leads to
     */
    public record Declared(
            String name, String query, List<String> conditions, List<Branch> branches) {

        public Declared {
            conditions = List.copyOf(conditions);
            branches = List.copyOf(branches);
        }
    }

    /** What one finding leads to: a deployed result to ripe, an agenda to medium-high. */
    public record Branch(String found, Level level) {}

    public Trigger {
        if ((kind == Kind.DECLARED) != (declared != null)) {
            throw new IllegalArgumentException("a declaration goes with DECLARED: " + kind);
        }
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1, not " + version);
        }
    }

    /** A trigger as a sentence states it. */
    public static Trigger of(Id<StoryThread> thread, String text, Level target, Kind kind) {
        return new Trigger(
                Id.of("trigger", thread.value(), text), thread, text, target, kind, null, 1);
    }

    /** A declared trigger; its name is what stays. */
    public static Trigger declared(
            Id<StoryThread> thread, String text, Level target, Declared declared) {
        return new Trigger(
                Id.of("trigger", thread.value(), "declared", declared.name()),
                thread,
                text,
                target,
                Kind.DECLARED,
                declared,
                1);
    }

    public Trigger withVersion(int number) {
        return new Trigger(id, thread, text, target, kind, declared, number);
    }

    /** What the writer stated about findings; none for a sentence. */
    public List<Branch> branches() {
        return declared == null ? List.of() : declared.branches();
    }
}
