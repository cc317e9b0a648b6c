package dev.gleaner.cli.thread;

import dev.gleaner.cli.session.Session;
import dev.gleaner.operation.Problem;
import dev.gleaner.thread.watch.TriggerText;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Function;

/** {@code gleaner trigger}: what threads wait for. */
@Command(
        name = "trigger",
        description = "See what threads wait for, try triggers on the past, arm and disarm them.")
public final class TriggerCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Command(name = "list", description = "List the triggers of a thread.")
    int list(
            @Parameters(paramLabel = "SLUG", description = "As thread list prints it.")
                    String slug) {
        return new Session(spec)
                .run(operations -> operations.triggers().list(slug), TriggerText::of);
    }

    @Command(
            name = "test",
            description =
                    "Run triggers over the past without recording anything: which items would have fired them, when, and how sure.")
    int test(
            @Parameters(
                            paramLabel = "SLUG|FILE",
                            description =
                                    "A thread as thread list prints it, or a file of triggers: YAML or a thread file.")
                    String subject,
            @Option(
                            names = "--since",
                            paramLabel = "DATE",
                            description = "Leave out what is older (default: the whole past).")
                    @Nullable LocalDate since) {
        Session session = new Session(spec);
        Path file = Path.of(subject);
        if (!Files.isRegularFile(file)) {
            return session.run(
                    operations -> operations.triggers().tryOut(subject, since), TriggerText::of);
        }
        return withBytes(
                session,
                file,
                bytes ->
                        session.run(
                                operations -> operations.triggers().tryOut(bytes, since),
                                TriggerText::of));
    }

    @Command(
            name = "arm",
            description =
                    "Arm the triggers of a YAML file on the thread that it names. One that changed is a new version.")
    int arm(
            @Parameters(paramLabel = "FILE", description = "Triggers in YAML.") Path file,
            @Option(
                            names = "--by",
                            paramLabel = "NAME",
                            defaultValue = "${sys:user.name}",
                            description = "Who does it (default: ${DEFAULT-VALUE}).")
                    String by) {
        Session session = new Session(spec);
        return withBytes(
                session,
                file,
                bytes ->
                        session.run(
                                operations -> operations.triggers().arm(bytes, by),
                                TriggerText::of));
    }

    @Command(
            name = "disarm",
            description = "End a trigger that was armed; what it fired on stays on record.")
    int disarm(
            @Parameters(paramLabel = "SLUG", description = "As thread list prints it.") String slug,
            @Parameters(paramLabel = "NUMBER", description = "As trigger list prints it.")
                    int number) {
        return new Session(spec)
                .run(operations -> operations.triggers().disarm(slug, number), TriggerText::of);
    }

    private static int withBytes(Session session, Path file, Function<byte[], Integer> work) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            return session.printer()
                    .print(
                            new Problem(
                                    Problem.Kind.FAILED,
                                    "cannot read " + file + ": " + unreadable.getMessage(),
                                    "see that it is a file you may read"));
        }
        return work.apply(bytes);
    }
}
