package dev.gleaner.thread.snapshot;

import dev.gleaner.graph.Decision;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.ripeness.Ripeness;
import dev.gleaner.ripeness.Snapshot;
import dev.gleaner.ripeness.Snapshot.BranchFact;
import dev.gleaner.ripeness.Snapshot.Conflict;
import dev.gleaner.ripeness.Snapshot.DraftFact;
import dev.gleaner.ripeness.Snapshot.Earlier;
import dev.gleaner.ripeness.Snapshot.EvidenceFact;
import dev.gleaner.ripeness.Snapshot.FiringFact;
import dev.gleaner.ripeness.Snapshot.TriggerFact;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.lineage.Layer;
import dev.gleaner.thread.lineage.SharedOrigins;
import dev.gleaner.thread.lineage.SharedOrigins.Joined;
import dev.gleaner.thread.trigger.TentativeFirings;
import dev.gleaner.thread.trigger.TentativeFirings.Candidate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A stored thread as ripeness looks at it. */
public final class ThreadSnapshot {

    private ThreadSnapshot() {}

    public static Snapshot of(
            FoundThread found, ThreadFile file, Instant asOf, List<Conflict> conflicts) {
        PersonsWord said = PersonsWord.on(found, asOf);
        Map<Id<Item>, Joined> joined = SharedOrigins.of(found.evidence(), Layer.all());
        return new Snapshot(
                asOf,
                found.evidence().stream()
                        .map(evidence -> lineage(fact(evidence), evidence, joined))
                        .toList(),
                found.triggers().stream().map(trigger -> fact(trigger, found)).toList(),
                branches(file, found.triggers()),
                said.connections(),
                conflicts,
                found.drafts().stream().map(DraftFact::of).toList(),
                said.holds(),
                said.level(),
                said.counterEvidenceChecked(),
                said.rests(),
                found.past().stream()
                        .filter(each -> each.rules().equals(Ripeness.RULES))
                        .map(each -> new Earlier(each.at(), each.level(), each.gate()))
                        .toList());
    }

    /** What the findings lead to that the file states, and then those that triggers declare. */
    public static List<BranchFact> branches(ThreadFile file, List<Trigger> triggers) {
        return Stream.concat(
                        file.ripeness().branches().stream()
                                .map(branch ->
                                        new BranchFact(
                                                branch.condition(),
                                                branch.outcome(),
                                                branch.target())),
                        triggers.stream()
                                .flatMap(trigger -> trigger.branches().stream())
                                .map(branch ->
                                        new BranchFact(
                                                branch.found(),
                                                branch.level().word(),
                                                branch.level())))
                .toList();
    }

    /** With what it is one piece of evidence, and what a person decided about it. */
    public static EvidenceFact lineage(
            EvidenceFact fact, FoundEvidence found, Map<Id<Item>, Joined> joined) {
        Joined with = joined.get(fact.item());
        Decision decision = found.lineage().decision();
        return with == null && decision == null
                ? fact
                : fact.of(
                        with == null ? null : with.with(),
                        with == null ? "" : with.reason(),
                        decision == null ? null : decision.word());
    }

    private static EvidenceFact fact(FoundEvidence found) {
        return new EvidenceFact(
                found.item().id(),
                found.item().title(),
                found.source().name(),
                found.source().kind(),
                found.voice(),
                found.item().published(),
                found.evidence().recordedAt(),
                found.evidence().directness(),
                found.depth(),
                found.body(),
                found.copyOf(),
                found.results() > 0);
    }

    private static TriggerFact fact(Trigger trigger, FoundThread found) {
        List<FiringFact> firings =
                found.firings().stream()
                        .filter(firing -> firing.trigger().equals(trigger.id()))
                        .map(firing ->
                                new FiringFact(
                                        firing.item(),
                                        firing.state(),
                                        firing.because(),
                                        firing.branch(),
                                        firing.recordedAt()))
                        .toList();
        List<Candidate> candidates =
                found.evidence().stream().map(ThreadSnapshot::candidate).toList();
        return new TriggerFact(trigger, firings, TentativeFirings.missing(trigger, candidates));
    }

    public static Candidate candidate(FoundEvidence found) {
        return new Candidate(
                found.item().id(),
                found.item().title(),
                found.item().address(),
                found.source().name(),
                found.source().kind(),
                found.evidence().note(),
                found.evidence().directness(),
                found.depth() != null && found.depth().isRead(),
                true,
                found.evidence().recordedAt(),
                found.item().published() == null ? null : found.item().published().to());
    }
}
