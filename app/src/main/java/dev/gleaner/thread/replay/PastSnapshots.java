package dev.gleaner.thread.replay;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.store.thread.ThreadStore.Text;
import dev.gleaner.graph.store.thread.ThreadStore.TriggerVersion;
import dev.gleaner.graph.thread.Firing;
import dev.gleaner.graph.thread.Reading;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.ripeness.Snapshot;
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
import dev.gleaner.thread.replay.Replay.Mode;
import dev.gleaner.thread.snapshot.PersonsWord;
import dev.gleaner.thread.snapshot.ThreadSnapshot;
import dev.gleaner.thread.trigger.TentativeFirings;
import dev.gleaner.thread.trigger.TentativeFirings.Candidate;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A thread as ripeness would have looked at it on an earlier day.
 *
 * <p>Each day has the triggers that it had, in their words of then; those that came with the thread
 * itself were there from the start. What fired on a title is worked out anew for each day. What a
 * reader decided counts from when it was recorded. A copy is a copy from the start, and so is what
 * a person says is the same; a conflict is one as soon as both its sides are there.
 */
final class PastSnapshots {

    private final FoundThread found;
    private final ThreadFile file;
    private final KnownDays days;
    private final Map<Id<Item>, Joined> joined;
    private final List<Conflict> conflicts;
    private final Map<Question, Fired> firedOn = new HashMap<>();

    PastSnapshots(FoundThread found, ThreadFile file, List<Conflict> conflicts) {
        this.found = found;
        this.file = file;
        this.conflicts = List.copyOf(conflicts);
        this.days = KnownDays.of(file);
        this.joined = SharedOrigins.of(found.evidence(), Layer.all());
    }

    KnownDays days() {
        return days;
    }

    /** The first day on which there was anything. */
    LocalDate firstDay(Mode mode) {
        LocalDate first =
                found.evidence().stream()
                        .map(evidence -> dayOf(there(evidence, mode)))
                        .min(Comparator.naturalOrder())
                        .orElse(dayOf(found.importedAt()));
        LocalDate opened = days.opened();
        return mode == Mode.KNOWN && opened != null && opened.isBefore(first) ? opened : first;
    }

    Snapshot on(Instant asOf, Mode mode, List<Earlier> earlier) {
        List<FoundEvidence> there =
                found.evidence().stream()
                        .filter(evidence -> !there(evidence, mode).isAfter(asOf))
                        .toList();
        List<Candidate> candidates =
                there.stream().map(evidence -> candidate(evidence, asOf, mode)).toList();
        List<Trigger> triggers = triggers(asOf);
        Fired fired = fired(triggers, candidates);
        PersonsWord said = PersonsWord.on(found, asOf);
        return new Snapshot(
                asOf,
                there.stream()
                        .map(evidence ->
                                ThreadSnapshot.lineage(
                                        fact(evidence, asOf, mode), evidence, joined))
                        .toList(),
                triggers.stream().map(trigger -> fact(trigger, fired)).toList(),
                ThreadSnapshot.branches(file, triggers),
                said.connections(),
                conflicts,
                found.drafts().stream().map(draft -> DraftFact.of(draft).on(dayOf(asOf))).toList(),
                said.holds(),
                said.level(),
                said.counterEvidenceChecked(),
                said.rests(),
                earlier);
    }

    /** The triggers of a day; those of the thread's first file are as old as the thread. */
    private List<Trigger> triggers(Instant asOf) {
        Instant first =
                found.versions().stream()
                        .map(TriggerVersion::from)
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.MAX);
        return found.versions().stream()
                .filter(version ->
                        !version.from().isAfter(asOf)
                                || (version.from().equals(first) && isFile(version)))
                .filter(version -> version.until() == null || version.until().isAfter(asOf))
                .map(TriggerVersion::trigger)
                .toList();
    }

    private static boolean isFile(TriggerVersion version) {
        return version.by().equals("file");
    }

    private record Question(List<Trigger> triggers, List<Candidate> candidates) {}

    /** What titles came to on a day: most days have the evidence of the day before. */
    private record Fired(List<Firing> tentative, Map<Id<Trigger>, String> missing) {}

    private Fired fired(List<Trigger> triggers, List<Candidate> candidates) {
        return firedOn.computeIfAbsent(
                new Question(triggers, candidates),
                same -> {
                    Map<Id<Trigger>, String> missing = new HashMap<>();
                    for (Trigger trigger : triggers) {
                        missing.put(trigger.id(), TentativeFirings.missing(trigger, candidates));
                    }
                    return new Fired(TentativeFirings.of(triggers, candidates), missing);
                });
    }

    private Instant there(FoundEvidence evidence, Mode mode) {
        return mode == Mode.KNOWN ? days.of(evidence) : days.published(evidence);
    }

    private EvidenceFact fact(FoundEvidence evidence, Instant asOf, Mode mode) {
        Optional<Text> text =
                evidence.texts().stream()
                        .filter(each -> mode == Mode.HINDSIGHT || !each.fetchedAt().isAfter(asOf))
                        .reduce((one, later) -> later);
        @Nullable BodyState body = text.map(Text::body).orElse(null);
        return new EvidenceFact(
                evidence.item().id(),
                evidence.item().title(),
                evidence.source().name(),
                evidence.source().kind(),
                evidence.voice(),
                evidence.item().published(),
                there(evidence, mode),
                evidence.evidence().directness(),
                depth(evidence, asOf),
                body,
                evidence.copyOf(),
                text.map(Text::results).orElse(0) > 0);
    }

    private Reading.@Nullable Depth depth(FoundEvidence evidence, Instant asOf) {
        return evidence.readings().stream()
                .filter(reading -> !days.of(evidence, reading).isAfter(asOf))
                .map(Reading::depth)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Candidate candidate(FoundEvidence evidence, Instant asOf, Mode mode) {
        Reading.Depth depth = depth(evidence, asOf);
        LocalDate opened = days.opened();
        boolean held = opened == null || !dayOf(days.of(evidence)).isAfter(opened);
        return new Candidate(
                evidence.item().id(),
                evidence.item().title(),
                evidence.item().address(),
                evidence.source().name(),
                evidence.source().kind(),
                evidence.evidence().note(),
                evidence.evidence().directness(),
                depth != null && depth.isRead(),
                held,
                there(evidence, mode),
                evidence.item().published() == null ? null : evidence.item().published().to());
    }

    private TriggerFact fact(Trigger trigger, Fired fired) {
        List<FiringFact> firings = new ArrayList<>();
        for (Firing firing : fired.tentative()) {
            if (firing.trigger().equals(trigger.id())) {
                firings.add(fact(firing));
            }
        }
        for (Firing firing : found.firings()) {
            boolean recorded =
                    firing.state() != Firing.State.TENTATIVE
                            || trigger.kind() == Trigger.Kind.DECLARED;
            if (recorded && firing.trigger().equals(trigger.id())) {
                firings.add(fact(firing));
            }
        }
        return new TriggerFact(trigger, firings, fired.missing().getOrDefault(trigger.id(), ""));
    }

    private static FiringFact fact(Firing firing) {
        return new FiringFact(
                firing.item(),
                firing.state(),
                firing.because(),
                firing.branch(),
                firing.recordedAt());
    }

    private static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
