package dev.gleaner.cli.file;

import dev.gleaner.cli.session.Session;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.operation.SectionRequest;
import dev.gleaner.thread.desk.FileRead;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code gleaner thread edit}: one section of a thread's file, read or replaced. */
@Command(
        name = "edit",
        description =
                "Replace the words of one section; every byte outside it stays. Without --file: print them.")
public final class ThreadEditCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SLUG", description = "As thread list prints it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String slug;

    @Option(
            names = "--section",
            required = true,
            paramLabel = "NAME",
            description =
                    "Its heading, or one of: why, evidence, ripeness, watching, notes, drafts.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String section;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "The new words, without the heading; - reads standard input.")
    private @Nullable Path file;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private IfMatch version;

    @Override
    public Integer call() {
        Session session = new Session(spec);
        Path given = file;
        if (given == null) {
            return session.with(operations -> print(session, operations));
        }
        return session.run(
                operations ->
                        GivenText.text(given)
                                .then(words ->
                                        version.of(operations, slug)
                                                .then(read ->
                                                        operations
                                                                .files()
                                                                .replace(
                                                                        slug,
                                                                        new SectionRequest(
                                                                                section, words),
                                                                        read))),
                FileText::written);
    }

    /** The words alone on standard output, their version beside it. */
    private int print(Session session, Operations operations) {
        Answer<String> words =
                operations
                        .files()
                        .read(slug)
                        .then(read -> {
                            session.printer().error().println("version " + read.version());
                            return words(read);
                        });
        return session.printer().print(words, text -> text);
    }

    private Answer<String> words(FileRead read) {
        return read.section(section)
                .map(Answer::of)
                .orElseGet(() ->
                        Answer.declined(
                                Problem.Kind.NOT_FOUND,
                                slug + " has no section '" + section + "', or several",
                                "its headings are: " + String.join("; ", read.headings())));
    }
}
