package dev.gleaner.ingest;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * The places at which what polls bring is read and stored: polls wait for servers in any number,
 * but few at a time use memory and the database.
 *
 * <p>A poll that asks a server for more leaves its place meanwhile, so that a server that hangs
 * keeps no other poll from being stored. First come, first served; for any number of threads.
 */
final class Desk {

    private final Semaphore places;

    Desk(int places) {
        this.places = new Semaphore(places, true);
    }

    /** Does some work at a place, once one is free. */
    <T> T work(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** Waits for something in the midst of work, without a place. */
    <T> T await(Supplier<T> waiting) {
        places.release();
        try {
            return waiting.get();
        } finally {
            places.acquireUninterruptibly();
        }
    }
}
