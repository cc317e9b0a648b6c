package dev.gleaner.ingest.fetch;

import java.time.Duration;

/** Waiting, so that a test need not. */
interface Pause {

    /** Really waits. */
    Pause REAL = Thread::sleep;

    void lasting(Duration duration) throws InterruptedException;
}
