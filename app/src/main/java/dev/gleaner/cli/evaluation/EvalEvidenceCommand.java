package dev.gleaner.cli.evaluation;

import dev.gleaner.cli.session.Printer;
import dev.gleaner.cli.session.Session;
import dev.gleaner.evaluation.EvidenceEvaluation;
import dev.gleaner.evaluation.EvidenceReport;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code gleaner eval evidence DIR --out OUT}: statements and evidence of a labelled corpus. */
@Command(
        name = "evidence",
        description =
                "Answer the evidence set in DIR: docs/*.json, gold/pairs_input_*.jsonl, gold/threads.jsonl.")
final class EvalEvidenceCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "DIR", description = "Folder of the set.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private Path folder;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "OUT",
            description = "Folder for the answers, one .jsonl a task.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public Integer call() {
        Printer printer = new Session(spec).printer();
        if (!Files.isDirectory(folder.resolve("docs"))) {
            return printer.print(
                    new Problem(
                            Problem.Kind.NOT_FOUND,
                            folder + " holds no folder docs",
                            "name the folder that holds docs and gold"));
        }
        EvidenceReport report = EvidenceEvaluation.write(folder, out);
        printer.print(new Answer.Done<>(report), EvalEvidenceCommand::text);
        return report.unread().isEmpty() ? 0 : Problem.Kind.PARTIAL.exitCode();
    }

    private static String text(EvidenceReport report) {
        StringBuilder text = new StringBuilder().append(report.documents()).append(" documents\n");
        report.rows()
                .forEach((task, rows) ->
                        text.append(task).append(": ").append(rows).append(" rows\n"));
        report.unread().forEach(line -> text.append("not read: ").append(line).append('\n'));
        return text.toString();
    }
}
