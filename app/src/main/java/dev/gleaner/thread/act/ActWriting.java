package dev.gleaner.thread.act;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.store.thread.ThreadFileStore.Held;
import dev.gleaner.graph.store.thread.ThreadStore;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.thread.desk.FileDesk;
import dev.gleaner.thread.desk.ThreadFiler;
import dev.gleaner.thread.edit.Edit;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFileReader;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes what a person did into the thread's file. What the file cannot say so that it is read as
 * it is meant stays out of it, and is kept with the thread alone.
 */
public final class ActWriting {

    private static final int TRIES = 5;

    private final ThreadStore threads;
    private final FileDesk desk;
    private final ThreadFiler filer;
    private final InstantSource clock;

    public ActWriting(ThreadStore threads, FileDesk desk, ThreadFiler filer, InstantSource clock) {
        this.threads = threads;
        this.desk = desk;
        this.filer = filer;
        this.clock = clock;
    }

    public void write(String slug, PersonsAct act) {
        for (int tries = 0; tries < TRIES; tries++) {
            FoundThread thread = threads.find(slug, clock.instant()).orElseThrow();
            Held held = desk.store().find(slug).orElseThrow();
            if (!(new ThreadFileReader().read(held.file()) instanceof ThreadFile read)) {
                return;
            }
            ThreadFile file = read.called(slug);
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            Optional<ThreadFile> changed =
                    new ActText(thread, file, today, entry -> filer.itemOf(file, entry)).of(act)
                                    instanceof Edit.Changed(String text)
                            ? meant(file, text, act)
                            : Optional.empty();
            if (changed.isEmpty() || desk.stored(changed.get(), held.file(), act.by())) {
                return;
            }
        }
    }

    /** A file that names the same items as before, and the one that was attached. */
    private Optional<ThreadFile> meant(ThreadFile file, String text, PersonsAct act) {
        if (text.equals(file.text())
                || !(new ThreadFileReader().read(text.getBytes(UTF_8)) instanceof ThreadFile now)) {
            return Optional.empty();
        }
        Set<Id<Item>> wanted = new HashSet<>(items(file));
        if (act instanceof PersonsAct.Attach attach) {
            Id.<Item>parse(attach.item()).ifPresent(wanted::add);
        }
        ThreadFile called = now.called(file.slug());
        return items(called).equals(wanted) ? Optional.of(called) : Optional.empty();
    }

    private Set<Id<Item>> items(ThreadFile file) {
        return file.entries().stream()
                .map(entry -> filer.itemOf(file, entry).id())
                .collect(Collectors.toSet());
    }
}
