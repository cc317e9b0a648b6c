package dev.gleaner.ripeness;

import dev.gleaner.graph.Source;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.ripeness.Firings.Stood;
import dev.gleaner.ripeness.Reason.Outcome;
import dev.gleaner.ripeness.Snapshot.Conflict;
import dev.gleaner.ripeness.Snapshot.Connection;
import dev.gleaner.ripeness.Snapshot.EvidenceFact;
import dev.gleaner.ripeness.Snapshot.TriggerFact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The conditions of the ladder, each a method whose name is the rule and whose answer is a {@link
 * Reason}.
 *
 * <p>They say what is met and what is missing; capping and choosing the rung is {@link Ripeness}'s.
 */
final class Gates {

    private final Snapshot snapshot;
    private final WeighedEvidence weighed;
    private final Firings firings;
    private final RipenessSettings settings;

    Gates(Snapshot snapshot, WeighedEvidence weighed, Firings firings, RipenessSettings settings) {
        this.snapshot = snapshot;
        this.weighed = weighed;
        this.firings = firings;
        this.settings = settings;
    }

    Reason thereIsDirectEvidence() {
        int there = weighed.counted().size();
        return Reason.met(
                "there is direct evidence",
                there > 0,
                Counting.of(there, "direct item") + " of known lineage");
    }

    Reason someOriginsSpeak() {
        return originsSpeak(settings.originsForMedium());
    }

    Reason oneVoiceKeepsReturning() {
        String voice = "";
        long most = 0;
        for (var origin : weighed.origins().entrySet()) {
            long inWindow = mostInWindow(origin.getValue());
            if (inWindow > most) {
                most = inWindow;
                voice = origin.getKey();
            }
        }
        String what =
                "direct item$ of one voice within " + settings.oneVoiceWindow().toDays() + " days";
        String text =
                Counting.towards(most, settings.itemsOfOneVoice(), what)
                        + (voice.isEmpty() ? "" : ": " + voice);
        return Reason.met("one voice keeps returning", most >= settings.itemsOfOneVoice(), text);
    }

