package dev.gleaner.cli.serve;

import dev.gleaner.cli.session.Printer;
import dev.gleaner.cli.session.Shutdown;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.server.Server;
import dev.gleaner.settings.Settings;
import dev.gleaner.workspace.Workspace;

import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;

/**
 * A process that serves a data folder until it is told to stop: opens folder and pages side by
 * side, and closes them in the order that loses nothing.
 */
final class ServingProcess {

    private static final int INTERRUPTED = 130;

    private final Class<?> application;
    private final Settings settings;
    private final InstantSource clock;
    private final Printer printer;

    ServingProcess(Class<?> application, Settings settings, InstantSource clock, Printer printer) {
        this.application = application;
        this.settings = settings;
        this.clock = clock;
        this.printer = printer;
    }

    /**
     * Thrown out of Spring's start when the folder could not be opened; it never leaves this class.
     */
    private static final class NotOpened extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        NotOpened(Problem problem) {
            super(problem.cause());
            this.problem = problem;
        }
    }

    /**
     * Serves.
     *
     * @param started is told the operations and the address once both are there; it says whether to
     *     go on serving, and with which exit code to end
     */
    int serve(BiFunction<Operations, String, Stay> started) {
        if (isTaken(settings.server().address(), settings.server().port())) {
            return printer.print(
                    new Problem(
                            Problem.Kind.BUSY,
                            "port "
                                    + settings.server().port()
                                    + " on "
                                    + settings.server().address()
                                    + " is in use",
                            "stop what uses it, or give --port another one (0 takes any)"));
        }
        // Folder and pages open side by side: of two first uses of the log at once, one complains.
        LoggerFactory.getILoggerFactory();
        CompletableFuture<Workspace> opening =
                CompletableFuture.supplyAsync(this::open, Thread::startVirtualThread);
        Shutdown shutdown = new Shutdown();
        shutdown.after(() -> closeWhenOpened(opening));
        try (shutdown) {
            Server server =
                    Server.start(
                            application,
                            settings,
                            opening.thenApply(Workspace::operations),
                            opening.thenApply(Workspace::callbacks));
            shutdown.before(server::close);
            Workspace workspace = opening.join();
            server.announce();
            Stay stay = started.apply(workspace.operations(), server.address());
            if (stay.goOn()) {
                workspace.pollOnSchedule();
                workspace.listenToHubs();
                shutdown.await();
            }
            return stay.exitCode();
        } catch (IOException failed) {
            return printer.print(
                    new Problem(
                            Problem.Kind.FAILED,
                            "cannot start serving: " + failed.getMessage(),
                            "gleaner doctor tells more"));
        } catch (RuntimeException failed) {
            // A signal during the start makes libraries fail in ways that tell nobody anything.
            return shutdown.isAsked() ? INTERRUPTED : explain(failed);
        }
    }

    /** Whether to go on serving, and the exit code in the end. */
    record Stay(boolean goOn, int exitCode) {}

    private Workspace open() {
        return switch (Workspace.openToServe(settings, clock)) {
            case Workspace.Outcome.Opened(Workspace workspace) -> workspace;
            case Workspace.Outcome.Served(Problem problem) -> throw new NotOpened(problem);
            case Workspace.Outcome.Refused(Problem problem) -> throw new NotOpened(problem);
        };
    }

    private int explain(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotOpened notOpened) {
                return printer.print(notOpened.problem);
            }
        }
        throw failed;
    }

    private static void closeWhenOpened(CompletableFuture<Workspace> opening) {
        try {
            opening.join().close();
        } catch (CompletionException notOpened) {
            // Nothing to close.
        }
    }

    static boolean isTaken(String address, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            return !socket.isBound();
        } catch (IOException taken) {
            return true;
        }
    }
}
