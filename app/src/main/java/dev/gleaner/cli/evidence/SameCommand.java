package dev.gleaner.cli.evidence;

import dev.gleaner.cli.file.GivenText;
import dev.gleaner.cli.session.Session;
import dev.gleaner.same.SameImport;
import dev.gleaner.same.SameImported;
import dev.gleaner.same.SameLine;
import dev.gleaner.same.SameList;
import dev.gleaner.same.SameProposalList;
import dev.gleaner.same.SameQuestion;
import dev.gleaner.same.SameSaying;
import dev.gleaner.same.SameWithdrawal;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;

/** {@code gleaner same}: things that persons say are the same. */
@Command(
        name = "same",
        description =
                "Say that two items, sources, benchmarks or systems are the same, and take it back."
                        + " Nothing is merged.")
public final class SameCommand {

    private static final String KINDS = "item, source, benchmark or system.";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Command(name = "list", description = "List what was said, the last first.")
    int list(
            @Option(names = "--kind", paramLabel = "KIND", description = "Only of this: " + KINDS)
                    @Nullable String kind,
            @Option(
                            names = "--about",
                            paramLabel = "THING",
                            description = "Only about this: an item's id, or with --kind a name.")
                    @Nullable String about,
            @Option(names = "--withdrawn", description = "What was withdrawn too.")
                    boolean withdrawn,
            @Mixin ListOptions asked) {
        SameQuestion question =
                new SameQuestion(kind, about, withdrawn, asked.asOf(), asked.limit());
        return new Session(spec)
                .run(operations -> operations.same().list(question), SameCommand::text);
    }

    @Command(
            name = "add",
            description =
                    "Say that one thing is the same as another, under which both count from then on.")
    int add(
            @Parameters(paramLabel = "KIND", description = "What they are: " + KINDS) String kind,
            @Parameters(paramLabel = "ALIAS", description = "An item's id, else a name.")
                    String alias,
            @Parameters(paramLabel = "OF", description = "What it is the same as.") String of,
            @Mixin PersonsReason said) {
        SameSaying saying = new SameSaying(kind, alias, of, said.reason(), said.by());
        return new Session(spec)
                .run(operations -> operations.same().say(saying), SameCommand::text);
    }

    @Command(
            name = "withdraw",
            description = "Take a statement back; what was known before does not change.")
    int withdraw(
            @Parameters(paramLabel = "ID", description = "As same list prints it.") String id,
            @Mixin PersonsReason said) {
        SameWithdrawal withdrawal = new SameWithdrawal(id, said.by(), said.reason());
        return new Session(spec)
                .run(operations -> operations.same().withdraw(withdrawal), SameCommand::text);
    }

    @Command(
            name = "import",
            description =
                    "Say all that a file does, or nothing: lines of kind, alias, other and reason,"
                            + " with a tab between each.")
    int take(
            @Parameters(paramLabel = "FILE", description = "The list; - reads standard input.")
                    Path file,
            @Option(
                            names = "--by",
                            paramLabel = "WHO",
                            required = true,
                            description = "Who says so.")
                    String by,
            @Option(names = "--dry-run", description = "Check it, and store nothing.")
                    boolean dryRun) {
        return new Session(spec)
                .run(
                        operations ->
                                GivenText.text(file)
                                        .then(text ->
                                                operations
                                                        .same()
                                                        .take(
                                                                new SameImport(
                                                                        file.toString(),
                                                                        text,
                                                                        by,
                                                                        dryRun))),
                        SameCommand::text);
    }

    @Command(
            name = "propose",
            description =
                    "List what looks the same and nobody decided, with the command that says so.")
    int propose(
            @Option(
                            names = "--kind",
                            paramLabel = "KIND",
                            description = "Only these: item, benchmark or system.")
                    @Nullable String kind,
            @Option(
                            names = "--limit",
                            defaultValue = "50",
                            description = "At most so many of each kind, 1 to 1000 (default: 50).")
                    int limit) {
        return new Session(spec)
                .run(operations -> operations.same().propose(kind, limit), SameCommand::text);
    }

    private static String text(SameList list) {
        if (list.statements().isEmpty()) {
            return "nobody said so";
        }
        StringBuilder text = new StringBuilder();
        list.statements().forEach(line -> text.append(text(line)));
        return text.append(list.more() ? "there are more: raise --limit\n" : "").toString();
    }

    private static String text(SameLine line) {
        return line.kind() + ": " + line.words() + "\n  " + line.statement() + '\n';
    }

    private static String text(SameImported imported) {
        int there = imported.statements().size() - imported.added();
        return (imported.dryRun() ? "would add " : "added ")
                + imported.added()
                + (there == 0 ? "" : ", and " + there + " stood before");
    }

    private static String text(SameProposalList list) {
        if (list.proposals().isEmpty()) {
            return "nothing looks the same that nobody decided about";
        }
        StringBuilder text = new StringBuilder();
        list.proposals()
                .forEach(pair ->
                        text.append(pair.kind())
                                .append(": “")
                                .append(pair.alias().name())
                                .append("” and “")
                                .append(pair.of().name())
                                .append("” — ")
                                .append(pair.reason())
                                .append("\n  ")
                                .append(pair.command())
                                .append('\n'));
        return text.append(list.more() ? "there are more: raise --limit\n" : "").toString();
    }
}
