package dev.gleaner.cli.thread;

import dev.gleaner.cli.file.IfMatch;
import dev.gleaner.cli.session.Session;
import dev.gleaner.graph.thread.Firing;
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

/** {@code gleaner thread decide}: whether a reading confirms or refutes a trigger. */
@Command(
        name = "decide",
        description = "Decide, with a quote, whether an item that you read meets a trigger.")
final class ThreadDecideCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SLUG", description = "As thread list prints it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String slug;

    @Parameters(
            index = "1",
            paramLabel = "TRIGGER",
            description = "Its place in the list of triggers, from 1.")
    private int trigger;

    @Parameters(index = "2", paramLabel = "ITEM", description = "Id of the item that you read.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String item;

    @Parameters(index = "3", paramLabel = "STATE", description = "confirmed or refuted.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private Firing.State state;

    @Option(
            names = "--quote",
            required = true,
            paramLabel = "TEXT",
            description = "The words of the item that decide it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String quote;

    @Option(
            names = "--outcome",
            paramLabel = "NUMBER",
            description = "Which of the outcomes that the file states was found, from 1.")
    private @Nullable Integer outcome;

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
        PersonsAct act = new PersonsAct.Decide(trigger, item, state, outcome, quote, by);
        return new Session(spec)
                .run(
                        operations ->
                                version.of(operations, slug)
                                        .then(read -> operations.threads().act(slug, act, read)),
                        GaugeText::of);
    }
}
