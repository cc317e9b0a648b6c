package dev.gleaner.cli.thread;

import dev.gleaner.cli.file.IfMatch;
import dev.gleaner.cli.session.Session;
import dev.gleaner.graph.thread.Draft;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Operations;
import dev.gleaner.thread.ThreadPage;
import dev.gleaner.thread.act.PersonsAct;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code gleaner thread draft}: the texts being written from a thread, and how far each is. */
@Command(
        name = "draft",
        description = {
            "Show the drafts of a thread, or say how far one is and what it stands on.",
            "What is said is written into the draft's line of the thread file."
        })
final class ThreadDraftCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SLUG", description = "As thread list prints it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String slug;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DRAFT",
            description = "Its name, or a part of it that no other draft has (default: show all).")
    private @Nullable String draft;

    @Option(names = "--new", description = "It is a new one, of this name.")
    private boolean opens;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "planned, drafting, awaiting-review, published or dropped.")
    private @Nullable String state;

    @Option(
            names = "--reviewer",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Who reviews it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String reviewer;

    @Option(
            names = "--note",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "A few words more, such as why it was dropped.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String note;

    @Option(
            names = "--anchor",
            paramLabel = "ITEM",
            defaultValue = "",
            description = "Id of evidence that it stands on, with the words of --quote.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String anchor;

    @Option(
            names = "--quote",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "The words of the item that it stands on.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String quote;

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
        String named = draft;
        if (named == null) {
            return new Session(spec).run(operations -> operations.thread(slug), this::shown);
        }
        PersonsAct act =
                new PersonsAct.Draft(named, opens, state(), reviewer, note, anchor, quote, by);
        return new Session(spec).run(operations -> done(operations, act), this::shown);
    }

    private Answer<ThreadPage> done(Operations operations, PersonsAct act) {
        return version.of(operations, slug)
                .then(read -> operations.threads().act(slug, act, read))
                .then(verdict -> operations.thread(slug));
    }

    private String shown(ThreadPage page) {
        return page.drafts().isEmpty()
                ? "no drafts yet; gleaner thread draft " + slug + " NAME --new opens one\n"
                : ThreadText.drafts(page);
    }

    private Draft.@Nullable State state() {
        String word = state;
        return word == null
                ? null
                : Stream.of(Draft.State.values())
                        .filter(each -> each.word().replace(' ', '-').equals(plain(word)))
                        .findFirst()
                        .orElseThrow(() ->
                                new ParameterException(
                                        spec.commandLine(),
                                        "a draft is "
                                                + Stream.of(Draft.State.values())
                                                        .map(each -> each.word().replace(' ', '-'))
                                                        .collect(Collectors.joining(", "))
                                                + ", not '"
                                                + word
                                                + "'"));
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    }
}
