package dev.gleaner.cli.thread;

import dev.gleaner.cli.file.IfMatch;
import dev.gleaner.cli.session.Session;
import dev.gleaner.graph.Stance;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.ripeness.GaugeText;
import dev.gleaner.thread.act.PersonsAct;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** {@code gleaner thread attach}: an item becomes evidence of a thread. */
@Command(
        name = "attach",
        description = "Attach an item to a thread; it stays when the file is taken over again.")
final class ThreadAttachCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SLUG", description = "As thread list prints it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String slug;

    @Parameters(
            index = "1",
            paramLabel = "ITEM",
            description = "Id of an item, as search prints it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String item;

    @Option(
            names = "--role",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "What part it plays.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String role;

    @Option(
            names = "--note",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Your words about it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String note;

    @Option(
            names = "--stance",
            paramLabel = "STANCE",
            description = "How it takes what the thread is about: ${COMPLETION-CANDIDATES}.")
    private @Nullable Stance stance;

    @Option(
            names = "--quote",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "The words of the item that you attach it for; they are looked up in it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String quote;

    @Option(names = "--adjacent", description = "It lies beside the thread and does not count.")
    private boolean adjacent;

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
        PersonsAct act =
                new PersonsAct.Attach(
                        item,
                        role,
                        stance,
                        adjacent ? Directness.ADJACENT : Directness.DIRECT,
                        note,
                        quote,
                        by);
        return new Session(spec)
                .run(
                        operations ->
                                version.of(operations, slug)
                                        .then(read -> operations.threads().act(slug, act, read)),
                        GaugeText::of);
    }
}
