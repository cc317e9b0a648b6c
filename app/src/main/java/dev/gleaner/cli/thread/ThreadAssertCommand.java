package dev.gleaner.cli.thread;

import dev.gleaner.cli.file.IfMatch;
import dev.gleaner.cli.session.Session;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.ThreadOverride;
import dev.gleaner.operation.Problem;
import dev.gleaner.ripeness.GaugeText;
import dev.gleaner.thread.act.PersonsAct;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code gleaner thread assert}: what a person says about how ripe a thread is. */
@Command(
        name = "assert",
        description =
                "Say how ripe a thread is, park it, spike it; it stands beside the computed level.")
final class ThreadAssertCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SLUG", description = "As thread list prints it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String slug;

    @Parameters(
            index = "1",
            paramLabel = "LEVEL",
            description =
                    "none, low, medium, medium-high, ripe-pending, ripe; or park, spike, publish, counter-evidence, withdraw.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String word;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why, in your words.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String reason;

    @Option(names = "--until", paramLabel = "DATE", description = "The last day it holds.")
    private @Nullable LocalDate until;

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
        Optional<PersonsAct.Say> say = act();
        if (say.isEmpty()) {
            return new Session(spec)
                    .printer()
                    .print(
                            new Problem(
                                    Problem.Kind.USAGE,
                                    "'" + word + "' is no level and no word",
                                    "say one of: none, low, medium, medium-high, ripe-pending, ripe, park, spike, publish, counter-evidence, withdraw"));
        }
        PersonsAct act = say.get();
        return new Session(spec)
                .run(
                        operations ->
                                version.of(operations, slug)
                                        .then(read -> operations.threads().act(slug, act, read)),
                        GaugeText::of);
    }

    private Optional<PersonsAct.Say> act() {
        for (Level level : Level.values()) {
            if (level.word().equals(word)) {
                return Optional.of(
                        new PersonsAct.Say(ThreadOverride.Word.LEVEL, level, reason, until, by));
            }
        }
        for (ThreadOverride.Word each : ThreadOverride.Word.values()) {
            if (each != ThreadOverride.Word.LEVEL && each.word().equals(word)) {
                return Optional.of(new PersonsAct.Say(each, null, reason, until, by));
            }
        }
        return Optional.empty();
    }
}
