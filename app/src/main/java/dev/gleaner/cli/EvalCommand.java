package dev.gleaner.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gleaner eval}: measurements against public test sets, one command for each. */
@Command(
        name = "eval",
        description =
                "Measure against public test sets. Needs no server, no database and no data folder.",
        subcommands = {EvalFeedsCommand.class, EvalFeedDatesCommand.class})
final class EvalCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which measurement");
    }
}
