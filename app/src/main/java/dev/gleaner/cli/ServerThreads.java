package dev.gleaner.cli;

import dev.gleaner.operation.Answer;
import dev.gleaner.operation.ThreadOperations;
import dev.gleaner.thread.LintReport;

/** The operations on single threads of the process that serves the data folder. */
record ServerThreads(ServerConnection server) implements ThreadOperations {

    @Override
    public Answer<LintReport> lint(String slug, boolean strict) {
        return server.get(path(slug) + "/lint?strict=" + strict, LintReport.class);
    }

    private static String path(String slug) {
        return "/api/threads/" + ServerConnection.encoded(slug);
    }
}
