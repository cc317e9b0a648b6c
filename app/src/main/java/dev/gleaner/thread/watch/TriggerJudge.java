package dev.gleaner.thread.watch;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.graph.thread.Firing;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.graph.thread.Trigger.Declared;
import dev.gleaner.thread.snapshot.Conflicts;
import dev.gleaner.thread.snapshot.ThreadSnapshot;
import dev.gleaner.thread.trigger.Condition;
import dev.gleaner.thread.trigger.Situation;
import dev.gleaner.thread.trigger.Situation.Piece;
import dev.gleaner.thread.trigger.StoredQuery;
import dev.gleaner.thread.trigger.TentativeFirings;
import dev.gleaner.thread.trigger.TentativeFirings.Candidate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Whether an item that a trigger's query found meets the trigger. The dry run and the real run ask
 * here alike.
 */
public final class TriggerJudge {

    private final TriggerQueries queries;
    private final Conflicts conflicts;
    private final UnaryOperator<String> voices;

    /**
     * @param voices who a source of this name counts as now
     */
    public TriggerJudge(TriggerQueries queries, Conflicts conflicts, UnaryOperator<String> voices) {
        this.queries = queries;
        this.conflicts = conflicts;
        this.voices = voices;
    }

    /** The same for a run in which persons change nothing: each source is asked for once. */
    TriggerJudge forOneRun() {
        Map<String, String> known = new HashMap<>();
        return new TriggerJudge(
                queries, conflicts, name -> known.computeIfAbsent(name, voices::apply));
    }

    /** The tentative firing; empty when the item does not meet the trigger. */
    public Optional<Firing> judge(
            Trigger trigger, FoundThread thread, List<FoundEvidence> evidence, ArrivedItem item) {
        return switch (trigger.kind()) {
            case PERSON -> Optional.empty();
            case ITEM, ARRIVAL -> sentence(trigger, thread, evidence, item);
            case DECLARED -> declared(trigger, thread, evidence, item);
        };
    }

    private static Optional<Firing> sentence(
            Trigger trigger, FoundThread thread, List<FoundEvidence> evidence, ArrivedItem item) {
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(item.candidate(false));
        boolean attached = false;
        for (FoundEvidence found : evidence) {
            Candidate each = ThreadSnapshot.candidate(found);
            boolean same = each.item().equals(item.id());
            attached |= same && each.directness() == Directness.DIRECT;
            if (!same) {
                candidates.add(each);
            }
        }
        String title = thread.thread().title();
        boolean near =
                attached
                        || StoredQuery.isNear(
                                trigger, title, item.item().title(), item.item().text());
        return near
                ? TentativeFirings.of(List.of(trigger), candidates).stream()
                        .filter(firing -> firing.item().equals(item.id()))
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Firing> declared(
            Trigger trigger, FoundThread thread, List<FoundEvidence> evidence, ArrivedItem item) {
        Declared declared = Objects.requireNonNull(trigger.declared());
        if (TentativeFirings.isGoal(item.item().title())) {
            return Optional.empty();
        }
        List<Condition> conditions = conditions(declared);
        Optional<FoundEvidence> attached =
                evidence.stream().filter(found -> found.item().id().equals(item.id())).findFirst();
        if (attached.isPresent() && attached.get().copyOf() != null) {
            return Optional.empty();
        }
        boolean counts =
                conditions.stream().anyMatch(each -> each instanceof Condition.ItemsAtLeast);
        boolean compares =
                conditions.stream().anyMatch(each -> each instanceof Condition.ResultsDisagree);
        Situation situation =
                new Situation(
                        attached.map(ArrivedItem::piece)
                                .orElseGet(() -> item.piece(voices.apply(item.item().source()))),
                        pieces(evidence, item),
                        counts
                                ? queries.evidence(
                                        trigger, thread.thread().slug(), thread.thread().title())
                                : Set.of(),
                        compares ? pairs(evidence, item.at()) : List.of());
        if (!conditions.stream().allMatch(each -> each.holds(situation))) {
            return Optional.empty();
        }
        return Optional.of(
                Firing.of(
                        trigger, item.id(), Firing.State.TENTATIVE, because(declared), item.at()));
    }

    private static List<Piece> pieces(List<FoundEvidence> evidence, ArrivedItem item) {
        return evidence.stream()
                .filter(found -> !found.item().id().equals(item.id()))
                .filter(found -> found.copyOf() == null)
                .map(ArrivedItem::piece)
                .toList();
    }

    private List<Set<Id<Item>>> pairs(List<FoundEvidence> evidence, Instant at) {
        return conflicts.among(evidence, at).stream()
                .map(conflict -> Set.of(conflict.one(), conflict.other()))
                .toList();
    }

    private static String because(Declared declared) {
        List<String> reasons = new ArrayList<>();
        if (!declared.query().isEmpty()) {
            reasons.add("it answers " + declared.query());
        }
        reasons.addAll(declared.conditions());
        String sentence = String.join("; ", reasons);
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
    }

    /** Conditions are checked when a trigger is taken, so that each is known here. */
    public static List<Condition> conditions(Declared declared) {
        return declared.conditions().stream()
                .map(words -> Condition.of(words).orElseThrow())
                .toList();
    }
}
