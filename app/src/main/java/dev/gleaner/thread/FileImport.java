package dev.gleaner.thread;

import dev.gleaner.graph.store.thread.ThreadStore;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Firing;
import dev.gleaner.thread.desk.FileDesk;
import dev.gleaner.thread.desk.FileTaking;
import dev.gleaner.thread.desk.ThreadFiler;
import dev.gleaner.thread.desk.Writing;
import dev.gleaner.thread.file.NotAThreadFile;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFileReader;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;

/** Takes thread files over, and tells what each of them became. */
record FileImport(
        ThreadStore store,
        FileDesk files,
        ThreadFiler filer,
        ThreadFiles texts,
        Levels levels,
        InstantSource clock) {

    /**
     * Takes a file over; the same file again changes nothing.
     *
     * @param version the version that the file was made from; null joins it with what the thread
     *     has become since the last time
     */
    Importing take(byte[] bytes, @Nullable String version) {
        return switch (new ThreadFileReader().read(bytes)) {
            case NotAThreadFile(String reason, int line, String nextStep) ->
                    new Importing.Refused("line " + line + ": " + reason, nextStep);
            case ThreadFile file -> take(file, version);
        };
    }

    private Importing take(ThreadFile file, @Nullable String version) {
        return switch (new FileTaking(files).take(file, version, clock.instant())) {
            case FileTaking.Taken.Stored stored -> imported(file.slug(), true);
            case FileTaking.Taken.Unchanged unchanged -> imported(file.slug(), false);
            case FileTaking.Taken.Clashing(List<String> sections) ->
                    new Importing.Clashing(file.slug(), sections);
            case FileTaking.Taken.Stale(Writing.Stale stale) -> new Importing.Stale(stale);
        };
    }

    private Importing imported(String slug, boolean changed) {
        if (!changed) {
            levels.all();
        }
        FoundThread found = store.find(slug, clock.instant()).orElseThrow();
        ThreadFile file = texts.of(found);
        return new Importing.Imported(
                new ThreadImported(
                        slug,
                        file.title(),
                        changed,
                        (int)
                                file.entries().stream()
                                        .map(entry -> filer.itemOf(file, entry).id())
                                        .distinct()
                                        .count(),
                        (int) file.entries().stream().filter(entry -> !entry.isLocated()).count(),
                        file.triggers().size(),
                        (int)
                                found.firings().stream()
                                        .filter(firing -> firing.state() == Firing.State.TENTATIVE)
                                        .count(),
                        file.drafts().size(),
                        file.counted().stream().map(ThreadFile.Counted::text).toList(),
                        file.kept().stream()
                                .map(kept -> new ThreadPage.KeptLine(kept.heading(), kept.text()))
                                .toList(),
                        levels.of(found, clock.instant()).level().word()));
    }
}
