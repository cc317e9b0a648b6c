package dev.gleaner.thread.desk;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Texts that a thread's file had, and those that clashed with it, the newest first. */
public record FileHistory(String slug, List<PastText> texts) {

    /** More than any writer looks through. */
    public static final int MOST = 1_000;

    public FileHistory {
        texts = List.copyOf(texts);
    }

    /**
     * One text.
     *
     * @param until when another took its place; null while it holds
     * @param place where a text that clashed lay; null for the thread's own
     * @param door {@code cli}, {@code api} or {@code vault}; null when that was not recorded
     * @param by who wrote it, or the folder of a vault; empty when nobody was named, null when that
     *     was not recorded
     * @param bytes its length
     */
    public record PastText(
            String version,
            Instant since,
            @Nullable Instant until,
            @Nullable String place,
            @Nullable String door,
            @Nullable String by,
            int bytes) {

        /** Who wrote it, and through which door, in words. */
        public String hand() {
            return door == null || by == null
                    ? "not recorded"
                    : (by.isEmpty() ? "nobody named" : by) + ", " + door;
        }
    }
}
