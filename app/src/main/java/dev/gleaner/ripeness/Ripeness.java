package dev.gleaner.ripeness;

import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.ripeness.Firings.Stood;
import dev.gleaner.ripeness.Reason.Outcome;
import dev.gleaner.ripeness.Snapshot.AssertedFact;
import dev.gleaner.ripeness.Snapshot.BranchFact;
import dev.gleaner.ripeness.Snapshot.DraftFact;
import dev.gleaner.ripeness.Snapshot.EvidenceFact;
import dev.gleaner.ripeness.Snapshot.TriggerFact;
import dev.gleaner.ripeness.Verdict.Change;
import dev.gleaner.ripeness.Verdict.Dormant;
import dev.gleaner.ripeness.Verdict.Newest;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The ladder: from a snapshot of a thread to its level, what holds it, and the reasons.
 *
 * <p>The highest rung whose gate holds, capped by holds. Each rung is a conjunction that can be
 * said in one line; there is no weighted sum. A hold caps what rests on it, so that an unread item
 * behind one firing does not pull down a level that another, read one carries. Pure and without
 * state: the same snapshot gives the same verdict on every machine.
 */
public final class Ripeness {

    /** Raised whenever the same snapshot could give another verdict. */
    public static final String RULES = "ripeness 2";

    private final RipenessSettings settings;

    public Ripeness(RipenessSettings settings) {
        this.settings = settings;
    }

    public Verdict assess(Snapshot snapshot) {
        return new Assessing(snapshot, settings).verdict();
    }

    /** One assessment under way. */
    private static final class Assessing {

        private final Snapshot snapshot;
        private final RipenessSettings settings;
        private final WeighedEvidence weighed;
        private final Firings firings;
        private final Gates gates;
        private final Holds holds;
        private final List<Ground> grounds;
        private final Level counted;
        private final List<Hold> onTheThread;
        private final Level level;

        private Assessing(Snapshot snapshot, RipenessSettings settings) {
            this.snapshot = snapshot;
            this.settings = settings;
            this.weighed = WeighedEvidence.of(snapshot);
            this.firings = Firings.of(snapshot, weighed);
            this.gates = new Gates(snapshot, weighed, firings, settings);
            this.holds = new Holds(weighed);
            this.grounds = grounds();
            this.counted = countedLevel();
            this.onTheThread = holdsOnTheThread();
            this.level = capped(highest(Ground::level));
        }

        private Verdict verdict() {
            AssertedFact asserted = asserted();
            List<Hold> open = openHolds();
            Map<Level, Reason> ladder = ladder();
            return new Verdict(
                    RULES,
                    snapshot.asOf(),
                    level,
                    distance(open, ladder),
                    open,
                    List.copyOf(weighed.origins().keySet()),
                    reasons(ladder, open),
                    newest(),
                    drafts(),
                    dormant(),
                    changes(open),
                    asserted,
                    asserted != null && asserted.level() != level);
        }

        private Level countedLevel() {
            if (gates.readMeasurementsConverge().isFired()) {
                return Level.MEDIUM_HIGH;
            }
            boolean medium =
                    gates.someOriginsSpeak().isFired() || gates.oneVoiceKeepsReturning().isFired();
            if (medium) {
                return Level.MEDIUM;
            }
            return gates.thereIsDirectEvidence().isFired() ? Level.LOW : Level.NONE;
        }

        private List<Ground> grounds() {
            List<Ground> all = new ArrayList<>();
            for (Stood stood : firings.alive()) {
                List<Hold> on = new ArrayList<>(holds.on(List.of(stood.item())));
                if (stood.isConfirmed() && stood.target() == Level.RIPE_PENDING) {
                    on.add(holds.missingPartnerHoldsTheLevel(stood.item()));
                }
                all.add(new Ground(stood.target(), on));
            }
            gates.readPairs().forEach(sides -> all.add(new Ground(Level.RIPE, holds.on(sides))));
            return all;
        }

        private Level highest(Function<Ground, Level> levelOf) {
            Level highest = counted;
            for (Ground ground : grounds) {
                highest = higher(highest, levelOf.apply(ground));
            }
            return highest;
        }

        private static Level higher(Level one, Level other) {
            return one.isAtLeast(other) ? one : other;
        }

        private List<Hold> holdsOnTheThread() {
            List<Hold> open = new ArrayList<>();
            Level reached = highest(Ground::level);
            if (reached.isAtLeast(Level.MEDIUM)) {
                holds.singleOriginHoldsTheLevel(settings).ifPresent(open::add);
            }
            if (highest(Ground::target) == Level.RIPE && !snapshot.counterEvidenceChecked()) {
                open.add(holds.uncheckedCounterEvidenceHoldsTheLevel());
            }
            snapshot.personHolds().stream()
                    .distinct()
                    .map(holds::personHoldsTheLevel)
                    .sorted(Comparator.comparing(Hold::text))
                    .forEach(open::add);
            return open;
        }

        private Level capped(Level reached) {
            return new Ground(reached, onTheThread).level();
        }

        /** The holds that keep the level where it is, or that it rests under. */
        private List<Hold> openHolds() {
            List<Hold> open = new ArrayList<>();
            for (Ground ground : grounds) {
                boolean couldCarryMore = ground.target().compareTo(level) > 0;
                boolean carriesTheLevel = ground.level() == level;
                if (couldCarryMore || carriesTheLevel) {
                    open.addAll(ground.holds());
                }
            }
            if (grounds.isEmpty()) {
                holds.unreadEvidenceHoldsTheLevel().ifPresent(open::add);
            }
            open.addAll(onTheThread);
            return open.stream().distinct().toList();
        }

