package dev.gleaner.cli.file;

import dev.gleaner.cli.session.Session;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.operation.Problem;
import dev.gleaner.thread.desk.FileLine;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** {@code gleaner thread add}: a line where it belongs in a thread's file. */
@Command(
        name = "add",
        description =
                "Add to a thread's file something to watch for, a trigger, a note or a draft.")
public final class ThreadAddCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SLUG", description = "As thread list prints it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String slug;

    @Parameters(index = "1", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
    private FileLine.@Nullable Kind kind;

    @Parameters(
            index = "2",
            paramLabel = "TEXT",
            description = "The words; of a draft, its file or title.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String text;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "ripe",
            description = "What a trigger promotes to (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String level;

    @Option(names = "--note", paramLabel = "TEXT", description = "What is said about a draft.")
    private @Nullable String note;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private IfMatch version;

    @Override
    public Integer call() {
        Session session = new Session(spec);
        Optional<Level> target =
                Level.rungs().stream().filter(rung -> rung.word().equals(level)).findFirst();
        FileLine.Kind wanted = kind;
        if (target.isEmpty() || wanted == null) {
            return session.printer()
                    .print(
                            new Problem(
                                    Problem.Kind.USAGE,
                                    "'" + level + "' is no level",
                                    "say one of: "
                                            + Level.rungs().stream()
                                                    .map(Level::word)
                                                    .collect(Collectors.joining(", "))));
        }
        FileLine line = new FileLine(wanted, text, target.get(), note);
        return session.run(
                operations ->
                        version.of(operations, slug)
                                .then(read -> operations.files().add(slug, line, read)),
                FileText::written);
    }
}
