package dev.gleaner.cli.evidence;

import dev.gleaner.cli.file.IfMatch;
import dev.gleaner.cli.session.Session;
import dev.gleaner.cli.session.Table;
import dev.gleaner.graph.Decision;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.ripeness.GaugeText;
import dev.gleaner.thread.Board;
import dev.gleaner.thread.OriginReport;
import dev.gleaner.thread.OriginReport.OriginGroup;
import dev.gleaner.thread.OriginReport.OriginItem;
import dev.gleaner.thread.act.PersonsAct;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@code gleaner origins}: what counts as one piece of evidence. */
@Command(
        name = "origins",
        description = "Tell what counts as one piece of evidence in a thread, and why.")
public final class OriginsCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Command(name = "list", description = "List the threads with their origins and items.")
    int list() {
        return new Session(spec).run(operations -> operations.board(), OriginsCommand::text);
    }

    @Command(
            name = "show",
            description =
                    "Show the origins of a thread, which layer joined what, and what has no known lineage.")
    int show(
            @Parameters(paramLabel = "THREAD", description = "As thread list prints it.")
                    String slug,
            @Option(
                            names = "--layers",
                            paramLabel = "LAYERS",
                            description =
                                    "Only these ways of being one piece of evidence, by commas: copies, families,"
                                            + " works, retold, same (default: all).")
                    @Nullable String layers,
            @Option(
                            names = "--as-of",
                            paramLabel = "TIME",
                            description = "As it was known then, such as 2026-05-11T12:00:00Z.")
                    @Nullable Instant asOf) {
        return new Session(spec)
                .run(
                        operations -> operations.threads().origins(slug, layers, asOf),
                        OriginsCommand::text);
    }

    @Command(
            name = "queue",
            description =
                    "List the items of all threads whose lineage nobody knows: they count as nothing.")
    int queue() {
        return new Session(spec).run(OriginsCommand::waiting, OriginsCommand::queueText);
    }

    private static Answer<List<OriginReport>> waiting(Operations operations) {
        return switch (operations.board()) {
            case Answer.Done<Board>(Board board) -> {
                List<OriginReport> reports = new ArrayList<>();
                board.threads()
                        .forEach(row -> {
                            if (operations.threads().origins(row.slug(), null, null)
                                            instanceof
                                            Answer.Done<OriginReport>(OriginReport report)
                                    && !report.unknown().isEmpty()) {
                                reports.add(report);
                            }
                        });
                yield Answer.of(reports);
            }
            case Answer.Declined<Board>(Problem problem) -> new Answer.Declined<>(problem);
        };
    }

    @Command(
            name = "decide",
            description =
                    "Decide whose words an item carries: evidence of its own, or what others said.")
    int decide(
            @Parameters(paramLabel = "THREAD", description = "As thread list prints it.")
                    String slug,
            @Parameters(paramLabel = "ITEM", description = "As origins show prints it.")
                    String item,
            @Parameters(paramLabel = "WORD", description = "own, carried, or undo.") String word,
            @Option(
                            names = "--by",
                            paramLabel = "WHO",
                            required = true,
                            description = "Who says so.")
                    String by,
            @Option(
                            names = "--reason",
                            paramLabel = "WHY",
                            defaultValue = "",
                            description = "Why; undo needs none.")
                    String reason,
            @Mixin IfMatch version) {
        Decision.Word decided =
                switch (word) {
                    case "own" -> Decision.Word.OWN;
                    case "carried" -> Decision.Word.CARRIED;
                    case "undo" -> null;
                    default ->
                            throw new ParameterException(
                                    spec.commandLine(),
                                    "'" + word + "' is none of own, carried, undo");
                };
        PersonsAct act = new PersonsAct.Lineage(item, decided, reason, by);
        return new Session(spec)
                .run(
                        operations ->
                                version.of(operations, slug)
                                        .then(read -> operations.threads().act(slug, act, read)),
                        GaugeText::of);
    }

    private static String queueText(List<OriginReport> reports) {
        if (reports.isEmpty()) {
            return "nothing waits: every item's lineage is known or decided";
        }
        StringBuilder text = new StringBuilder();
        for (OriginReport report : reports) {
            text.append(report.slug()).append('\n');
            report.unknown().forEach(item -> text.append(line(item)));
        }
        return text.append(
                        "decide with gleaner origins decide THREAD ITEM own|carried --by WHO --reason WHY")
                .toString();
    }

    private static String text(Board board) {
        Table table = new Table("ORIGINS", "ITEMS", "THREAD");
        board.threads()
                .forEach(row ->
                        table.row(
                                Integer.toString(row.origins()),
                                Integer.toString(row.evidence()),
                                row.slug()));
        return table.toString();
    }

    private static String text(OriginReport report) {
        StringBuilder text =
                new StringBuilder(report.title())
                        .append("\norigins that count: ")
                        .append(report.origins().size())
                        .append('\n');
        for (OriginGroup group : report.origins()) {
            text.append('\n').append(group.voice()).append('\n');
            group.items().forEach(item -> text.append(line(item)));
        }
        if (!report.unknown().isEmpty()) {
            text.append("\nlineage unknown, counts as nothing until decided\n");
            report.unknown().forEach(item -> text.append(line(item)));
        }
        if (report.adjacent() > 0) {
            text.append("\nadjacent, not counted: ").append(report.adjacent()).append('\n');
        }
        text.append("\nlayers\n");
        report.layers().forEach(layer -> text.append("  ").append(layer).append('\n'));
        return text.toString();
    }

    private static String line(OriginItem item) {
        return "  "
                + item.title()
                + (item.published() == null ? "" : " (" + item.published().wording() + ")")
                + "\n    "
                + item.layer()
                + ": "
                + item.reason()
                + " · "
                + item.item()
                + '\n';
    }
}
