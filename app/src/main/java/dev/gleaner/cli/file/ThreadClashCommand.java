package dev.gleaner.cli.file;

import dev.gleaner.cli.session.Session;
import dev.gleaner.operation.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** {@code gleaner thread clash}: what a thread's text and another text of it contradict in. */
@Command(
        name = "clash",
        description = "Show both texts of a thread that clashes; exit code 5 when it does.")
public final class ThreadClashCommand implements Callable<Integer> {

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
                        operations -> operations.files().read(slug),
                        FileText::both,
                        file -> file.clashes().isEmpty() ? 0 : Problem.Kind.CONFLICT.exitCode());
    }
}
