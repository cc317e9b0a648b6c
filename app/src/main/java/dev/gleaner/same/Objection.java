package dev.gleaner.same;

import dev.gleaner.graph.OneLine;
import dev.gleaner.graph.same.SameAs;
import dev.gleaner.graph.same.SameThings.Judged;

import java.util.stream.Collectors;

/**
 * Why two things are not said to be the same, with the cure.
 *
 * @param cause what stands against it
 * @param cure what to do
 * @param unknown whether one of them is not known at all
 */
record Objection(String cause, String cure, boolean unknown) {

    /** A statement that fits, or stands already, meets none. */
    static Objection of(Judged why) {
        return switch (why) {
            case Judged.Itself(SameAs.Named thing) ->
                    new Objection(
                            "both are '" + OneLine.of(thing.name()) + "' already",
                            "leave it out: names that differ only in case are one name",
                            false);
            case Judged.Taken(SameAs standing) ->
                    new Objection(
                            named(standing.alias())
                                    + " is the same as "
                                    + named(standing.of())
                                    + " already, says "
                                    + OneLine.of(standing.by()),
                            "say it of "
                                    + named(standing.of())
                                    + ", or withdraw that first: "
                                    + withdrawing(standing),
                            false);
            case Judged.Circle(var chain) ->
                    new Objection(
                            "it would close a circle: "
                                    + chain.stream()
                                            .map(step ->
                                                    named(step.alias())
                                                            + " is the same as "
                                                            + named(step.of())
                                                            + " (says "
                                                            + OneLine.of(step.by())
                                                            + ")")
                                            .collect(Collectors.joining(", and "))
                                    + " already",
                            chain.size() == 1
                                    ? "leave it out: both count as one; to turn it round, first "
                                            + withdrawing(chain.getFirst())
                                    : "leave it out: all of them count as one; to say it otherwise,"
                                            + " first "
                                            + withdrawing(chain.getLast()),
                            false);
            case Judged.Fits fits -> throw new IllegalArgumentException("nothing objects");
            case Judged.Stands stands -> throw new IllegalArgumentException("nothing objects");
        };
    }

    private static String named(SameAs.Named thing) {
        return "'" + OneLine.of(thing.name()) + "'";
    }

    private static String withdrawing(SameAs statement) {
        return "gleaner same withdraw " + statement.id() + " --by WHO --reason WHY";
    }
}
