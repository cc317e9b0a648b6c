package dev.gleaner.cli.thread;

import dev.gleaner.cli.file.IfMatch;
import dev.gleaner.cli.session.Session;
import dev.gleaner.ripeness.GaugeText;
import dev.gleaner.thread.act.PersonsAct;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.concurrent.Callable;

/** {@code gleaner thread connect}: a connection between items that nobody else framed. */
@Command(
        name = "connect",
        description =
                "Say what connects items of a thread; with all of them read it makes the thread ripe.")
final class ThreadConnectCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SLUG", description = "As thread list prints it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String slug;

    @Parameters(
            index = "1..*",
            arity = "2..*",
            paramLabel = "ITEM",
            description = "Ids of the items, two or more.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private List<String> items;

    @Option(
            names = "--text",
            required = true,
            paramLabel = "TEXT",
            description = "What connects them.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String text;

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
        PersonsAct act = new PersonsAct.Connect(items, text, by);
        return new Session(spec)
                .run(
                        operations ->
                                version.of(operations, slug)
                                        .then(read -> operations.threads().act(slug, act, read)),
                        GaugeText::of);
    }
}
