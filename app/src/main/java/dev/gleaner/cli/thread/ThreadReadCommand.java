package dev.gleaner.cli.thread;

import dev.gleaner.cli.file.IfMatch;
import dev.gleaner.cli.session.Session;
import dev.gleaner.graph.thread.Reading;
import dev.gleaner.ripeness.GaugeText;
import dev.gleaner.thread.act.PersonsAct;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** {@code gleaner thread read}: how deep a person read an item of a thread. */
@Command(name = "read", description = "Record how deep you read an item of a thread.")
final class ThreadReadCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SLUG", description = "As thread list prints it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String slug;

    @Parameters(
            index = "1",
            paramLabel = "ITEM",
            description = "Id of an item, as thread show prints it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String item;

    @Option(
            names = "--depth",
            paramLabel = "DEPTH",
            defaultValue = "READ",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private Reading.Depth depth;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who does it (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String by;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private IfMatch version;

    @Override
    public Integer call() {
        PersonsAct act = new PersonsAct.Read(item, depth, by);
        return new Session(spec)
                .run(
                        operations ->
                                version.of(operations, slug)
                                        .then(read -> operations.threads().act(slug, act, read)),
                        GaugeText::of);
    }
}
