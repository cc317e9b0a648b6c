package dev.gleaner.cli.evidence;

import dev.gleaner.cli.session.Session;
import dev.gleaner.cli.session.Table;
import dev.gleaner.thread.Board;
import dev.gleaner.thread.OriginReport;
import dev.gleaner.thread.OriginReport.OriginGroup;
import dev.gleaner.thread.OriginReport.OriginItem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
                    String slug) {
        return new Session(spec)
                .run(operations -> operations.threads().origins(slug), OriginsCommand::text);
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
