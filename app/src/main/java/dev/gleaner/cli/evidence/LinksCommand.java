package dev.gleaner.cli.evidence;

import dev.gleaner.claim.LinkDecision;
import dev.gleaner.claim.LinkList;
import dev.gleaner.claim.LinkList.LinkEnd;
import dev.gleaner.claim.LinkList.LinkRow;
import dev.gleaner.claim.LinkQuestion;
import dev.gleaner.cli.session.Session;
import dev.gleaner.graph.Decision;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.time.Instant;

/** {@code gleaner links}: statements that are about one thing. */
@Command(
        name = "links",
        description = "List how statements stand to others, and decide whether they do.")
public final class LinksCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Command(name = "list", description = "List links, those that were proposed last first.")
    int list(
            @Option(
                            names = "--stance",
                            paramLabel = "STANCE",
                            description = "Only supports, disputes or mentions.")
                    @Nullable String stance,
            @Option(names = "--undecided", description = "Only those nobody decided about.")
                    boolean undecided,
            @Mixin ListOptions asked) {
        LinkQuestion question = new LinkQuestion(stance, undecided, asked.asOf(), asked.limit());
        return new Session(spec)
                .run(operations -> operations.links().list(question), LinksCommand::text);
    }

    @Command(name = "show", description = "Show one link with both sentences.")
    int show(
            @Parameters(paramLabel = "ID", description = "As links list prints it.") String id,
            @Option(
                            names = "--as-of",
                            paramLabel = "TIME",
                            description = "As it was known then, such as 2026-05-11T12:00:00Z.")
                    @Nullable Instant asOf) {
        return new Session(spec)
                .run(operations -> operations.links().show(id, asOf), LinksCommand::text);
    }

    @Command(name = "confirm", description = "Say that both statements are about one thing.")
    int confirm(
            @Parameters(paramLabel = "ID", description = "As links list prints it.") String id,
            @Mixin PersonsReason said) {
        return decide(new LinkDecision(id, Decision.Word.CONFIRMED, said.reason(), said.by()));
    }

    @Command(
            name = "reject",
            description = "Say that the statements have nothing to do with each other.")
    int reject(
            @Parameters(paramLabel = "ID", description = "As links list prints it.") String id,
            @Mixin PersonsReason said) {
        return decide(new LinkDecision(id, Decision.Word.REJECTED, said.reason(), said.by()));
    }

    @Command(name = "undecide", description = "Take the last decision about a link back.")
    int undecide(
            @Parameters(paramLabel = "ID", description = "As links list prints it.") String id,
            @Option(
                            names = "--by",
                            paramLabel = "WHO",
                            required = true,
                            description = "Who says so.")
                    String by) {
        return decide(new LinkDecision(id, null, "", by));
    }

    private int decide(LinkDecision decision) {
        return new Session(spec)
                .run(operations -> operations.links().decide(decision), LinksCommand::text);
    }

    private static String text(LinkList list) {
        if (list.links().isEmpty()) {
            return "no such link";
        }
        StringBuilder text = new StringBuilder();
        list.links().forEach(row -> text.append(text(row)).append('\n'));
        return text.append(list.more() ? "there are more: raise --limit\n" : "").toString();
    }

    private static String text(LinkRow row) {
        return row.later().reportedBy()
                + ' '
                + row.stance()
                + (row.retold() ? " and retells " : " ")
                + row.earlier().reportedBy()
                + " · "
                + row.link()
                + '\n'
                + end(row.later())
                + end(row.earlier())
                + "  "
                + row.reason()
                + (row.cue().isEmpty() ? "" : "; “" + row.cue() + "”")
                + ", confidence "
                + Math.round(row.confidence() * 100)
                + " %"
                + (row.decision() == null ? "" : "\n  " + row.decision().words())
                + '\n';
    }

    private static String end(LinkEnd end) {
        return "  “"
                + end.sentence()
                + "”\n    "
                + end.reportedBy()
                + (end.published() == null ? "" : ", " + end.published().wording())
                + " · "
                + end.page()
                + '\n';
    }
}