        private Map<Level, Reason> ladder() {
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
            ladder.put(
                    Level.LOW, rung(Level.LOW, List.of(gates.thereIsDirectEvidence()), List.of()));
            return ladder;
        }

        private List<Reason> waysToMedium() {
            List<Reason> ways =
                    new ArrayList<>(
                            List.of(gates.someOriginsSpeak(), gates.oneVoiceKeepsReturning()));
            if (firings.alive().stream().anyMatch(stood -> stood.target() == Level.MEDIUM)) {
                ways.add(gates.aTriggerFired(Level.MEDIUM));
            }
            return ways;
        }

        private static Reason ripeIsMet(List<Reason> waysToRipe) {
            boolean met = waysToRipe.stream().anyMatch(Reason::isFired);
            return Reason.met(
                    "ripe is met, held or not", met, met ? "ripe is met" : "ripe is not met");
        }

        /** A rung is met by any of its ways together with all of its demands. */
        private Reason rung(Level rung, List<Reason> ways, List<Reason> demands) {
            List<Reason> because = new ArrayList<>(ways);
            because.addAll(demands);
            boolean met = ways.stream().anyMatch(Reason::isFired);
            if (!met) {
                return new Reason(rung.word(), Outcome.NOT_FIRED, "not met", because);
            }
            return level.isAtLeast(rung)
                    ? new Reason(rung.word(), Outcome.FIRED, "met", because)
                    : new Reason(rung.word(), Outcome.HOLDS, "met but held", because);
        }

        private List<Reason> reasons(Map<Level, Reason> ladder, List<Hold> open) {
            List<Reason> reasons = new ArrayList<>();
            for (Hold hold : open) {
                reasons.add(
                        new Reason(
                                hold.kind().word(),
                                Outcome.HOLDS,
                                hold.text()
                                        + "; no higher than "
                                        + hold.cap().word()
                                        + ", lifted by "
                                        + hold.liftedBy(),
                                List.of()));
            }
            reasons.addAll(List.copyOf(ladder.values()).reversed());
            reasons.addAll(gates.whatDidNotCount());
            return reasons;
        }

        private String distance(List<Hold> open, Map<Level, Reason> ladder) {
            List<Hold> capping = open.stream().filter(hold -> hold.cap() == level).toList();
            if (!capping.isEmpty()) {
                return "held at "
                        + level.word()
                        + ": "
                        + Counting.of(capping.size(), "hold")
                        + " to lift, first by "
                        + capping.getFirst().liftedBy();
            }
            if (level == Level.RIPE) {
                return "as far as it goes";
            }
            Level next = Level.values()[level.ordinal() + 1];
            Reason rung = ladder.getOrDefault(next, Reason.met(next.word(), false, ""));
            return "below "
                    + next.word()
                    + ": "
                    + String.join("; or ", rung.because().stream().map(Reason::text).toList());
        }

        /** What a person asserted up to the day of the assessment. */
        private @Nullable AssertedFact asserted() {
            AssertedFact asserted = snapshot.asserted();
            boolean later =
                    asserted != null
                            && asserted.on() != null
                            && asserted.on().isAfter(weighed.today());
            return later ? null : asserted;
        }

        private @Nullable Newest newest() {
            List<EvidenceFact> direct = weighed.direct();
            if (direct.isEmpty()) {
                return null;
            }
            EvidenceFact fact = direct.getLast();
            return new Newest(
                    fact.item(),
                    weighed.dayOf(fact),
                    fact.source(),
                    weighed.nameOf(fact),
                    fact.isRead());
        }

        private List<DraftFact> drafts() {
            return snapshot.drafts().stream()
                    .distinct()
                    .filter(draft -> draft.date() == null || !draft.date().isAfter(weighed.today()))
                    .sorted(Comparator.comparing(DraftFact::toString))
                    .toList();
        }

        private @Nullable Dormant dormant() {
            if (weighed.counted().isEmpty()) {
                return null;
            }
            LocalDate since = weighed.dayOf(weighed.counted().getLast());
            long days = ChronoUnit.DAYS.between(since, weighed.today());
            return days > settings.dormantAfter().toDays() ? new Dormant(since, days) : null;
        }

        private List<Change> changes(List<Hold> open) {
            List<Change> changes = new ArrayList<>();
            for (Hold hold : open) {
                changes.add(
                        new Change(hold.liftedBy(), null, "lifts the hold " + hold.kind().word()));
            }
            boolean undecided = firings.alive().stream().anyMatch(stood -> !stood.isConfirmed());
            for (BranchFact branch : snapshot.branches()) {
                String missing = undecided ? "" : "once a trigger fired";
                changes.add(new Change(branch.condition(), branch.target(), missing));
            }
            for (TriggerFact fact : firings.triggers()) {
                Trigger trigger = fact.trigger();
                boolean fired =
                        firings.alive().stream()
                                .anyMatch(stood -> stood.trigger().id().equals(trigger.id()));
                if (!fired && trigger.target().compareTo(level) > 0) {
                    changes.add(new Change(trigger.text(), trigger.target(), fact.missing()));
                }
            }
            return changes.stream().distinct().toList();
        }
    }
}
