package dev.gleaner.thread.vault;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a look at a vault brought.
 *
 * @param folder its absolute path
 * @param rows one for each thread file, by path
 * @param passedOver files that are no thread files
 */
public record SyncReport(String folder, List<Row> rows, int passedOver) {

    public SyncReport {
        rows = List.copyOf(rows);
    }

    /** What happened to a file. */
    public enum Outcome {
        /** Both sides have the same text. */
        SAME,
        /** The thread took the file's text. */
        TAKEN_IN,
        /** The file took the thread's text. */
        WRITTEN,
        /** Both had changed, and both have everything now. */
        JOINED,
        /** Both had changed and contradict each other; both texts are kept. */
        CLASH,
        /** The file is not there any more; the thread stays. */
        GONE,
        /** Nothing was done; the words say why, and what to do. */
        PROBLEM
    }

    /**
     * One thread file.
     *
     * @param thread its slug; null for a file that belongs to none
     * @param words what was done, or what to do about it; may be empty
     */
    public record Row(String path, @Nullable String thread, Outcome outcome, String words) {}
}
