package dev.gleaner.thread;

import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.lint.ThreadLint;

import java.util.List;

/**
 * What lint found in one thread file.
 *
 * @param findings in the order of the file
 */
public record LintReport(String slug, String title, List<Finding> findings) {

    public LintReport {
        findings = List.copyOf(findings);
    }

    /**
     * One place where a thread file contradicts itself.
     *
     * @param rule which rule found it, for example {@code count-in-prose}
     * @param line of the quote, from 1
     * @param quote the words concerned, as written
     * @param message one sentence: what contradicts what
     * @param also the other places that belong to it
     */
    public record Finding(String rule, int line, String quote, String message, List<Place> also) {

        public Finding {
            also = List.copyOf(also);
        }
    }

    /** Words and the line they stand on. */
    public record Place(int line, String quote) {}

    public boolean isClean() {
        return findings.isEmpty();
    }

    static LintReport of(ThreadFile file, boolean strict) {
        return new LintReport(
                file.slug(),
                file.title(),
                ThreadLint.of(file, strict).stream()
                        .map(found ->
                                new Finding(
                                        found.rule(),
                                        found.line(),
                                        found.quote(),
                                        found.message(),
                                        found.also().stream()
                                                .map(place ->
                                                        new Place(place.line(), place.quote()))
                                                .toList()))
                        .toList());
    }
}
