package dev.gleaner.ripeness;

import dev.gleaner.graph.thread.Level;
import dev.gleaner.ripeness.Firings.Stood;
import dev.gleaner.ripeness.Reason.Outcome;
import dev.gleaner.ripeness.Snapshot.AssertedFact;
import dev.gleaner.ripeness.Snapshot.DraftFact;
import dev.gleaner.ripeness.Snapshot.EvidenceFact;
import dev.gleaner.ripeness.Snapshot.RestFact;
import dev.gleaner.ripeness.Verdict.Dormant;
import dev.gleaner.ripeness.Verdict.Kept;
import dev.gleaner.ripeness.Verdict.Newest;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One assessment under way: everything that the verdict is put together from. */
final class Assessing {

    private final Snapshot snapshot;
    private final RipenessSettings settings;
    private final WeighedEvidence weighed;
    private final Firings firings;
    private final Gates gates;
    private final Holds holds;
    private final List<Ground> grounds;
    private final Level counted;
    private final List<Hold> onTheThread;
    private final Level gate;
    private final SlowFall fall;
    private final Momentum momentum;
    private final Level level;

    Assessing(Snapshot snapshot, RipenessSettings settings) {
        this.snapshot = snapshot;
        this.settings = settings;
        this.weighed = WeighedEvidence.of(snapshot);
        this.firings = Firings.of(snapshot, weighed);
        this.gates = new Gates(snapshot, weighed, firings, settings);
        this.holds = new Holds(weighed);
        this.grounds = grounds();
        this.counted = countedLevel();
        this.onTheThread = holdsOnTheThread();
        this.gate = capped(highest(Ground::level));
        this.fall = new SlowFall(snapshot, settings);
        this.momentum = new Momentum(weighed, firings, settings);
        this.level = cappedByPersons(fall.level(gate));
    }

    Verdict verdict() {
        AssertedFact asserted = asserted();
        List<Hold> open = openHolds();
        Map<Level, Reason> ladder = new Ladder(gates, firings, gate).rungs();
        return new Verdict(
                Ripeness.RULES,
                snapshot.asOf(),
                level,
                momentum.order(),
                because(ladder),
                level == gate ? null : fall.kept(gate),
                distance(open, ladder),
                open,
                List.copyOf(weighed.origins().keySet()),
                reasons(ladder, open),
                newest(),
                drafts(),
                dormant(),
                new Changes(snapshot, firings).of(open, level),
                asserted,
                asserted != null && asserted.level() != level,
                rests(),
                fall.history(level));
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

    /** A person's hold takes effect at once, whatever was said before. */
    private Level cappedByPersons(Level reached) {
        List<Hold> human =
                onTheThread.stream().filter(hold -> hold.kind() == Hold.Kind.HUMAN).toList();
        return new Ground(reached, human).level();
    }

    /** The holds that keep the level where it is, or that it rests under. */
    private List<Hold> openHolds() {
        List<Hold> open = new ArrayList<>();
        for (Ground ground : grounds) {
            boolean couldCarryMore = ground.target().compareTo(gate) > 0;
            boolean carriesTheLevel = ground.level() == gate;
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
        Kept kept = level == gate ? null : fall.kept(gate);
        if (kept != null) {
            reasons.add(
                    Reason.met(
                            SlowFall.RULE,
                            true,
                            level.word()
                                    + " until "
                                    + kept.until()
                                    + ", though the gates say "
                                    + gate.word()
                                    + " by now"));
        }
        reasons.add(momentum.reason());
        reasons.addAll(new NotCounted(weighed).reasons());
        return reasons;
    }

    /** The first way that is met on the rung reached. */
    private String because(Map<Level, Reason> ladder) {
        Reason rung = ladder.get(gate);
        if (level != gate) {
            return "it was " + level.word() + " less than " + days() + " days ago";
        }
        return rung == null
                ? "nothing direct of known lineage is attached"
                : rung.because().stream()
                        .filter(Reason::isFired)
                        .map(Reason::text)
                        .findFirst()
                        .orElse("a higher rung is met, and held here");
    }

    private long days() {
        return settings.fallAfter().toDays();
    }

    private List<RestFact> rests() {
        return snapshot.rests().stream()
                .distinct()
                .filter(rest -> !rest.on().isAfter(weighed.today()))
                .sorted(Comparator.comparing(RestFact::on).thenComparing(RestFact::toString))
                .toList();
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
                asserted != null && asserted.on() != null && asserted.on().isAfter(weighed.today());
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
}
