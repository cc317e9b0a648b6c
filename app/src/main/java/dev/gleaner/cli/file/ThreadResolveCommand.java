package dev.gleaner.cli.file;

import dev.gleaner.cli.session.Session;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.thread.desk.FileRead;
import dev.gleaner.thread.desk.Resolution;
import dev.gleaner.thread.desk.Resolution.Choice;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code gleaner thread resolve}: a person decides a clash. */
@Command(
        name = "resolve",
        description =
                "End a clash: take one of the two texts, or a text that you made of both. The other texts stay in the history.")
public final class ThreadResolveCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SLUG", description = "As thread list prints it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String slug;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private Decision decision;

    @Option(
            names = "--clash",
            paramLabel = "VERSION",
            description = "Which text clashes, when several do, as thread clash prints it.")
    private @Nullable String clash;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private IfMatch version;

    /** Which text holds. */
    static final class Decision {

        @Option(
                names = "--take",
                required = true,
                paramLabel = "SIDE",
                description = "thread: the thread's text; file: the other one.")
        private @Nullable String take;

        @Option(
                names = "--file",
                required = true,
                paramLabel = "FILE",
                description = "The joined text; - reads standard input.")
        private @Nullable Path file;
    }

    @Override
    public Integer call() {
        return new Session(spec).run(this::resolve, FileText::written);
    }

    private Answer<FileRead> resolve(Operations operations) {
        return operations
                .files()
                .read(slug)
                .then(read ->
                        clashing(read)
                                .then(other ->
                                        resolution(other)
                                                .then(resolution ->
                                                        operations
                                                                .files()
                                                                .resolve(
                                                                        slug,
                                                                        resolution,
                                                                        version.or(
                                                                                read.version())))));
    }

    private Answer<String> clashing(FileRead read) {
        List<String> versions =
                read.clashes().stream()
                        .map(FileRead.ClashRow::version)
                        .filter(each -> clash == null || clash.equals(each))
                        .toList();
        return versions.size() == 1
                ? Answer.of(versions.getFirst())
                : Answer.declined(
                        Problem.Kind.USAGE,
                        versions.isEmpty()
                                ? "nothing clashes with " + slug
                                : "several texts clash with " + slug,
                        "gleaner thread clash " + slug + " shows them; name one with --clash");
    }

    private Answer<Resolution> resolution(String other) {
        Path joined = decision.file;
        if (joined != null) {
            return GivenText.text(joined).map(text -> new Resolution(other, Choice.TEXT, text));
        }
        String take = decision.take == null ? "" : decision.take.toLowerCase(Locale.ROOT);
        return switch (take) {
            case "thread" -> Answer.of(new Resolution(other, Choice.THREAD, null));
            case "file" -> Answer.of(new Resolution(other, Choice.FILE, null));
            default ->
                    Answer.declined(
                            Problem.Kind.USAGE,
                            "'" + take + "' is neither side",
                            "say --take thread or --take file");
        };
    }
}
