package dev.gleaner.cli.source;

import dev.gleaner.cli.session.Session;
import dev.gleaner.cli.session.Table;
import dev.gleaner.cli.session.Terminal;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.source.ListImport;
import dev.gleaner.source.ListImported;
import dev.gleaner.source.ListImported.Row;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** {@code gleaner source opml}: lists of sources, as other readers have them. */
@Command(name = "opml", description = "Take lists of sources over, and write them (OPML).")
final class OpmlCommand {

    private static final long MOST_BYTES = 10L * 1024 * 1024;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Command(
            name = "import",
            description =
                    "Take a list over: a row for each outline says what became of it, and nothing is dropped.")
    int importList(
            @Parameters(paramLabel = "FILE|URL", description = "The list.") String list,
            @Option(names = "--yes", description = "Do not ask.") boolean yes,
            @Option(
                            names = "--no-check",
                            description =
                                    "Do not ask each channel how it answers; the next poll will.")
                    boolean noCheck,
            @Option(
                            names = "--many-per-host",
                            description = "More than 20 channels of one host are meant.")
                    boolean manyPerHost,
            @Option(names = "--dry-run", description = "Say what would come of it, change nothing.")
                    boolean dryRun) {
        Session session = new Session(spec);
        byte[] file = null;
        if (!isWeb(list)) {
            try {
                Path path = Path.of(list);
                if (Files.size(path) > MOST_BYTES) {
                    return session.printer()
                            .print(
                                    new Problem(
                                            Problem.Kind.USAGE,
                                            list + " is larger than 10 MiB",
                                            "a list of sources is smaller; see that it is the right file"));
                }
                file = Files.readAllBytes(path);
            } catch (IOException unreadable) {
                return session.printer()
                        .print(
                                new Problem(
                                        Problem.Kind.NOT_FOUND,
                                        "cannot read " + list + ": " + unreadable.getMessage(),
                                        "name a file or an http address"));
            }
        }
        String address = file == null ? list : null;
        ListImport whole = new ListImport(address, file, !noCheck, manyPerHost, false);
        return yes || dryRun
                ? session.run(
                        operations ->
                                operations.importSources(
                                        dryRun ? preview(whole) : whole, session.progress()),
                        OpmlCommand::text,
                        OpmlCommand::exitCode)
                : session.with(operations -> ask(session, operations, whole));
    }

    private static int ask(Session session, Operations operations, ListImport list) {
        return switch (operations.importSources(preview(list), session.progress())) {
            case Answer.Declined<ListImported>(Problem problem) -> session.printer().print(problem);
            case Answer.Done<ListImported> done -> {
                if (!session.printer().json()) {
                    session.printer().print(done, OpmlCommand::text);
                }
                if (!Terminal.isThere() || session.printer().json()) {
                    yield session.printer()
                            .print(
                                    new Problem(
                                            Problem.Kind.USAGE,
                                            "nothing was added: nobody is there to be asked",
                                            "--yes takes the list over; --dry-run shows what would come of it"));
                }
                if (!Terminal.confirms("Take it over?")) {
                    yield 0;
                }
                Answer<ListImported> answer = operations.importSources(list, session.progress());
                int printed = session.printer().print(answer, OpmlCommand::text);
                yield answer instanceof Answer.Done<ListImported>(ListImported imported)
                        ? exitCode(imported)
                        : printed;
            }
        };
    }

    private static ListImport preview(ListImport list) {
        return new ListImport(list.address(), list.file(), list.check(), list.manyPerHost(), true);
    }

    private static boolean isWeb(String list) {
        return list.regionMatches(true, 0, "http://", 0, 7)
                || list.regionMatches(true, 0, "https://", 0, 8);
    }

    private static int exitCode(ListImported imported) {
        return imported.isWhole() ? 0 : Problem.Kind.PARTIAL.exitCode();
    }

    private static String text(ListImported imported) {
        Table table = new Table("STATE", "TITLE", "ADDRESS", "DETAIL");
        for (Row row : imported.rows()) {
            table.row(row.state(), Table.shortened(row.title(), 40), row.address(), row.detail());
        }
        StringBuilder text = new StringBuilder(table.toString());
        text.append(imported.rows().size())
                .append(imported.preview() ? " outlines would be: " : " outlines: ");
        text.append(
                String.join(
                        ", ",
                        imported.counts().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(count -> count.getValue() + " " + count.getKey())
                                .toList()));
        if (imported.leftOut() > 0) {
            text.append("; ")
                    .append(imported.leftOut())
                    .append(" more than one list may hold were not looked at");
        }
        if (imported.repaired()) {
            text.append("; the list was no well-formed XML and was mended");
        }
        return text.toString();
    }

    @Command(name = "export", description = "Write all channels as a list.")
    int exportList(
            @Parameters(
                            paramLabel = "FILE",
                            arity = "0..1",
                            description = "Where to; else standard output.")
                    @Nullable Path file) {
        Session session = new Session(spec);
        return session.with(operations ->
                switch (operations.exportSources()) {
                    case Answer.Declined<byte[]>(Problem problem) ->
                            session.printer().print(problem);
                    case Answer.Done<byte[]>(byte[] list) -> written(session, list, file);
                });
    }

    private static int written(Session session, byte[] list, @Nullable Path file) {
        String text = new String(list, StandardCharsets.UTF_8);
        if (file == null) {
            return session.printer().print(new Answer.Done<>(text), same -> same);
        }
        try {
            Files.writeString(file, text);
            return session.printer().print(new Answer.Done<>("wrote " + file), same -> same);
        } catch (IOException refused) {
            return session.printer()
                    .print(
                            new Problem(
                                    Problem.Kind.FAILED,
                                    "cannot write " + file + ": " + refused.getMessage(),
                                    "name a file in a folder that may be written to"));
        }
    }
}
