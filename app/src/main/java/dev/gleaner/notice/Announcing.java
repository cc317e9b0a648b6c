package dev.gleaner.notice;

import dev.gleaner.graph.store.notice.NoticeStore;
import dev.gleaner.graph.store.notice.NoticeStore.Known;
import dev.gleaner.graph.thread.Assessment;

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
     * @param next to be recorded; null when the level is as it was
     * @param known what was told of it so far
     */
    public void record(Look look, @Nullable Assessment next, Known known) {
        if (next != null || !Changes.of(look, known).isEmpty()) {
            notices.record(look.found().thread().id(), next, now -> Changes.of(look, now));
        }
    }
}
