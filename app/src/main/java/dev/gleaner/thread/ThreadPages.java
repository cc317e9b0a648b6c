package dev.gleaner.thread;

import dev.gleaner.graph.Source;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.thread.ThreadPage.DraftRow;
import dev.gleaner.thread.ThreadPage.EvidenceGroup;
import dev.gleaner.thread.ThreadPage.EvidenceRow;
import dev.gleaner.thread.ThreadPage.FiringRow;
import dev.gleaner.thread.ThreadPage.KeptLine;
import dev.gleaner.thread.ThreadPage.TriggerRow;
import dev.gleaner.thread.act.QuoteCheck.Quoted;
import dev.gleaner.thread.draft.DraftFlag;
import dev.gleaner.thread.file.ThreadFile;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stored thread as people see it. */
final class ThreadPages {

    private ThreadPages() {}

    /**
     * @param doubts which quotes nobody can say to be their items' words, and why
     */
    static ThreadPage of(
            FoundThread found,
            ThreadFile file,
            Verdict verdict,
            List<DraftFlag> flags,
            Map<Quoted, String> doubts) {
        LocalDate today = verdict.asOf().atZone(ZoneOffset.UTC).toLocalDate();
        return new ThreadPage(
                found.thread().slug(),
                found.thread().title(),
                found.thread().summary(),
                found.thread().why(),
                found.importedAt(),
                verdict,
                groups(found.evidence(), FoundEvidence::voice, doubts),
                found.triggers().stream().map(trigger -> row(trigger, found)).toList(),
                file.watching().stream().map(ThreadFile.Watch::text).toList(),
                file.notes().stream().map(ThreadFile.Note::text).toList(),
                found.drafts().stream()
                        .map(draft -> DraftRow.of(draft, today, flags, doubts))
                        .toList(),
                file.kept().stream()
                        .map(kept -> new KeptLine(kept.heading(), kept.text()))
                        .toList());
    }

    /** What a person quoted of evidence and for drafts. */
    static Set<Quoted> quoted(FoundThread found) {
        return Stream.concat(
                        found.evidence().stream()
                                .map(one -> new Quoted(one.item().id(), one.evidence().quote()))
                                .filter(one -> !one.quote().isEmpty()),
                        found.drafts().stream()
                                .flatMap(draft -> draft.anchors().stream())
                                .map(anchor -> new Quoted(anchor.item(), anchor.quote())))
                .collect(Collectors.toSet());
    }

    /**
     * @param voice who counts as one origin with others
     * @param doubts which quotes nobody can say to be their items' words, and why
     */
    static List<EvidenceGroup> groups(
            List<FoundEvidence> evidence,
            Function<FoundEvidence, String> voice,
            Map<Quoted, String> doubts) {
        Map<Source, List<FoundEvidence>> bySource =
                evidence.stream()
                        .collect(
                                Collectors.groupingBy(
                                        FoundEvidence::source,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return bySource.entrySet().stream()
                .map(entry ->
                        group(
                                entry.getKey(),
                                entry.getValue(),
                                voice.apply(entry.getValue().getFirst()),
                                doubts))
                .toList();
    }

    private static EvidenceGroup group(
            Source source, List<FoundEvidence> evidence, String voice, Map<Quoted, String> doubts) {
        return new EvidenceGroup(
                source.name(),
                source.kind().word(),
                source.kind().speaksForItself() ? voice : null,
                evidence.stream().map(found -> row(found, doubts)).toList());
    }

    private static EvidenceRow row(FoundEvidence found, Map<Quoted, String> doubts) {
        return new EvidenceRow(
                found.item().id().value(),
                found.item().title(),
                found.item().address(),
                found.item().published(),
                found.evidence().role(),
                found.evidence().directness().name().toLowerCase(Locale.ROOT),
                found.depth() == null ? "not recorded" : found.depth().word(),
                found.body() == null ? "not fetched" : found.body().word(),
                found.copyOf() == null ? null : found.copyOf().value(),
                found.results(),
                found.evidence().note(),
                found.evidence().stance() == null ? null : found.evidence().stance().word(),
                found.evidence().quote(),
                doubts.getOrDefault(new Quoted(found.item().id(), found.evidence().quote()), ""));
    }

    private static TriggerRow row(Trigger trigger, FoundThread found) {
        return new TriggerRow(
                trigger.text(),
                trigger.target().word(),
                trigger.kind().name().toLowerCase(Locale.ROOT),
                trigger.version(),
                found.firings().stream()
                        .filter(firing -> firing.trigger().equals(trigger.id()))
                        .map(firing ->
                                new FiringRow(
                                        firing.item().value(),
                                        firing.version(),
                                        firing.state().word(),
                                        firing.because()))
                        .toList());
    }
}
