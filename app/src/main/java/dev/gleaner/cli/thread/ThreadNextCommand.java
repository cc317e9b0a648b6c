package dev.gleaner.cli.thread;

import dev.gleaner.cli.session.Session;
import dev.gleaner.thread.next.NextReadsText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** {@code gleaner thread next}: what to read next for a thread. */
@Command(
        name = "next",
        description =
                "Tell what to read next for a thread, what its texts say about the rest, and what it lacks.")
final class ThreadNextCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SLUG", description = "As thread list prints it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String slug;

    @Override
    public Integer call() {
        return new Session(spec)
                .run(operations -> operations.threads().nextReads(slug), NextReadsText::of);
    }
}
