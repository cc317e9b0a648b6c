package dev.gleaner.notice;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.store.NoticeStore;
import dev.gleaner.graph.store.NoticeStore.Known;
import dev.gleaner.graph.store.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Assessment;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.ripeness.Verdict;

import java.util.Optional;

/** Writes a change of a thread down together with the level that changed, in one transaction. */
public final class Announcing {

    private final NoticeStore notices;

    public Announcing(NoticeStore notices) {
        this.notices = notices;
    }

    /**
     * Records what a look at a thread found; nothing is written when it found what is known.
     *
     * @param last what was recorded before; empty before the first look
     * @param next to be recorded; empty when the level is as it was
     */
    public void record(
            FoundThread found,
            Optional<Assessment> last,
            Optional<Assessment> next,
            Verdict verdict) {
        Id<StoryThread> thread = found.thread().id();
        Known known = notices.known(thread);
        if (next.isPresent() || Changes.of(found, last, verdict, known).isPresent()) {
            notices.record(thread, next.orElse(null), now -> Changes.of(found, last, verdict, now));
        }
    }
}
