package dev.gleaner.cli.reading;

import dev.gleaner.cli.session.Printer;
import dev.gleaner.cli.session.Session;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.Request;
import dev.gleaner.ingest.read.StatementReader;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Json;
import dev.gleaner.operation.Problem;
import dev.gleaner.page.PageReader;
import dev.gleaner.page.PageText;
import dev.gleaner.settings.Settings;
import dev.gleaner.settings.SettingsReader;
import dev.gleaner.workspace.OutgoingClient;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.concurrent.Callable;

/** {@code gleaner read}: what pages and files say, without storing anything. */
@Command(name = "read", description = "Print what a page or file says, without storing it.")
public final class ReadCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|URL|-",
            description = "Files, addresses, or - for standard input.")
    @SuppressWarnings("NullAway.Init")
    private List<String> names;

    @Option(
            names = "--jsonl",
            description =
                    "Print one JSON object a line for each, with what its sentences state: results, forecasts, "
                            + "goals, other claims, names and citations.")
    private boolean lines;

    @Option(
            names = "--explain",
            description = "Print for each line of a page why it was kept or dropped.")
    private boolean explain;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public Integer call() {
        Session session = new Session(spec);
        return switch (session.settings()) {
            case SettingsReader.Reading.Wrong(String reason, String nextStep) ->
                    session.printer().print(new Problem(Problem.Kind.USAGE, reason, nextStep));
            case SettingsReader.Reading.Understood(Settings settings) -> read(session, settings);
        };
    }

    private int read(Session session, Settings settings) {
        int worst = 0;
        try (Fetcher fetcher = OutgoingClient.open(settings, session.clock())) {
            PageReader reader =
                    new PageReader(
                            address -> fetcher.fetch(Request.page(address)), System.in, explain);
            StatementReader statements = lines ? new StatementReader() : null;
            for (String name : names) {
                int code = print(session.printer(), reader.read(name), statements);
                worst = worst == 0 || code == 0 ? Math.max(worst, code) : worst;
            }
        }
        return worst;
    }

    private int print(
            Printer printer, Answer<PageText> answer, @Nullable StatementReader statements) {
        if (statements != null && answer instanceof Answer.Done<PageText>(PageText page)) {
            printer.out().println(Json.write(page.readBy(statements)));
            printer.out().flush();
            return 0;
        }
        return printer.print(answer, page -> PageSheet.of(page, explain));
    }
}
