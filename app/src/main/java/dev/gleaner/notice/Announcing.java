package dev.gleaner.notice;

import dev.gleaner.graph.store.notice.NoticeStore;
import dev.gleaner.graph.store.notice.NoticeStore.Known;
import dev.gleaner.graph.store.thread.AssessmentStore.Past;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Assessment;
import dev.gleaner.ripeness.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Writes a change of a thread down together with the level that changed, in one transaction. */
public final class Announcing {

    private final NoticeStore notices;

    public Announcing(NoticeStore notices) {
        this.notices = notices;
    }

    /** What was told of these threads so far, by their ids. */
    public Map<String, Known> known(List<String> threads) {
        return notices.known(threads);
    }

    /**
     * Records what a look at a thread found; nothing is written when it found what is known.
     *
     * @param last what was recorded before; null before the first look
     * @param next to be recorded; null when the level is as it was
     * @param flagged what became of the footing of its drafts
     * @param known what was told of it so far
     */
    public void record(
            FoundThread found,
            @Nullable Past last,
            @Nullable Assessment next,
            Verdict verdict,
            List<Flagged> flagged,
            Known known) {
        if (next != null || !Changes.of(found, last, verdict, flagged, known).isEmpty()) {
            notices.record(
                    found.thread().id(),
                    next,
                    now -> Changes.of(found, last, verdict, flagged, now));
        }
    }
}
