package dev.gleaner.cli.file;

import dev.gleaner.cli.session.Session;
import dev.gleaner.thread.desk.FileHistory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** {@code gleaner thread versions}: every text that a thread's file had. */
@Command(
        name = "versions",
        description =
                "List every text that a thread's file had, and every one that clashed with it; thread export --version prints one.")
public final class ThreadVersionsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SLUG", description = "As thread list prints it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String slug;

    @Override
    public Integer call() {
        return new Session(spec)
                .run(
                        operations -> operations.files().history(slug, FileHistory.MOST),
                        FileText::of);
    }
}
