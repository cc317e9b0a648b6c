package dev.gleaner.cli.evaluation;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/** The option {@code --out} of the measurements that write one file. */
final class PredictionsFile {

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where the predictions go, as JSON.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private Path path;

    Path path() {
        return path;
    }
}
