package dev.gleaner.operation;

import dev.gleaner.delivery.NoticeList;
import dev.gleaner.delivery.SendReport;

import org.jspecify.annotations.Nullable;

/**
 * What can be asked of the telling of changes; part of {@link Operations}, under the same rules.
 */
public interface NoticeOperations {

    /**
     * What was told last, newest first, and how far the telling is.
     *
     * @param thread only what happened to this one; null for all
     */
    Answer<NoticeList> list(@Nullable String thread, int limit);

    /** Tells whatever is due, now. */
    Answer<SendReport> send();

    /**
     * Begins again with what was given up, and tells it.
     *
     * @param delivery only this one; null for all
     */
    Answer<SendReport> retry(@Nullable String delivery);
}
