package dev.gleaner.cli.evaluation;

import dev.gleaner.evaluation.UrlsYardstick;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code gleaner eval urls}: canonical and resolved addresses. */
@Command(name = "urls", description = "Write the canonical form of addresses.")
final class EvalUrlsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            description = "Folder of the test files of other libraries and of browsers.")
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
        return new EvalRun(spec).of(UrlsYardstick::run, input, out);
    }
}
