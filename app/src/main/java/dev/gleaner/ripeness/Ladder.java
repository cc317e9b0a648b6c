package dev.gleaner.ripeness;

import dev.gleaner.graph.thread.Level;
import dev.gleaner.ripeness.Reason.Outcome;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The rungs as reasons, each with the ways to it: met, met but held, or not met.
 *
 * <p>The highest rung that is met is what the gates say: the reasons add up to it.
 */
final class Ladder {

    private final Gates gates;
    private final Firings firings;
    private final Level gate;

    Ladder(Gates gates, Firings firings, Level gate) {
        this.gates = gates;
        this.firings = firings;
        this.gate = gate;
    }

    Map<Level, Reason> rungs() {
        Map<Level, Reason> ladder = new EnumMap<>(Level.class);
        Reason conflict = gates.aConflictHasBothSidesRead();
        Reason connection = gates.aPersonsConnectionHasBothSidesRead();
        Reason confirmed = gates.aTriggerIsConfirmedFor(Level.RIPE);
        ladder.put(
                Level.RIPE,
                rung(
                        Level.RIPE,
                        List.of(confirmed, conflict, connection),
                        List.of(gates.counterEvidenceWasLookedAt())));
        ladder.put(
                Level.RIPE_PENDING,
                rung(
                        Level.RIPE_PENDING,
                        List.of(
                                gates.aTriggerIsConfirmedFor(Level.RIPE_PENDING),
                                ripeIsMet(List.of(confirmed, conflict, connection))),
                        List.of()));
        ladder.put(
                Level.MEDIUM_HIGH,
                rung(
                        Level.MEDIUM_HIGH,
                        List.of(
                                gates.aTriggerFired(Level.MEDIUM_HIGH),
                                gates.readMeasurementsConverge()),
                        List.of()));
        ladder.put(Level.MEDIUM, rung(Level.MEDIUM, waysToMedium(), List.of()));
        ladder.put(Level.LOW, rung(Level.LOW, List.of(gates.thereIsDirectEvidence()), List.of()));
        return ladder;
    }

    private List<Reason> waysToMedium() {
        List<Reason> ways =
                new ArrayList<>(List.of(gates.someOriginsSpeak(), gates.oneVoiceKeepsReturning()));
        if (firings.alive().stream().anyMatch(stood -> stood.target() == Level.MEDIUM)) {
            ways.add(gates.aTriggerFired(Level.MEDIUM));
        }
        return ways;
    }

    private static Reason ripeIsMet(List<Reason> waysToRipe) {
        boolean met = waysToRipe.stream().anyMatch(Reason::isFired);
        return Reason.met("ripe is met, held or not", met, met ? "ripe is met" : "ripe is not met");
    }

    /** A rung is met by any of its ways together with all of its demands. */
    private Reason rung(Level rung, List<Reason> ways, List<Reason> demands) {
        List<Reason> because = new ArrayList<>(ways);
        because.addAll(demands);
        boolean met = ways.stream().anyMatch(Reason::isFired);
        if (!met && rung == gate) {
            because.addFirst(whatElseCarries(rung));
            return new Reason(rung.word(), Outcome.FIRED, "met", because);
        }
        if (!met) {
            return new Reason(rung.word(), Outcome.NOT_FIRED, "not met", because);
        }
        return gate.isAtLeast(rung)
                ? new Reason(rung.word(), Outcome.FIRED, "met", because)
                : new Reason(rung.word(), Outcome.HOLDS, "met but held", because);
    }

    /** A firing may lead to any rung, and what is met above may be held as low as this. */
    private Reason whatElseCarries(Level rung) {
        Reason fired = gates.aTriggerFired(rung);
        return fired.isFired()
                ? fired
                : Reason.met("held from above", true, "what is met above is held here");
    }
}