    private long mostInWindow(List<EvidenceFact> ofOneVoice) {
        List<LocalDate> days = ofOneVoice.stream().map(weighed::dayOf).sorted().toList();
        long most = 0;
        int first = 0;
        for (int last = 0; last < days.size(); last++) {
            while (ChronoUnit.DAYS.between(days.get(first), days.get(last))
                    > settings.oneVoiceWindow().toDays()) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    /** Three voices of two kinds, one of them with a result that somebody read. */
    Reason readMeasurementsConverge() {
        List<Reason> all =
                List.of(
                        originsSpeak(settings.originsForMediumHigh()),
                        severalKindsOfVoiceSpeak(),
                        aHardItemIsRead());
        boolean met = all.stream().allMatch(Reason::isFired);
        long missing = all.stream().filter(each -> !each.isFired()).count();
        return Reason.met(
                "read measurements converge",
                met,
                met
                        ? "voices of several kinds converge, and a result was read"
                        : "voices of several kinds with a result read: "
                                + Counting.word(missing)
                                + " of "
                                + Counting.of(all.size(), "condition")
                                + " not met",
                all);
    }

    private Reason originsSpeak(int wanted) {
        Set<String> voices = weighed.origins().keySet();
        String text =
                Counting.towards(voices.size(), wanted, "independent origin")
                        + (voices.isEmpty() ? "" : ": " + String.join(" · ", voices));
        return Reason.met("several origins speak", voices.size() >= wanted, text);
    }

    private Reason severalKindsOfVoiceSpeak() {
        Set<String> kinds = new TreeSet<>();
        weighed.counted().stream()
                .map(EvidenceFact::kind)
                .map(Source.Kind::word)
                .forEach(kinds::add);
        String text =
                Counting.towards(kinds.size(), settings.kindsForMediumHigh(), "kind$ of voice")
                        + (kinds.isEmpty() ? "" : ": " + String.join(" · ", kinds));
        return Reason.met(
                "several kinds of voice speak",
                kinds.size() >= settings.kindsForMediumHigh(),
                text);
    }

    private Reason aHardItemIsRead() {
        List<EvidenceFact> read =
                weighed.counted().stream()
                        .filter(fact -> fact.hasResult() && fact.isRead())
                        .toList();
        String text =
                Counting.towards(read.size(), settings.hardItemsRead(), "result$ read")
                        + (read.isEmpty() ? "" : ": " + weighed.nameOf(read.getLast()));
        return Reason.met("a hard item is read", read.size() >= settings.hardItemsRead(), text);
    }

    /** Whether a firing, tentative or confirmed, reaches a rung. */
    Reason aTriggerFired(Level rung) {
        List<Reason> each = firings.triggers().stream().map(fact -> trigger(fact, rung)).toList();
        long fired = each.stream().filter(Reason::isFired).count();
        String text =
                each.isEmpty()
                        ? "the thread has no triggers"
                        : fired == 0
                                ? "none of " + Counting.of(each.size(), "trigger") + " fired"
                                : Counting.word(fired)
                                        + " of "
                                        + Counting.of(each.size(), "trigger")
                                        + " fired";
        return Reason.met("a trigger fired", fired > 0, text, each);
    }

    private Reason trigger(TriggerFact fact, Level rung) {
        List<Stood> stood = firings.of(fact.trigger());
        List<Reason> because = stood.stream().map(this::firing).toList();
        boolean fired =
                stood.stream()
                        .anyMatch(each -> firings.isAlive(each) && each.target().isAtLeast(rung));
        String text = fact.trigger().text();
        if (!fired && stood.isEmpty()) {
            text += " — " + (fact.missing().isBlank() ? "not yet" : fact.missing());
        }
        boolean awaitsAPerson = fact.trigger().kind() == Trigger.Kind.PERSON && stood.isEmpty();
        Outcome outcome = fired ? Outcome.FIRED : awaitsAPerson ? Outcome.NOTE : Outcome.NOT_FIRED;
        return new Reason("trigger to " + fact.trigger().target().word(), outcome, text, because);
    }

    private Reason firing(Stood stood) {
        String text =
                stood.firing().state().word()
                        + " — "
                        + weighed.nameOf(stood.item())
                        + ": "
                        + stood.firing().because();
        return Reason.met("firing", firings.isAlive(stood), text);
    }

    Reason aTriggerIsConfirmedFor(Level level) {
        List<Reason> confirmed = confirmedFor(level).stream().map(this::firing).toList();
        String text =
                confirmed.isEmpty()
                        ? "no trigger is confirmed for " + level.word()
                        : Counting.of(confirmed.size(), "firing")
                                + " confirmed for "
                                + level.word();
        return Reason.met(
                "a trigger is confirmed for " + level.word(),
                !confirmed.isEmpty(),
                text,
                confirmed);
    }

    List<Stood> confirmedFor(Level level) {
        return firings.alive().stream()
                .filter(Stood::isConfirmed)
                .filter(stood -> stood.target() == level)
                .toList();
    }

    Reason aConflictHasBothSidesRead() {
        List<Reason> each =
                sorted(snapshot.conflicts(), Conflict::toString)
                        .map(conflict ->
                                bothSidesRead("conflict", conflict.about(), sides(conflict)))
                        .toList();
        return anyOf("a conflict has both sides read", "conflict", each);
    }

    Reason aPersonsConnectionHasBothSidesRead() {
        List<Reason> each =
                sorted(snapshot.connections(), Connection::toString)
                        .map(connection ->
                                bothSidesRead(
                                        "connection by " + connection.by(),
                                        connection.text(),
                                        sides(connection)))
                        .toList();
        return anyOf("a person's connection has both sides read", "connection", each);
    }

    /** The items of each conflict and connection that is met. */
    List<List<EvidenceFact>> readPairs() {
        return Stream.concat(
                        sorted(snapshot.conflicts(), Conflict::toString).map(this::sides),
                        sorted(snapshot.connections(), Connection::toString).map(this::sides))
                .filter(Gates::areBothRead)
                .toList();
    }

    private static <T> Stream<T> sorted(List<T> values, Function<T, String> by) {
        return values.stream().distinct().sorted(Comparator.comparing(by));
    }

    private List<EvidenceFact> sides(Conflict conflict) {
        return Stream.of(conflict.one(), conflict.other())
                .distinct()
                .flatMap(item -> weighed.original(item).stream())
                .toList();
    }

    private List<EvidenceFact> sides(Connection connection) {
        return connection.sides().stream()
                .distinct()
                .flatMap(item -> weighed.original(item).stream())
                .toList();
    }

    private static boolean areBothRead(List<EvidenceFact> sides) {
        return sides.size() >= 2 && sides.stream().allMatch(EvidenceFact::isRead);
    }

    private Reason bothSidesRead(String rule, String about, List<EvidenceFact> sides) {
        List<String> unread =
                sides.stream()
                        .filter(Predicate.not(EvidenceFact::isRead))
                        .map(weighed::nameOf)
                        .toList();
        String missing =
                sides.size() < 2
                        ? " — two attached items must stand for its sides"
                        : unread.isEmpty() ? "" : " — not read: " + String.join(", ", unread);
        return Reason.met(rule, areBothRead(sides), about + missing);
    }

    private static Reason anyOf(String rule, String what, List<Reason> each) {
        long met = each.stream().filter(Reason::isFired).count();
        String text =
                each.isEmpty()
                        ? "no " + what + " is recorded"
                        : Counting.word(met)
                                + " of "
                                + Counting.of(each.size(), what)
                                + " with both sides read";
        return Reason.met(rule, met > 0, text, each);
    }

    Reason counterEvidenceWasLookedAt() {
        boolean checked = snapshot.counterEvidenceChecked();
        return Reason.met(
                "counter-evidence was looked at",
                checked,
                checked ? "counter-evidence was looked at" : "nobody looked for counter-evidence");
    }
}
