package dev.gleaner.cli.file;

import dev.gleaner.cli.session.Session;
import dev.gleaner.operation.Problem;
import dev.gleaner.thread.desk.VaultReport;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code gleaner thread sync}: a folder of thread files and the threads get the same text. */
@Command(
        name = "sync",
        description =
                "Bring a folder of thread files and the threads to the same text. Exit code 5 says that something clashes; both texts are kept then.")
public final class ThreadSyncCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "The folder (default: the setting gleaner.vault).")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        String named = folder == null ? "" : folder.toAbsolutePath().normalize().toString();
        return new Session(spec)
                .run(
                        operations -> operations.files().sync(named),
                        FileText::of,
                        ThreadSyncCommand::exitCode);
    }

    private static int exitCode(VaultReport report) {
        if (report.clashes()) {
            return Problem.Kind.CONFLICT.exitCode();
        }
        return report.problems() ? Problem.Kind.PARTIAL.exitCode() : 0;
    }
}
