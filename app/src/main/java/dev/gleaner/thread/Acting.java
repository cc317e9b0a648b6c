package dev.gleaner.thread;

import dev.gleaner.graph.store.thread.ThreadStore;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.thread.act.ActWriting;
import dev.gleaner.thread.act.PersonsAct;
import dev.gleaner.thread.act.PersonsActs;
import dev.gleaner.thread.desk.FileDesk;
import dev.gleaner.thread.desk.ThreadFiler;
import dev.gleaner.thread.edit.FileVersion;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Keeps what persons do to a thread, in the graph and in the thread's file. */
record Acting(
        ThreadStore store,
        PersonsActs acts,
        FileDesk files,
        ThreadFiler filer,
        ThreadFiles texts,
        Levels levels,
        InstantSource clock) {

    Doing keep(FoundThread found, PersonsAct act, String version) {
        Instant now = clock.instant();
        String slug = found.thread().slug();
        if (!FileVersion.of(found.file()).matches(version)) {
            return new Doing.Stale(files.stale(slug, version));
        }
        Optional<PersonsActs.Refusal> refusal = acts.keep(act, found, texts.of(found), now);
        if (refusal.isPresent()) {
            return new Doing.Refused(refusal.get().reason(), refusal.get().nextStep());
        }
        new ActWriting(store, files, filer, clock).write(slug, act);
        levels.all();
        Instant afterwards = clock.instant();
        FoundThread changed = store.find(slug, afterwards).orElseThrow();
        return new Doing.Done(levels.of(changed, afterwards));
    }
}
