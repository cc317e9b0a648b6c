package dev.gleaner.notice;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.notice.Notice;
import dev.gleaner.graph.notice.Notice.Due;
import dev.gleaner.graph.notice.Notice.Kind;
import dev.gleaner.graph.notice.Notice.Told;
import dev.gleaner.graph.store.notice.NoticeStore.Known;
import dev.gleaner.graph.store.thread.ThreadAssessments.Past;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.ripeness.GaugeText;
import dev.gleaner.ripeness.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a look at a thread found that nobody was told yet. Pure: the same look at the same past
 * gives the same notice, with the same id.
 *
 * <p>An item that repeats another is no news. Looks that find the same level and the same evidence
 * find nothing to tell, however often the rules were run.
 */
final class Changes {

    private Changes() {}

    /** What changed; a level that moves brings the evidence that moved it along. */
    static List<Notice> of(Look look, Known known) {
        List<Notice> notices = new ArrayList<>();
        thread(look.found(), look.last(), look.verdict(), known).ifPresent(notices::add);
        List<Flagged> flagged =
                look.flagged().stream().filter(one -> !known.flags().contains(one.id())).toList();
        if (!flagged.isEmpty()) {
            notices.add(draft(look, flagged));
        }
        List<Due> due =
                look.due().stream()
                        .filter(one -> !known.forecasts().contains(one.saying()))
                        .toList();
        if (!due.isEmpty()) {
            notices.add(forecast(look, due));
        }
        return notices;
    }

    /** Something that a draft stands on is not as it was. */
    private static Notice draft(Look look, List<Flagged> fresh) {
        return beside(
                Kind.DRAFT,
                look,
                fresh.stream().map(Flagged::words).collect(Collectors.joining("; ")),
                fresh.stream().map(Flagged::id).sorted().toList(),
                List.of());
    }

    /** The time of a forecast is over: somebody has to say what came of it. */
    private static Notice forecast(Look look, List<Due> fresh) {
        return beside(
                Kind.FORECAST,
                look,
                "the time is over, and nobody has said what came of it",
                List.of(),
                fresh);
    }

    /** A change that leaves the level and the evidence as they are. */
    private static Notice beside(
            Kind kind, Look look, String because, List<String> flags, List<Due> due) {
        FoundThread found = look.found();
        Verdict verdict = look.verdict();
        String key =
                Stream.concat(flags.stream(), due.stream().map(Due::saying))
                        .sorted()
                        .collect(Collectors.joining(" "));
        return new Notice(
                Id.of("notice", found.thread().id().value(), kind.name(), key),
                kind,
                found.thread().id(),
                found.thread().slug(),
                found.thread().title(),
                verdict.level(),
                verdict.level(),
                because,
                GaugeText.of(verdict),
                List.of(),
                flags,
                due,
                verdict.asOf());
    }

    private static Optional<Notice> thread(
            FoundThread found, @Nullable Past last, Verdict verdict, Known known) {
        List<Told> fresh =
                found.evidence().stream()
                        .filter(evidence -> evidence.copyOf() == null)
                        .filter(evidence -> evidence.evidence().directness() != Directness.PROPOSED)
                        .filter(evidence -> !known.knows(evidence.item().id()))
                        .map(Changes::told)
                        .toList();
        if (!known.any()) {
            Kind kind = verdict.level() == Level.RIPE ? Kind.RIPE : Kind.OPENED;
            return Optional.of(notice(kind, found, null, verdict, fresh, "first"));
        }
        Level before = last == null ? null : last.level();
        if (last != null && before != verdict.level()) {
            Kind kind = verdict.level() == Level.RIPE ? Kind.RIPE : Kind.LEVEL;
            String since = last.at() + " " + before;
            return Optional.of(notice(kind, found, before, verdict, fresh, since));
        }
        if (!fresh.isEmpty()) {
            return Optional.of(notice(Kind.EVIDENCE, found, before, verdict, fresh, ids(fresh)));
        }
        List<Told> rewritten =
                Rewritten.of(found.evidence(), known.toldAt(), verdict.asOf()).stream()
                        .map(Changes::told)
                        .toList();
        return rewritten.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        notice(
                                Kind.REWRITTEN,
                                found,
                                before,
                                verdict,
                                rewritten,
                                verdict.asOf() + " " + ids(rewritten)));
    }

    private static Told told(FoundEvidence evidence) {
        return new Told(
                evidence.item().id(),
                evidence.item().title(),
                evidence.source().name(),
                evidence.item().address());
    }

    private static String ids(List<Told> fresh) {
        List<String> ids = new ArrayList<>(fresh.stream().map(one -> one.item().value()).toList());
        ids.sort(null);
        return String.join(" ", ids);
    }

    /**
     * @param key what makes this change unlike any other of the thread
     */
    private static Notice notice(
            Kind kind,
            FoundThread found,
            @Nullable Level before,
            Verdict verdict,
            List<Told> fresh,
            String key) {
        return new Notice(
                Id.of("notice", found.thread().id().value(), kind.name(), key),
                kind,
                found.thread().id(),
                found.thread().slug(),
                found.thread().title(),
                before,
                verdict.level(),
                verdict.because(),
                GaugeText.of(verdict),
                fresh,
                List.of(),
                verdict.asOf());
    }
}
