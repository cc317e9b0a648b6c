package dev.gleaner.cli;

import dev.gleaner.operation.SourceAdded;
import dev.gleaner.operation.SourceList;
import dev.gleaner.operation.SourceRequest;
import dev.gleaner.polling.SourceRow;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner source}: who is read, and through which channels. */
@Command(name = "source", description = "Say which sources to read.")
final class SourceCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Command(name = "add", description = "Add a feed or a folder. Adding it twice changes nothing.")
    int add(
            @Parameters(
                            paramLabel = "ADDRESS",
                            description = "Feed address (http or https), or a folder.")
                    String address,
            @Option(names = "--name", description = "What the source is called.")
                    @Nullable String name,
            @Option(
                            names = "--kind",
                            description =
                                    "lab, evaluator, newsletter, research, news, forum, aggregator, mirror or"
                                            + " person.")
                    @Nullable String kind) {
        return new Session(spec)
                .run(
                        operations -> operations.addSource(new SourceRequest(address, name, kind)),
                        SourceCommand::text);
    }

    @Command(name = "list", description = "List the channels with how polling them went.")
    int list() {
        return new Session(spec).run(operations -> operations.sources(), SourceCommand::text);
    }

    private static String text(SourceAdded added) {
        return (added.added() ? "added " : "already there: ")
                + added.source().source()
                + " ("
                + added.source().channel()
                + " "
                + added.source().address()
                + ")";
    }

    private static String text(SourceList list) {
        if (list.sources().isEmpty()) {
            return "no sources yet; gleaner source add ADDRESS adds one";
        }
        Table table =
                new Table("SOURCE", "CHANNEL", "LAST SUCCESS", "NEXT POLL", "ADDRESS", "PROBLEM");
        for (SourceRow row : list.sources()) {
            table.row(
                    row.source(),
                    row.channel(),
                    row.lastSuccess() == null ? "never" : Times.minute(row.lastSuccess()),
                    row.nextPoll() == null ? "now" : Times.minute(row.nextPoll()),
                    row.address(),
                    row.problem());
        }
        return table.toString();
    }
}
