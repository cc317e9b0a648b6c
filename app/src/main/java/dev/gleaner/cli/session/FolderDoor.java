package dev.gleaner.cli.session;

import dev.gleaner.cli.client.ServerConnection;
import dev.gleaner.cli.client.ServerOperations;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.operation.ServerNote;
import dev.gleaner.settings.Settings;
import dev.gleaner.workspace.Workspace;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The way of a command into a data folder: through the server that holds it, or by opening it. A
 * server that is still starting is waited for, some seconds at most.
 */
final class FolderDoor {

    private static final Duration SERVER_STARTS_WITHIN = Duration.ofSeconds(10);
    private static final long BETWEEN_LOOKS_MILLIS = 200;

    private final Settings settings;
    private final InstantSource clock;
    private final Duration patience;

    FolderDoor(Settings settings, InstantSource clock) {
        this(settings, clock, SERVER_STARTS_WITHIN);
    }

    FolderDoor(Settings settings, InstantSource clock, Duration patience) {
        this.settings = settings;
        this.clock = clock;
        this.patience = patience;
    }

    /** What came of it. */
    sealed interface Entry {

        /** Another process answers. */
        record Server(Operations operations) implements Entry {}

        /** The folder is open in this process; whoever gets it closes it. */
        record Own(Workspace workspace) implements Entry {}

        /** There is no way in. */
        record None(Problem problem) implements Entry {}
    }

    Entry enter() {
        long started = System.nanoTime();
        Entry entry = look();
        while (isStarting(entry) && System.nanoTime() - started < patience.toNanos() && pause()) {
            entry = look();
        }
        return entry;
    }

    private Entry look() {
        Optional<ServerConnection> server =
                ServerNote.in(settings.data())
                        .map(ServerConnection::new)
                        .filter(ServerConnection::answers);
        if (server.isPresent()) {
            return new Entry.Server(new ServerOperations(server.get()));
        }
        return switch (Workspace.open(settings, clock)) {
            case Workspace.Outcome.Opened(Workspace workspace) -> new Entry.Own(workspace);
            case Workspace.Outcome.Refused(Problem problem) -> new Entry.None(problem);
            case Workspace.Outcome.Served(Problem problem) ->
                    new Entry.None(
                            new Problem(
                                    Problem.Kind.TRY_AGAIN,
                                    problem.cause() + ", which is starting or does not answer",
                                    "try again in a moment; if it stays so, stop that process"));
        };
    }

    private static boolean isStarting(Entry entry) {
        return entry instanceof Entry.None(Problem problem)
                && problem.kind() == Problem.Kind.TRY_AGAIN;
    }

    /** Waits a little; false when this process is told to stop. */
    private static boolean pause() {
        try {
            return !new Semaphore(0).tryAcquire(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
