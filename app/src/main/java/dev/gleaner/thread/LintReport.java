package dev.gleaner.thread;

import dev.gleaner.thread.draft.DraftFlag;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFile.DraftLine;
import dev.gleaner.thread.lint.ThreadLint;
import dev.gleaner.thread.wording.Lines;

import java.util.ArrayList;
import java.util.Comparator;
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

    /** With the lines of drafts that stand on what is not as it was. */
    LintReport with(ThreadFile file, List<DraftFlag> flags) {
        List<Finding> all = new ArrayList<>(findings);
        for (DraftFlag flag : flags) {
            file.drafts().stream()
                    .filter(line -> line.name().equals(flag.draft()))
                    .findFirst()
                    .map(line -> finding(file, line, flag))
                    .ifPresent(all::add);
        }
        all.sort(Comparator.comparing(Finding::line).thenComparing(Finding::rule));
        return new LintReport(slug, title, all);
    }

    private static Finding finding(ThreadFile file, DraftLine line, DraftFlag flag) {
        return new Finding(
                "anchor-changed",
                Lines.numberAt(file.text(), line.span().start()),
                flag.said().isEmpty() ? flag.draft() : flag.said(),
                "The draft rests on it, and it was "
                        + flag.words()
                        + "."
                        + (flag.now().isEmpty() ? "" : " Now: “" + flag.now() + "”"),
                List.of());
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
