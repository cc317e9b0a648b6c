package dev.gleaner.web;

import dev.gleaner.operation.Answer;
import dev.gleaner.operation.FileOperations;
import dev.gleaner.operation.Problem;
import dev.gleaner.operation.SectionRequest;
import dev.gleaner.thread.desk.FileHistory;
import dev.gleaner.thread.desk.FileHistory.PastText;
import dev.gleaner.thread.desk.FileLine;
import dev.gleaner.thread.desk.FileRead;
import dev.gleaner.thread.desk.Resolution;
import dev.gleaner.thread.desk.VaultReport;
import dev.gleaner.thread.edit.FileVersion;

import java.time.Instant;
import java.util.List;

/** Thread files for the pages' tests: the thread of hostile words clashes with a file. */
record FixtureFiles(FixtureOperations operations) implements FileOperations {

    private static final FileVersion VERSION = FileVersion.of("# A thread\n");

    @Override
    public Answer<FileRead> read(String slug) {
        return operations
                .thread(slug)
                .map(page ->
                        new FileRead(
                                slug,
                                VERSION.value(),
                                "# " + page.title() + "\n",
                                List.of(page.title()),
                                slug.equals("hostile") ? List.of(clash()) : List.of()));
    }

    private static FileRead.ClashRow clash() {
        return new FileRead.ClashRow(
                "/notes/hostile.md",
                FileVersion.of("other").value(),
                FixtureOperations.NOW,
                "other",
                List.of("line 1", "- # A thread", "+ " + FixtureOperations.HOSTILE));
    }

    @Override
    public Answer<FileHistory> history(String slug, int limit) {
        Instant changed = Instant.parse("2026-05-11T09:00:00Z");
        return Answer.of(
                new FileHistory(
                        slug,
                        List.of(
                                new PastText("v2", changed, null, null, "api", "Ines <b>", 1_204),
                                new PastText(
                                        "v1",
                                        changed.minusSeconds(86_400),
                                        changed,
                                        null,
                                        null,
                                        null,
                                        1_100))));
    }

    @Override
    public Answer<byte[]> past(String slug, String version) {
        return operations.exportThread(slug);
    }

    @Override
    public Answer<FileRead> replace(String slug, SectionRequest request, String version) {
        return stale(slug, version);
    }

    @Override
    public Answer<FileRead> add(String slug, FileLine request, String version) {
        return stale(slug, version);
    }

    @Override
    public Answer<FileRead> create(String title) {
        return read("just-opened");
    }

    @Override
    public Answer<FileRead> resolve(String slug, Resolution resolution, String version) {
        return stale(slug, version);
    }

    private Answer<FileRead> stale(String slug, String version) {
        if (version.isBlank()) {
            return Answer.declined(Problem.Kind.VERSION_REQUIRED, "no version", "send If-Match");
        }
        return VERSION.matches(version)
                ? read(slug)
                : Answer.declined(Problem.Kind.STALE, "changed since", "read it again");
    }

    @Override
    public Answer<VaultReport> sync(String folder) {
        return Answer.of(new VaultReport("/notes", List.of(), 0));
    }
}
