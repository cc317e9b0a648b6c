package dev.gleaner.cli.thread;

import dev.gleaner.cli.file.FileText;
import dev.gleaner.cli.file.GivenText;
import dev.gleaner.cli.file.IfMatch;
import dev.gleaner.cli.file.ThreadAddCommand;
import dev.gleaner.cli.file.ThreadClashCommand;
import dev.gleaner.cli.file.ThreadEditCommand;
import dev.gleaner.cli.file.ThreadNewCommand;
import dev.gleaner.cli.file.ThreadResolveCommand;
import dev.gleaner.cli.file.ThreadSyncCommand;
import dev.gleaner.cli.file.ThreadVersionsCommand;
import dev.gleaner.cli.session.Session;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.FileOperations;
import dev.gleaner.operation.Problem;
import dev.gleaner.thread.desk.FileRead;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.Instant;

/** {@code gleaner thread}: the story lines a writer follows. */
@Command(
        name = "thread",
        description = "Take thread files over, and see how ripe each thread is and why.",
        subcommands = {
            ThreadLintCommand.class,
            ThreadBriefCommand.class,
            ThreadReplayCommand.class,
            ThreadNextCommand.class,
            ThreadProposeCommand.class,
            ThreadDeclineCommand.class,
            ThreadAssertCommand.class,
            ThreadAttachCommand.class,
            ThreadReadCommand.class,
            ThreadDecideCommand.class,
            ThreadConnectCommand.class,
            ThreadDraftCommand.class,
            ThreadNewCommand.class,
            ThreadEditCommand.class,
            ThreadAddCommand.class,
            ThreadVersionsCommand.class,
            ThreadSyncCommand.class,
            ThreadClashCommand.class,
            ThreadResolveCommand.class
        })
public final class ThreadCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Command(
            name = "import",
            description =
                    "Take a thread file over, byte for byte. Taking it over twice changes nothing; what the thread"
                            + " has become since the last time stays.")
    int take(
            @Parameters(
                            paramLabel = "FILE",
                            description = "Markdown or rendered text; - reads standard input.")
                    Path file,
            @Mixin IfMatch version) {
        return new Session(spec)
                .run(
                        operations ->
                                GivenText.bytes(file)
                                        .then(bytes ->
                                                operations.importThread(
                                                        bytes, version.or(FileOperations.JOIN))),
                        ThreadText::of);
    }

    @Command(name = "export", description = "Print a thread file as it is, byte for byte.")
    int export(
            @Parameters(paramLabel = "SLUG", description = "As thread list prints it.") String slug,
            @Option(
                            names = "--version",
                            paramLabel = "VERSION",
                            description = "As it was, by a version that thread versions prints.")
                    @Nullable String version) {
        Session session = new Session(spec);
        return session.with(operations -> {
            Answer<byte[]> exported =
                    version == null
                            ? operations.exportThread(slug)
                            : operations.files().past(slug, version);
            return switch (exported) {
                case Answer.Done<byte[]>(byte[] file) -> {
                    System.out.write(file, 0, file.length);
                    System.out.flush();
                    yield 0;
                }
                case Answer.Declined<byte[]>(Problem problem) -> session.printer().print(problem);
            };
        });
    }

    @Command(name = "list", description = "List the threads, the ripest first.")
    int list() {
        return new Session(spec).run(operations -> operations.board(), ThreadText::of);
    }

    @Command(
            name = "show",
            description = "Show a thread with its evidence; exit code 5 when its file clashes.")
    int show(
            @Parameters(paramLabel = "SLUG", description = "As thread list prints it.")
                    String slug) {
        Session session = new Session(spec);
        return session.with(operations ->
                switch (operations.files().read(slug)) {
                    case Answer.Done<FileRead>(FileRead file) -> {
                        int shown =
                                session.printer()
                                        .print(
                                                operations.thread(slug),
                                                page ->
                                                        FileText.clashes(file)
                                                                + ThreadText.of(page));
                        yield shown != 0 || file.clashes().isEmpty()
                                ? shown
                                : Problem.Kind.CONFLICT.exitCode();
                    }
                    case Answer.Declined<FileRead>(Problem problem) ->
                            session.printer().print(problem);
                });
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
