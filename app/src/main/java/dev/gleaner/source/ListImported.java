package dev.gleaner.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a list of sources: a row for each outline that is or could be a source.
 *
 * @param title of the list
 * @param preview whether nothing was changed
 * @param rows in the order of the list
 * @param counts how many rows have each state
 * @param leftOut outlines beyond the most that one list may have
 * @param repaired whether the list was no well-formed XML
 */
public record ListImported(
        String title,
        boolean preview,
        List<Row> rows,
        Map<String, Integer> counts,
        int leftOut,
        boolean repaired) {

    public ListImported {
        rows = List.copyOf(rows);
        counts = Map.copyOf(counts);
    }

    static ListImported of(
            String title, boolean preview, List<Row> rows, int leftOut, boolean repaired) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.state(), 1, Integer::sum));
        return new ListImported(title, preview, rows, counts, leftOut, repaired);
    }

    /** What became of an outline. */
    public enum State {
        ADDED,
        ALREADY_THERE,
        REDIRECTED,
        FAILED_BUT_KEPT,
        INVALID,
        /** Not taken over until somebody says that it is meant. */
        HELD_BACK;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * One outline.
     *
     * @param title as the list has it
     * @param address as the list has it; empty when it has none
     * @param folders it stands in, the outermost first
     * @param state {@code added}, {@code already there}, {@code redirected}, {@code failed but
     *     kept}, {@code invalid} or {@code held back}
     * @param detail why, or where it went; empty when there is nothing to say
     */
    public record Row(
            String title, String address, List<String> folders, String state, String detail) {

        public Row {
            folders = List.copyOf(folders);
        }
    }

    /** Whether every outline is there now. */
    public boolean isWhole() {
        return leftOut == 0
                && rows.stream()
                        .map(Row::state)
                        .allMatch(state ->
                                state.equals(State.ADDED.word())
                                        || state.equals(State.ALREADY_THERE.word())
                                        || state.equals(State.REDIRECTED.word()));
    }
}
