package dev.gleaner.cli.evaluation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gleaner eval}: the product on public test sets, measured by their own scorers. */
@Command(
        name = "eval",
        description =
                "Write predictions for public test sets. Needs no server, no database and no data folder.",
        subcommands = {
            EvalArticlesCommand.class,
            EvalDatesCommand.class,
            EvalUrlsCommand.class,
            EvalCopiesCommand.class,
            EvalEvidenceCommand.class,
            EvalFeedsCommand.class,
            EvalFeedDatesCommand.class
        })
public final class EvalCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which measurement");
    }
}
