package dev.gleaner.cli.source;

import dev.gleaner.cli.session.Session;
import dev.gleaner.cli.session.Table;
import dev.gleaner.cli.session.Times;
import dev.gleaner.operation.SourceList;
import dev.gleaner.polling.SourceRow;
import dev.gleaner.source.SourceChange;
import dev.gleaner.source.SourceChanged;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code gleaner source}: who is read, and through which channels. */
@Command(
        name = "source",
        description = "Say which sources to read.",
        subcommands = {OpmlCommand.class})
public final class SourceCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Command(
            name = "add",
            description =
                    "Find out what an address is, show it, and read it from then on. Adding it twice changes nothing.")
    int add(
            @Parameters(
                            paramLabel = "ANYTHING",
                            description =
                                    "A page or feed, an arXiv category, search or id, a DOI, a folder, a mail file, or"
                                            + " imaps://USER@HOST/FOLDER.")
                    String address,
            @Option(names = "--name", description = "What the source is called.")
                    @Nullable String name,
            @Option(
                            names = "--kind",
                            description =
                                    "lab, evaluator, newsletter, research, news, forum, aggregator, mirror or"
                                            + " person.")
                    @Nullable String kind,
            @Option(
                            names = "--as",
                            paramLabel = "HOW",
                            description =
                                    "Do not look, add it as: feed, listing, sitemap, arxiv, page or pdf.")
                    @Nullable String as,
            @Option(
                            names = "--password-file",
                            paramLabel = "FILE",
                            description =
                                    "Holds the password of a mail account; - is standard input.")
                    @Nullable Path passwordFile,
            @Option(
                            names = "--pick",
                            paramLabel = "N",
                            defaultValue = "1",
                            description =
                                    "Which of the ways found to take, as gleaner source test numbers them.")
                    int pick,
            @Option(
                            names = "--pin",
                            paramLabel = "SHA256",
                            description =
                                    "Accept this certificate of its server and no other; a refusal names it.")
                    @Nullable String pin,
            @Option(names = "--yes", description = "Do not ask, take the way that is picked.")
                    boolean yes) {
        return new SourceAddition(new Session(spec), address, name, kind, passwordFile, pin, pick)
                .run(as, yes);
    }

    @Command(name = "list", description = "List the channels with how polling them went.")
    int list() {
        return new Session(spec).run(operations -> operations.sources(), SourceCommand::text);
    }

    @Command(
            name = "show",
            description = "Show everything known of a source: state, polls, failures, repairs.")
    int show(
            @Parameters(
                            paramLabel = "SOURCE",
                            description = "Name of a source, address or id of a channel.")
                    String source) {
        return new Session(spec).run(operations -> operations.source(source), SourceText::of);
    }

    @Command(
            name = "test",
            description = "Ask an address, or the channels of a source, and change nothing.")
    int test(
            @Parameters(paramLabel = "SOURCE", description = "Name of a source, or any address.")
                    String source,
            @Option(names = "--password-file", paramLabel = "FILE", description = "As for add.")
                    @Nullable Path passwordFile) {
        return new SourceTest(new Session(spec), source, passwordFile).run();
    }

    @Command(name = "pause", description = "Stop polling until it is resumed.")
    int pause(
            @Parameters(paramLabel = "SOURCE") String source,
            @Option(names = "--reason", defaultValue = "", description = "Why, for later.")
                    String reason) {
        return change(SourceChange.of(source, SourceChange.Action.PAUSE, reason));
    }

    @Command(name = "resume", description = "Poll again what was paused or has ended.")
    int resume(@Parameters(paramLabel = "SOURCE") String source) {
        return change(SourceChange.of(source, SourceChange.Action.RESUME, ""));
    }

    @Command(
            name = "pace",
            description =
                    "Set the time between two polls; it outweighs every hint but a wish for patience.")
    int pace(
            @Parameters(paramLabel = "SOURCE") String source,
            @Parameters(
                            paramLabel = "TIME",
                            description =
                                    "Such as PT2H or P1D, at least 15 minutes are kept; none takes it back.")
                    String every) {
        Duration time;
        try {
            time = every.equals("none") ? null : Duration.parse(every);
        } catch (DateTimeParseException notTime) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + every + "' is no time such as PT2H or P1D, and not none");
        }
        return change(new SourceChange(source, SourceChange.Action.PACE, "", time));
    }

    @Command(name = "remove", description = "Poll it no more. Everything it brought stays.")
    int remove(@Parameters(paramLabel = "SOURCE") String source) {
        return change(SourceChange.of(source, SourceChange.Action.REMOVE, ""));
    }

    @Command(
            name = "confirm",
            description =
                    "Say that a source which seems to have changed hands is still the one you chose.")
    int confirm(
            @Parameters(paramLabel = "SOURCE") String source,
            @Option(names = "--reason", defaultValue = "", description = "Why, for later.")
                    String reason) {
        return change(SourceChange.of(source, SourceChange.Action.CONFIRM, reason));
    }

    private int change(SourceChange change) {
        return new Session(spec)
                .run(operations -> operations.changeSource(change), SourceCommand::text);
    }

    private static String text(SourceChanged changed) {
        StringBuilder text = new StringBuilder(changed.words());
        changed.addresses().forEach(address -> text.append("\n  ").append(address));
        if (changed.done().equals("removed")) {
            text.append("\nwhat it brought stays; gleaner source add takes it up again");
        }
        return text.toString();
    }

    private static String text(SourceList list) {
        if (list.sources().isEmpty()) {
            return "no sources yet; gleaner source add ADDRESS adds one";
        }
        Table table =
                new Table(
                        "SOURCE",
                        "CHANNEL",
                        "STATE",
                        "LAST SUCCESS",
                        "NEXT POLL",
                        "ADDRESS",
                        "PROBLEM");
        for (SourceRow row : list.sources()) {
            table.row(
                    row.source(),
                    row.channel(),
                    row.state(),
                    row.lastSuccess() == null ? "never" : Times.minute(row.lastSuccess()),
                    row.nextPoll() == null ? "now" : Times.minute(row.nextPoll()),
                    row.address(),
                    Stream.of(
                                    row.doubt().isEmpty() ? "" : "changed hands? " + row.doubt(),
                                    row.problem())
                            .filter(words -> !words.isEmpty())
                            .collect(Collectors.joining("; ")));
        }
        return table.toString();
    }
}
