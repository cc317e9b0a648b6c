package dev.gleaner.cli.thread;

import dev.gleaner.cli.session.Session;
import dev.gleaner.proposal.Declining;
import dev.gleaner.proposal.ProposalText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** {@code gleaner thread decline}: an item that does not belong to a thread. */
@Command(
        name = "decline",
        description = "Say that an item does not belong to a thread; it is not proposed again.")
final class ThreadDeclineCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SLUG", description = "As thread list prints it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String slug;

    @Parameters(
            index = "1",
            paramLabel = "ITEM",
            description = "Id of an item, as thread propose prints it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String item;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why, in your words.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String reason;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who does it (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String by;

    @Override
    public Integer call() {
        return new Session(spec)
                .run(
                        operations ->
                                operations.threads().decline(slug, new Declining(item, reason, by)),
                        ProposalText::of);
    }
}
