package dev.gleaner.cli.evaluation;

import dev.gleaner.cli.session.Printer;
import dev.gleaner.cli.session.Session;
import dev.gleaner.evaluation.Evaluation;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Problem;

import picocli.CommandLine.Model.CommandSpec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What all commands under {@code gleaner eval} share: read a set, write a file, say how it went.
 */
final class EvalRun {

    private final CommandSpec spec;

    EvalRun(CommandSpec spec) {
        this.spec = spec;
    }

    /** A yardstick: from its input to the file of predictions. */
    @FunctionalInterface
    interface Yardstick {
        Evaluation run(Path input, Path out) throws IOException;
    }

    /** A measurement that may find its files unreadable. */
    @FunctionalInterface
    interface Measuring<T> {
        T run() throws IOException;
    }

    int of(Yardstick yardstick, Path input, PredictionsFile out) {
        return print(
                () -> yardstick.run(input, out.path()),
                EvalRun::text,
                evaluation -> evaluation.failures().isEmpty() ? 0 : Problem.Kind.PARTIAL.exitCode(),
                "the paths " + input + " and " + out.path());
    }

    <T> int print(Measuring<T> measuring, Function<T, String> text, String paths) {
        return print(measuring, text, done -> 0, paths);
    }

    private <T> int print(
            Measuring<T> measuring,
            Function<T, String> text,
            ToIntFunction<T> exitCode,
            String paths) {
        Printer printer = new Session(spec).printer();
        try {
            T measured = measuring.run();
            printer.print(new Answer.Done<>(measured), text);
            return exitCode.applyAsInt(measured);
        } catch (IOException unreadable) {
            return printer.print(
                    new Problem(
                            Problem.Kind.FAILED,
                            "cannot read or write: " + unreadable.getMessage(),
                            "look at " + paths));
        }
    }

    private static String text(Evaluation evaluation) {
        StringBuilder text =
                new StringBuilder()
                        .append(evaluation.answered())
                        .append(" of ")
                        .append(evaluation.cases())
                        .append(" answered, ")
                        .append(String.format(Locale.ROOT, "%.0f", evaluation.casesPerSecond()))
                        .append(" a second, in ")
                        .append(evaluation.out())
                        .append('\n');
        evaluation
                .failures()
                .forEach(failure -> text.append("failed: ").append(failure).append('\n'));
        return text.toString();
    }
}
