package dev.gleaner.thread;

import dev.gleaner.forecast.FallenDue;
import dev.gleaner.graph.notice.Notice.Due;
import dev.gleaner.graph.store.notice.NoticeStore.Known;
import dev.gleaner.graph.store.thread.ThreadAssessments.Past;
import dev.gleaner.graph.store.thread.ThreadStore;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Assessment;
import dev.gleaner.notice.Announcing;
import dev.gleaner.notice.Flagged;
import dev.gleaner.notice.Look;
import dev.gleaner.ripeness.GaugeText;
import dev.gleaner.ripeness.Ripeness;
import dev.gleaner.ripeness.RipenessSettings;
import dev.gleaner.ripeness.Snapshot;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.thread.Board.BoardRow;
import dev.gleaner.thread.draft.DraftFlag;
import dev.gleaner.thread.draft.DraftWatch;
import dev.gleaner.thread.draft.DraftWatch.Watched;
import dev.gleaner.thread.snapshot.Conflicts;
import dev.gleaner.thread.snapshot.SnapshotText;
import dev.gleaner.thread.snapshot.ThreadSnapshot;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How ripe each thread is: computed again when something about it changed and on each new day, and
 * else remembered.
 *
 * <p>The graph numbers the changes of a thread, whichever process makes them, so that what is
 * remembered here is never older than the graph. A level that changed is recorded with its reasons.
 */
final class Levels {

    /** Threads are loaded and assessed this many at a time, to hold few texts in memory. */
    private static final Batches BATCHES = new Batches(100);

    private final ThreadStore store;
    private final Announcing announcing;
    private final ThreadFiles files;
    private final Conflicts conflicts;
    private final DraftWatch drafts;
    private final FallenDue fallen;
    private final InstantSource clock;
    private final Ripeness ripeness = new Ripeness(RipenessSettings.defaults());
    private final Map<String, Current> known = new ConcurrentHashMap<>();

    Levels(
            ThreadStore store,
            Announcing announcing,
            ThreadFiles files,
            Conflicts conflicts,
            DraftWatch drafts,
            FallenDue fallen,
            InstantSource clock) {
        this.store = store;
        this.announcing = announcing;
        this.files = files;
        this.conflicts = conflicts;
        this.drafts = drafts;
        this.fallen = fallen;
        this.clock = clock;
    }

    /**
     * A thread as it is now.
     *
     * @param rev the number of its last change
     * @param day the day it was computed on
     */
    record Current(long rev, LocalDate day, Verdict verdict, BoardRow row) {}

    Ripeness ripeness() {
        return ripeness;
    }

    /** How ripe a thread was at a time, with what was recorded by then. */
    Verdict of(FoundThread found, Instant asOf) {
        return ripeness.assess(snapshot(found, asOf));
    }

    private Snapshot snapshot(FoundThread found, Instant asOf) {
        return ThreadSnapshot.of(
                found, files.of(found), asOf, conflicts.among(found.evidence(), asOf));
    }

    /** What is not as it was, of all that the drafts of a thread stood on at a time. */
    List<DraftFlag> flags(FoundThread found, Instant asOf) {
        return drafts.flags(found, files.of(found), asOf);
    }

    /** All threads as they are now, by slug. */
    synchronized List<Current> all() {
        SortedMap<String, Long> revs = store.revs();
        known.keySet().retainAll(revs.keySet());
        LocalDate today = today();
        List<String> stale =
                revs.entrySet().stream()
                        .filter(entry -> isStale(entry.getKey(), entry.getValue(), today))
                        .map(Map.Entry::getKey)
                        .toList();
        BATCHES.each(stale, batch -> assess(batch, revs));
        return revs.keySet().stream().map(known::get).filter(current -> current != null).toList();
    }

    private boolean isStale(String slug, long rev, LocalDate today) {
        Current current = known.get(slug);
        return current == null || current.rev() != rev || !current.day().equals(today);
    }

    private void assess(List<String> slugs, Map<String, Long> revs) {
        Instant now = clock.instant();
        List<FoundThread> threads = store.of(slugs, now);
        List<String> ids = threads.stream().map(found -> found.thread().id().value()).toList();
        Map<String, Known> told = announcing.known(ids);
        Map<String, List<Due>> due = fallen.of(threads, told, now);
        Map<String, List<DraftFlag>> flagged =
                drafts.flags(
                        threads.stream().map(found -> new Watched(found, files.of(found))).toList(),
                        now);
        for (FoundThread found : threads) {
            String id = found.thread().id().value();
            Snapshot snapshot = snapshot(found, now);
            Verdict verdict = ripeness.assess(snapshot);
            Past last = found.past().isEmpty() ? null : found.past().getLast();
            List<DraftFlag> flags = flagged.getOrDefault(id, List.of());
            boolean same = last != null && isSame(last, verdict);
            announcing.record(
                    new Look(
                            found,
                            last,
                            verdict,
                            flags.stream().map(Levels::flagged).toList(),
                            due.getOrDefault(id, List.of())),
                    same ? null : assessment(found, snapshot, verdict),
                    told.getOrDefault(id, Known.NONE));
            String slug = found.thread().slug();
            known.put(
                    slug,
                    new Current(
                            revs.getOrDefault(slug, 0L),
                            verdict.asOf().atZone(ZoneOffset.UTC).toLocalDate(),
                            verdict,
                            BoardRows.of(found, verdict, flags)));
        }
    }

    private static Flagged flagged(DraftFlag flag) {
        return new Flagged(flag.id(), flag.draft() + " — " + flag.words());
    }

    private static boolean isSame(Past last, Verdict verdict) {
        return last.level() == verdict.level()
                && last.gate() == verdict.gate()
                && last.rules().equals(verdict.rules());
    }

    private static Assessment assessment(FoundThread found, Snapshot snapshot, Verdict verdict) {
        return Assessment.of(
                found.thread().id(),
                verdict.level(),
                verdict.gate(),
                verdict.asOf(),
                verdict.rules(),
                GaugeText.of(verdict),
                SnapshotText.of(snapshot));
    }

    LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
