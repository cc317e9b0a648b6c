package dev.gleaner.cli.evaluation;

import dev.gleaner.evaluation.FeedYardstick;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;

/** {@code gleaner eval feeds}: what is read in each feed of a set. */
@Command(
        name = "feeds",
        description = "Read every feed of a set and write what was read, for a scorer.")
final class EvalFeedsCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "MANIFEST",
            description = "Lines of id, file, content type and base address, with tabs between.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private Path manifest;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where the predictions go, as JSON.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public Integer call() {
        Instant now = InstantSource.system().instant();
        return new EvalRun(spec)
                .of((input, output) -> FeedYardstick.run(input, output, now), manifest, out);
    }
}
