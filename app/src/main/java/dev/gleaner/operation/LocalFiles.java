package dev.gleaner.operation;

import dev.gleaner.thread.Importing;
import dev.gleaner.thread.ThreadImported;
import dev.gleaner.thread.Threads;
import dev.gleaner.thread.desk.FileHistory;
import dev.gleaner.thread.desk.FileLine;
import dev.gleaner.thread.desk.FileRead;
import dev.gleaner.thread.desk.Resolution;
import dev.gleaner.thread.desk.VaultReport;
import dev.gleaner.thread.desk.Writing;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The operations on the files of threads of a data folder that this process holds. */
final class LocalFiles implements FileOperations {

    private final Threads threads;
    private final LocalThreads single;
    private final @Nullable Path vault;
    private final Runnable follow;
    private final ReentrantLock syncing = new ReentrantLock();

    /**
     * @param vault the folder that the settings name; null when they name none
     * @param follow lets the index follow the graph
     */
    LocalFiles(Threads threads, LocalThreads single, @Nullable Path vault, Runnable follow) {
        this.threads = threads;
        this.single = single;
        this.vault = vault;
        this.follow = follow;
    }

    @Override
    public Answer<FileRead> read(String slug) {
        return single.found(threads.files().read(slug), slug);
    }

    @Override
    public Answer<FileHistory> history(String slug, int limit) {
        int most = Math.clamp(limit, 1, FileHistory.MOST);
        return single.found(threads.files().history(slug, most), slug);
    }

    @Override
    public Answer<byte[]> past(String slug, String version) {
        return read(slug)
                .then(thread ->
                        threads.files()
                                .past(slug, version)
                                .map(Answer::of)
                                .orElseGet(() ->
                                        Answer.declined(
                                                Problem.Kind.NOT_FOUND,
                                                slug + " never had a version " + version,
                                                "gleaner thread versions "
                                                        + slug
                                                        + " lists those it had")));
    }

    @Override
    public Answer<FileRead> replace(String slug, SectionRequest request, String version) {
        return version.isBlank()
                ? VersionProblems.required()
                : answer(
                        threads.files().replace(slug, version, request.section(), request.text()),
                        slug);
    }

    @Override
    public Answer<FileRead> add(String slug, FileLine request, String version) {
        return version.isBlank()
                ? VersionProblems.required()
                : answer(threads.files().add(slug, version, request), slug);
    }

    @Override
    public Answer<FileRead> create(String title) {
        return answer(Optional.of(threads.files().create(title)), title);
    }

    @Override
    public Answer<FileRead> resolve(String slug, Resolution resolution, String version) {
        if (version.isBlank()) {
            return VersionProblems.required();
        }
        Answer<FileRead> resolved =
                answer(threads.files().resolve(slug, version, resolution), slug);
        if (resolved instanceof Answer.Done<FileRead>) {
            syncVault();
            return read(slug);
        }
        return resolved;
    }

    private Answer<FileRead> answer(Optional<Writing> writing, String slug) {
        if (writing.isEmpty()) {
            return single.found(Optional.empty(), slug);
        }
        return switch (writing.get()) {
            case Writing.Written(FileRead file) -> {
                follow.run();
                yield Answer.of(file);
            }
            case Writing.Stale stale -> VersionProblems.stale(stale);
            case Writing.Refused(String reason, String nextStep) ->
                    Answer.declined(Problem.Kind.USAGE, reason, nextStep);
        };
    }

    /** Takes a file over by hand. */
    Answer<ThreadImported> take(byte[] file, String version) {
        String named = version.equals(JOIN) ? null : version;
        return switch (threads.importFile(file, named)) {
            case Importing.Imported(ThreadImported imported) -> {
                follow.run();
                yield Answer.of(imported);
            }
            case Importing.Clashing(String slug, List<String> sections) ->
                    Answer.declined(
                            Problem.Kind.CONFLICT,
                            "the file and "
                                    + slug
                                    + " were both changed"
                                    + (sections.isEmpty()
                                            ? ""
                                            : " under " + String.join(", ", sections))
                                    + "; both texts are kept",
                            "gleaner thread clash "
                                    + slug
                                    + " shows both, gleaner thread resolve "
                                    + slug
                                    + " decides");
            case Importing.Stale(Writing.Stale stale) ->
                    version.isBlank() ? VersionProblems.required() : VersionProblems.stale(stale);
            case Importing.Refused(String reason, String nextStep) ->
                    Answer.declined(Problem.Kind.USAGE, reason, nextStep);
        };
    }

    @Override
    public Answer<VaultReport> sync(String folder) {
        try {
            if (folder.isBlank() && vault == null) {
                return Answer.declined(
                        Problem.Kind.USAGE,
                        "no folder of thread files is named",
                        "name one: gleaner thread sync DIR; or set gleaner.vault to keep one in step");
            }
            Path named = folder.isBlank() && vault != null ? vault : Path.of(folder);
            if (!Files.isDirectory(named)) {
                return Answer.declined(
                        Problem.Kind.NOT_FOUND,
                        "there is no folder " + named,
                        "name the folder of your thread files, or make it");
            }
            VaultReport report = sync(named.toRealPath());
            follow.run();
            return Answer.of(report);
        } catch (IOException | InvalidPathException unreadable) {
            return Answer.declined(
                    Problem.Kind.FAILED,
                    "cannot use the folder " + folder + ": " + unreadable.getMessage(),
                    "see that it is a folder you may read and write");
        }
    }

    /** One look at a time: two would take each other's writing for a person's. */
    private VaultReport sync(Path folder) {
        syncing.lock();
        try {
            return threads.sync(folder);
        } finally {
            syncing.unlock();
        }
    }

    /** Keeps the folder in step that the settings name, if they name one. */
    void syncVault() {
        if (vault != null) {
            sync("");
        }
    }
}
