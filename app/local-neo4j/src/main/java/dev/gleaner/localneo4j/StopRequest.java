package dev.gleaner.localneo4j;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The wish that the program ends, from whichever side it comes first: the end of standard input or
 * a termination signal.
 *
 * <p>It may come while the server is still starting; then it stops right after. A server that
 * neither starts nor stops within the grace period is halted, which a database with a transaction
 * log survives.
 */
final class StopRequest {

    private static final long GRACE_SECONDS = 20;

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    /**
     * Reads the input to its end in the background; whatever else the parent writes there is
     * ignored.
     */
    void whenInputEnds(BufferedReader input) {
        inBackground(
                "parent-watcher",
                () -> {
                    drain(input);
                    requestThenHaltIfNeeded();
                });
    }

    /**
     * A termination signal is a wish like any other. Handling it here, and not in a shutdown hook,
     * keeps the libraries' own hooks from stopping the log before the database.
     */
    void whenTerminated() {
        Signals.handle("TERM", () -> inBackground("terminated", this::requestThenHaltIfNeeded));
    }

    /**
     * Ctrl-C in a terminal reaches every process of the group; the parent decides when its database
     * goes.
     */
    void neverByTheTerminal() {
        Signals.ignore("INT");
        Signals.ignore("HUP");
    }

    void await() {
        try {
            requested.await();
        } catch (InterruptedException interrupted) {
            // Nobody interrupts the main thread on purpose; stopping is the safe answer.
            Thread.currentThread().interrupt();
        }
    }

    /** The server has stopped, or never started. */
    void done() {
        done.countDown();
    }

    private static void inBackground(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void drain(BufferedReader input) {
        try {
            while (input.read() >= 0) {
                // only the end matters
            }
        } catch (IOException broken) {
            // A broken pipe is an end like any other.
        }
    }

    private void requestThenHaltIfNeeded() {
        requested.countDown();
        boolean inTime = false;
        try {
            inTime = done.await(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (!inTime) {
            Runtime.getRuntime().halt(ExitStatus.FAILED.code());
        }
    }
}
