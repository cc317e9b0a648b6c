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

    int of(Yardstick yardstick, Path input, Path out) {
        Printer printer = new Session(spec).printer();
        try {
            Evaluation evaluation = yardstick.run(input, out);
            int printed = printer.print(new Answer.Done<>(evaluation), EvalRun::text);
            return evaluation.failures().isEmpty() ? printed : Problem.Kind.PARTIAL.exitCode();
        } catch (IOException unreadable) {
            return printer.print(
                    new Problem(
                            Problem.Kind.FAILED,
                            "cannot read or write: " + unreadable.getMessage(),
                            "look at the paths " + input + " and " + out));
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
