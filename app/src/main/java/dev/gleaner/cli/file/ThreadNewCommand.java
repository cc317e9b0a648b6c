package dev.gleaner.cli.file;

import dev.gleaner.cli.session.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** {@code gleaner thread new}: a thread with nothing but a title. */
@Command(
        name = "new",
        description =
                "Open a thread. Its file has the sections of a thread file, and no words yet.")
public final class ThreadNewCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "TITLE", description = "What it is about.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String title;

    @Override
    public Integer call() {
        return new Session(spec)
                .run(operations -> operations.files().create(title), FileText::written);
    }
}
