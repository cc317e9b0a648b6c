package dev.gleaner.cli.thread;

import dev.gleaner.cli.session.Session;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Problem;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;

/** {@code gleaner thread}: the story lines a writer follows. */
@Command(
        name = "thread",
        description = "Take thread files over, and see how ripe each thread is and why.",
        subcommands = {
            ThreadLintCommand.class,
            ThreadReplayCommand.class,
            ThreadNextCommand.class,
            ThreadProposeCommand.class,
            ThreadDeclineCommand.class,
            ThreadAssertCommand.class,
            ThreadAttachCommand.class,
            ThreadReadCommand.class,
            ThreadDecideCommand.class,
            ThreadConnectCommand.class
        })
public final class ThreadCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Command(
            name = "import",
            description =
                    "Take a thread file over, byte for byte. Taking it over twice changes nothing.")
    int take(
            @Parameters(
                            paramLabel = "FILE",
                            description = "Markdown or rendered text; - reads standard input.")
                    Path file) {
        Session session = new Session(spec);
        byte[] bytes;
        try {
            bytes =
                    file.toString().equals("-")
                            ? System.in.readAllBytes()
                            : Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            return session.printer()
                    .print(
                            new Problem(
                                    Problem.Kind.NOT_FOUND,
                                    "there is no file " + file,
                                    "name a thread file"));
        } catch (IOException unreadable) {
            return session.printer()
                    .print(
                            new Problem(
                                    Problem.Kind.FAILED,
                                    "cannot read " + file + ": " + unreadable.getMessage(),
                                    "see that it is a file you may read"));
        }
        return session.run(operations -> operations.importThread(bytes), ThreadText::of);
    }

    @Command(
            name = "export",
            description = "Print a thread file as it was taken over, byte for byte.")
    int export(
            @Parameters(paramLabel = "SLUG", description = "As thread list prints it.")
                    String slug) {
        Session session = new Session(spec);
        return session.with(operations ->
                switch (operations.exportThread(slug)) {
                    case Answer.Done<byte[]>(byte[] file) -> {
                        System.out.write(file, 0, file.length);
                        System.out.flush();
                        yield 0;
                    }
                    case Answer.Declined<byte[]>(Problem problem) ->
                            session.printer().print(problem);
                });
    }

    @Command(name = "list", description = "List the threads, the ripest first.")
    int list() {
        return new Session(spec).run(operations -> operations.board(), ThreadText::of);
    }

    @Command(name = "show", description = "Show a thread with its evidence.")
    int show(
            @Parameters(paramLabel = "SLUG", description = "As thread list prints it.")
                    String slug) {
        return new Session(spec).run(operations -> operations.thread(slug), ThreadText::of);
    }

    @Command(
            name = "why",
            description =
                    "Tell why a thread has its level, what holds it, and what would change it.")
    int why(
            @Parameters(paramLabel = "SLUG", description = "As thread list prints it.") String slug,
            @Option(
                            names = "--as-of",
                            paramLabel = "TIME",
                            description =
                                    "With what was recorded by then, such as 2026-05-12T09:00:00Z (default: now).")
                    @Nullable Instant asOf) {
        return new Session(spec)
                .run(
                        operations ->
                                asOf == null
                                        ? operations.why(slug)
                                        : operations.threads().why(slug, asOf),
                        ThreadText::of);
    }
}
