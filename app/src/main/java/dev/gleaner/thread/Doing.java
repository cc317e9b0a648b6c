package dev.gleaner.thread;

import dev.gleaner.ripeness.Verdict;
import dev.gleaner.thread.desk.Writing;

/** What came of something that a person did. */
public sealed interface Doing {

    /** It is kept; this is how ripe the thread is now. */
    record Done(Verdict verdict) implements Doing {}

    /** The thread's file has another version than the one that was named. */
    record Stale(Writing.Stale stale) implements Doing {}

    /** It does not fit; nothing changed. */
    record Refused(String reason, String nextStep) implements Doing {}
}
