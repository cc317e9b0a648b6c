package dev.gleaner.web;

import dev.gleaner.operation.Answer;
import dev.gleaner.operation.ThreadOperations;
import dev.gleaner.thread.LintReport;

import java.util.List;

/** Answers about single threads for the pages' tests: one thread with one drift. */
final class FixtureThreads implements ThreadOperations {

    @Override
    public Answer<LintReport> lint(String slug, boolean strict) {
        return Answer.of(
                new LintReport(
                        slug,
                        "A thread",
                        List.of(
                                new LintReport.Finding(
                                        "count-in-prose",
                                        24,
                                        "Three items",
                                        "The prose says three; four are listed.",
                                        List.of()))));
    }
}
