package dev.gleaner.thread;

import dev.gleaner.thread.file.NotAThreadFile;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFileReader;

/** What came of linting a file that no data folder knows. */
public sealed interface Linting {

    /** It was read as a thread file. */
    record Linted(LintReport report) implements Linting {}

    /** It is no thread file. */
    record Refused(String reason, String nextStep) implements Linting {}

    /** Where a thread file contradicts itself, as it lies on disk. */
    static Linting of(byte[] bytes, boolean strict) {
        return switch (new ThreadFileReader().read(bytes)) {
            case NotAThreadFile(String reason, int line, String nextStep) ->
                    new Refused("line " + line + ": " + reason, nextStep);
            case ThreadFile file -> new Linted(LintReport.of(file, strict));
        };
    }
}
