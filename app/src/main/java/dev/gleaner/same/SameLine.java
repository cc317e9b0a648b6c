package dev.gleaner.same;

import dev.gleaner.graph.same.SameAs;
import dev.gleaner.graph.same.SameAs.Named;
import dev.gleaner.graph.same.SameAs.Withdrawal;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * That a person said of one thing that it is the same as another.
 *
 * @param statement its id
 * @param kind {@code item}, {@code source}, {@code benchmark} or {@code system}
 * @param of under which both count
 * @param withdrawn null while it stands
 */
public record SameLine(
        String statement,
        String kind,
        SameEnd alias,
        SameEnd of,
        String reason,
        String by,
        Instant at,
        @Nullable Taken withdrawn) {

    /**
     * One of the two things.
     *
     * @param thing its id
     * @param name as people know it
     */
    public record SameEnd(String thing, String name) {

        static SameEnd of(Named named) {
            return new SameEnd(named.key(), named.name());
        }
    }

    /** That it was taken back. */
    public record Taken(String by, String reason, Instant at) {}

    static SameLine of(SameAs said) {
        Withdrawal withdrawal = said.withdrawal();
        return new SameLine(
                said.id().value(),
                said.kind().word(),
                SameEnd.of(said.alias()),
                SameEnd.of(said.of()),
                said.reason(),
                said.by(),
                said.at(),
                withdrawal == null
                        ? null
                        : new Taken(withdrawal.by(), withdrawal.reason(), withdrawal.at()));
    }

    /** Who says what, and why, in one line. */
    public String words() {
        return "“"
                + alias.name()
                + "” is said to be the same as “"
                + of.name()
                + "” by "
                + by
                + ": "
                + reason
                + (withdrawn == null
                        ? ""
                        : "; withdrawn by " + withdrawn.by() + ": " + withdrawn.reason());
    }

    /** What to type to take it back. */
    public String command() {
        return "gleaner same withdraw " + statement + " --by YOUR-NAME --reason WHY";
    }
}
