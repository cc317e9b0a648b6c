package dev.gleaner.cli.evaluation;

import dev.gleaner.evaluation.CopiesYardstick;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code gleaner eval copies-set}: which texts repeat each other. */
@Command(name = "copies-set", description = "Put texts that repeat each other into clusters.")
final class EvalCopiesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder with docs.json, texts by their ids.")
    @SuppressWarnings("NullAway.Init")
    private Path input;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where the predictions go, as JSON.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Override
    public Integer call() {
        return new EvalRun(spec).of(CopiesYardstick::run, input, out);
    }
}
