package dev.gleaner.operation;

import dev.gleaner.thread.LintReport;

/**
 * What can be asked of one thread beyond showing it; part of {@link Operations}, under the same
 * rules.
 */
public interface ThreadOperations {

    /**
     * Where a thread's file contradicts itself.
     *
     * @param strict whether lines that nobody understood are findings too
     */
    Answer<LintReport> lint(String slug, boolean strict);
}
