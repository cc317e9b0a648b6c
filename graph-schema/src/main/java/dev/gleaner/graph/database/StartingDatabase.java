package dev.gleaner.graph.database;

import dev.gleaner.graph.database.Opening.Opened;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A database being opened in the background.
 *
 * <p>Whoever started it either joins it and closes the {@link RunningDatabase} that comes out, or
 * closes this, which also closes the database.
 */
public final class StartingDatabase implements AutoCloseable {

    private final CompletableFuture<Opening> opening = new CompletableFuture<>();

    StartingDatabase(Supplier<Opening> open) {
        Thread.ofVirtual().name("database-start").start(() -> complete(open));
    }

    /** Waits for the outcome; the same one at every call. */
    public Opening join() {
        return opening.join();
    }

    @Override
    public void close() {
        if (join() instanceof Opened opened) {
            opened.database().close();
        }
    }

    // A broken assumption in the background belongs to whoever joins.
    @SuppressWarnings("IllegalCatch")
    private void complete(Supplier<Opening> open) {
        try {
            opening.complete(open.get());
        } catch (RuntimeException | Error failure) {
            opening.completeExceptionally(failure);
        }
    }
}
