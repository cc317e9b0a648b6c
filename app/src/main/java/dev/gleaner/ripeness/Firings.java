package dev.gleaner.ripeness;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.graph.thread.Firing.State;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.ripeness.Snapshot.EvidenceFact;
import dev.gleaner.ripeness.Snapshot.FiringFact;
import dev.gleaner.ripeness.Snapshot.TriggerFact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the triggers of a thread came to: for each trigger and item the one state that stands.
 *
 * <p>The newest decision (confirmed or refuted) stands; a tentative firing delivered again never
 * undoes one. A firing on an item that is not attached, is a copy, or lies beside the thread
 * carries nothing.
 */
final class Firings {

    private static final Comparator<FiringFact> LATER_DECISION_LAST =
            Comparator.comparing((FiringFact firing) -> firing.state() != State.TENTATIVE)
                    .thenComparing(FiringFact::recordedAt)
                    .thenComparing(FiringFact::state)
                    .thenComparing(FiringFact::toString);

    private final List<Stood> standing = new ArrayList<>();
    private final List<TriggerFact> triggers;

    private Firings(List<TriggerFact> triggers) {
        this.triggers = triggers;
    }

    /** A firing that stands, with its item. */
    record Stood(Trigger trigger, EvidenceFact item, FiringFact firing) {

        boolean isConfirmed() {
            return firing.state() == State.CONFIRMED;
        }

        /**
         * The level it would carry: tentative never past medium-high, confirmed what its branch
         * says.
         */
        Level target() {
            Level target = firing.branch() == null ? trigger.target() : firing.branch();
            boolean tentative = !isConfirmed() && target.isAtLeast(Level.MEDIUM_HIGH);
            return tentative ? Level.MEDIUM_HIGH : target;
        }
    }

    static Firings of(Snapshot snapshot, WeighedEvidence weighed) {
        Map<Id<Trigger>, TriggerFact> triggers = new TreeMap<>();
        List<Id<Trigger>> order = new ArrayList<>();
        for (TriggerFact fact : snapshot.triggers()) {
            Id<Trigger> id = fact.trigger().id();
            if (!triggers.containsKey(id)) {
                order.add(id);
            }
            triggers.merge(id, fact, Firings::together);
        }
        Firings firings = new Firings(order.stream().map(triggers::get).toList());
        firings.triggers.forEach(fact -> firings.stand(fact, snapshot.asOf(), weighed));
        return firings;
    }

    private static TriggerFact together(TriggerFact one, TriggerFact other) {
        List<FiringFact> firings = new ArrayList<>(one.firings());
        firings.addAll(other.firings());
        return new TriggerFact(one.trigger(), firings, one.missing());
    }

    private void stand(TriggerFact fact, Instant asOf, WeighedEvidence weighed) {
        Map<Id<Item>, FiringFact> last = new TreeMap<>();
        fact.firings().stream()
                .filter(firing -> !firing.recordedAt().isAfter(asOf))
                .sorted(LATER_DECISION_LAST)
                .forEach(firing -> last.put(firing.item(), firing));
        last.forEach((item, firing) -> {
            Optional<EvidenceFact> attached =
                    weighed.original(item).filter(each -> each.directness() != Directness.ADJACENT);
            attached.ifPresent(each -> standing.add(new Stood(fact.trigger(), each, firing)));
        });
    }

    List<TriggerFact> triggers() {
        return triggers;
    }

    /** Firings that were not refuted. */
    List<Stood> alive() {
        return standing.stream().filter(this::isAlive).toList();
    }

    boolean isAlive(Stood stood) {
        return stood.firing().state() != State.REFUTED;
    }

    List<Stood> of(Trigger trigger) {
        return standing.stream()
                .filter(stood -> stood.trigger().id().equals(trigger.id()))
                .toList();
    }
}
