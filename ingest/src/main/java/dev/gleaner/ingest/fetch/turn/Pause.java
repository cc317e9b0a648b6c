package dev.gleaner.ingest.fetch.turn;

import java.time.Duration;

/** Waiting, so that a test need not. */
public interface Pause {

    /** Really waits. */
    Pause REAL = Thread::sleep;

    void lasting(Duration duration) throws InterruptedException;
}
