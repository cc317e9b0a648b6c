package dev.gleaner.thread.desk;

import dev.gleaner.thread.vault.SyncReport;
import dev.gleaner.thread.vault.SyncReport.Outcome;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * What a look at a folder of thread files brought.
 *
 * @param folder its absolute path
 * @param rows one for each thread file, by path
 * @param passedOver files that are no thread files
 */
public record VaultReport(String folder, List<Row> rows, int passedOver) {

    public VaultReport {
        rows = List.copyOf(rows);
    }

    /**
     * One thread file.
     *
     * @param thread its slug; null for a file that belongs to none
     * @param outcome {@code same}, {@code taken in}, {@code written}, {@code joined}, {@code
     *     clash}, {@code gone} or {@code problem}
     * @param words what was done, or what to do about it; may be empty
     */
    public record Row(String path, @Nullable String thread, String outcome, String words) {}

    public static VaultReport of(SyncReport report) {
        return new VaultReport(
                report.folder(),
                report.rows().stream()
                        .map(row ->
                                new Row(row.path(), row.thread(), word(row.outcome()), row.words()))
                        .toList(),
                report.passedOver());
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether a person has to decide between two texts. */
    public boolean clashes() {
        return rows.stream().anyMatch(row -> row.outcome().equals(word(Outcome.CLASH)));
    }

    /** Whether a file could not be dealt with. */
    public boolean problems() {
        return rows.stream().anyMatch(row -> row.outcome().equals(word(Outcome.PROBLEM)));
    }
}
