package dev.gleaner.cli.evaluation;

import dev.gleaner.evaluation.ArticlesYardstick;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code gleaner eval articles}: main text and metadata of saved pages. */
@Command(
        name = "articles",
        description = "Read saved pages and write their text, title, author and date.")
final class EvalArticlesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(
            paramLabel = "TSV",
            description = "Lines of id, file and address; files beside the table.")
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
        return new EvalRun(spec).of(ArticlesYardstick::run, input, out);
    }
}
