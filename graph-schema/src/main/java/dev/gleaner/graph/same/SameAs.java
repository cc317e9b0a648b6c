package dev.gleaner.graph.same;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Source;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/**
 * That a person said of one thing that it is the same as another. It stands until it is withdrawn,
 * it is never deleted, and nothing computed touches it; both things stay what they are.
 *
 * @param id made from the kind, both ends and the number
 * @param alias what is said to be the same
 * @param of as what: under this one both count
 * @param number how many times it was said of these two, this time with them: what was withdrawn
 *     can be said again
 * @param withdrawal null while it stands
 */
public record SameAs(
        Id<SameAs> id,
        Kind kind,
        Named alias,
        Named of,
        int number,
        String reason,
        String by,
        Instant at,
        @Nullable Withdrawal withdrawal) {

    /** What can be the same as another of its kind. */
    public enum Kind {
        ITEM,
        SOURCE,
        BENCHMARK,
        SYSTEM;

        /** The word on the command line, in JSON and in the graph. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A thing of the graph.
     *
     * @param key its id there
     * @param name as people know it; of an item its title with who published it
     */
    public record Named(String key, String name) {

        public static Named item(Id<Item> id, String title, String source) {
            return new Named(id.value(), title + " (" + source + ")");
        }

        public static Named source(String name) {
            return new Named(Source.idOf(name).value(), name);
        }

        public static Named benchmark(String name) {
            return new Named(Id.ofName("benchmark", name).value(), name);
        }

        public static Named system(String name) {
            return new Named(Id.ofName("system", name).value(), name);
        }
    }

    /** That a person took it back. */
    public record Withdrawal(String by, String reason, Instant at) {

        public Withdrawal {
            demandWords(by, reason);
        }
    }

    public SameAs {
        demandWords(by, reason);
        if (alias.key().equals(of.key())) {
            throw new IllegalArgumentException("a thing is not said to be itself: " + alias);
        }
        if (number < 1) {
            throw new IllegalArgumentException("statements are numbered from 1, not " + number);
        }
    }

    private static void demandWords(String by, String reason) {
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("what a person says has a person and a reason");
        }
    }

    public static SameAs of(
            Kind kind, Named alias, Named of, int number, String reason, String by, Instant at) {
        return new SameAs(
                Id.of("same", kind.name(), alias.key(), of.key(), Integer.toString(number)),
                kind,
                alias,
                of,
                number,
                reason,
                by,
                at,
                null);
    }

    /** Who says so of the alias, and why, in one line. */
    public String words() {
        return "said to be the same as " + of.name() + " by " + by + ": " + reason;
    }

    /** The same, told of the other end. */
    public String wordsOfTheOther() {
        return alias.name() + " is said to be the same by " + by + ": " + reason;
    }
}
