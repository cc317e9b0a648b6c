package dev.gleaner.cli;

import dev.gleaner.cli.session.Session;
import dev.gleaner.operation.IndexReport;
import dev.gleaner.operation.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gleaner index}: the search index, which can always be made anew from the graph. */
@Command(name = "index", description = "Look after the search index.")
final class IndexCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Command(
            name = "verify",
            description = "Compare the index with the graph, and its files with their checksums.")
    int verify() {
        return new Session(spec)
                .run(
                        operations -> operations.verifyIndex(),
                        IndexCommand::text,
                        IndexCommand::exitCode);
    }

    @Command(
            name = "rebuild",
            description = "Make the index anew beside the old one, then swap them.")
    int rebuild() {
        Session session = new Session(spec);
        return session.run(
                operations -> operations.rebuildIndex(session.progress()),
                IndexCommand::text,
                IndexCommand::exitCode);
    }

    private static int exitCode(IndexReport report) {
        return report.isSound() ? 0 : Problem.Kind.FINDINGS.exitCode();
    }

    private static String text(IndexReport report) {
        StringBuilder text =
                new StringBuilder()
                        .append(report.items())
                        .append(" items in the graph, ")
                        .append(report.indexed())
                        .append(" in the index, ")
                        .append(report.waiting())
                        .append(" waiting\n");
        if (report.isSound()) {
            return text.append("index and graph hold the same items").toString();
        }
        text.append(report.missing())
                .append(" missing from the index, ")
                .append(report.surplus())
                .append(" in the index alone\n");
        if (!report.files().isEmpty()) {
            text.append("files: ").append(report.files()).append('\n');
        }
        return text.append("gleaner index rebuild makes it anew").toString();
    }
}
