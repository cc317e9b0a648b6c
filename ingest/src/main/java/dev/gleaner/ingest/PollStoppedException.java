package dev.gleaner.ingest;

/**
 * That our own program is stopping: what went wrong since is nobody's fault and is not stored. It
 * never leaves the poll.
 */
final class PollStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private PollStoppedException() {
        super("stopped");
    }

    static void throwIfStopping() {
        if (Thread.currentThread().isInterrupted()) {
            throw new PollStoppedException();
        }
    }
}
