package dev.gleaner.cli.thread;

import dev.gleaner.cli.session.Session;
import dev.gleaner.proposal.ProposalText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** {@code gleaner thread propose}: items that may be evidence of a thread. */
@Command(
        name = "propose",
        description =
                "List items that may belong to a thread, with the words and the sentence that speak for each.")
final class ThreadProposeCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SLUG", description = "As thread list prints it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String slug;

    @Override
    public Integer call() {
        return new Session(spec)
                .run(operations -> operations.threads().proposals(slug), ProposalText::of);
    }
}
