package dev.gleaner.thread;

import dev.gleaner.thread.desk.Writing;

import java.util.List;

/** What came of taking a file over. */
public sealed interface Importing {

    /** The thread is there as the file says. */
    record Imported(ThreadImported imported) implements Importing {}

    /** Thread and file contradict each other; both texts are kept. */
    record Clashing(String slug, List<String> sections) implements Importing {}

    /** The thread has another version than the one that was named. */
    record Stale(Writing.Stale stale) implements Importing {}

    /** It is no thread file; nothing changed. */
    record Refused(String reason, String nextStep) implements Importing {}
}
