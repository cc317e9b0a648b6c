package dev.gleaner.cli;

import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Problem;
import dev.gleaner.ripeness.GaugeText;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.thread.Board;
import dev.gleaner.thread.Board.BoardRow;
import dev.gleaner.thread.ThreadImported;
import dev.gleaner.thread.ThreadPage;
import dev.gleaner.thread.ThreadPage.EvidenceGroup;
import dev.gleaner.thread.ThreadPage.EvidenceRow;

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
            ThreadAssertCommand.class,
            ThreadAttachCommand.class,
            ThreadReadCommand.class,
            ThreadDecideCommand.class
        })
final class ThreadCommand {

    private static final int TITLE = 44;

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
        return session.run(operations -> operations.importThread(bytes), ThreadCommand::text);
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
        return new Session(spec).run(operations -> operations.board(), ThreadCommand::text);
    }

    @Command(name = "show", description = "Show a thread with its evidence.")
    int show(
            @Parameters(paramLabel = "SLUG", description = "As thread list prints it.")
                    String slug) {
        return new Session(spec).run(operations -> operations.thread(slug), ThreadCommand::text);
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
                        ThreadCommand::text);
    }

    static String text(Verdict verdict) {
        return GaugeText.of(verdict);
    }

    static String text(Board board) {
        if (board.threads().isEmpty()) {
            return "no threads yet; gleaner thread import FILE takes a thread file over";
        }
        Table table =
                new Table("THREAD", "LEVEL", "EVIDENCE", "UNREAD", "NEWEST EVIDENCE", "HELD BY");
        for (BoardRow row : board.threads()) {
            table.row(
                    row.slug(),
                    row.level()
                            + (row.drafted() ? ", drafted" : "")
                            + (row.dormant() ? ", dormant" : ""),
                    Integer.toString(row.evidence()),
                    Integer.toString(row.unread()),
                    row.newest() == null
                            ? "none dated"
                            : row.newest().published().wording()
                                    + " "
                                    + Table.shortened(row.newest().title(), TITLE),
                    row.heldBy().isEmpty() ? "nothing" : String.join("; ", row.heldBy()));
        }
        return table.toString();
    }

    private static String text(ThreadImported imported) {
        StringBuilder text = new StringBuilder(imported.title()).append('\n');
        text.append(imported.changed() ? "taken over as " : "unchanged: ")
                .append(imported.slug())
                .append(", ")
                .append(imported.level())
                .append('\n');
        text.append("  ")
                .append(imported.evidence())
                .append(" evidence (")
                .append(imported.unlocated())
                .append(" without an address, number or title), ")
                .append(imported.triggers())
                .append(" triggers, ")
                .append(imported.firings())
                .append(" fired tentatively, ")
                .append(imported.drafts())
                .append(" drafts\n");
        imported.counted()
                .forEach(line ->
                        text.append("  only counted, no evidence until named: ")
                                .append(line)
                                .append('\n'));
        imported.kept()
                .forEach(line ->
                        text.append("  kept, not understood, under “")
                                .append(line.heading())
                                .append("”: ")
                                .append(line.text().strip())
                                .append('\n'));
        return text.toString();
    }

    private static String text(ThreadPage page) {
        StringBuilder text = new StringBuilder(page.title()).append('\n');
        if (!page.summary().isEmpty()) {
            text.append('\n').append(page.summary()).append('\n');
        }
        text.append('\n')
                .append(GaugeText.of(page.verdict()).stripTrailing())
                .append("\n\nEvidence\n");
        page.evidence().forEach(group -> text.append(text(group)));
        if (!page.watching().isEmpty()) {
            text.append("\nWatching for\n");
            page.watching().forEach(line -> text.append("  ").append(line).append('\n'));
        }
        if (!page.drafts().isEmpty()) {
            text.append("\nDrafts\n");
            page.drafts().forEach(draft -> text.append("  ").append(draft.name()).append('\n'));
        }
        if (!page.kept().isEmpty()) {
            text.append("\nKept, not understood\n");
            page.kept().forEach(line -> text.append("  ").append(line.text().strip()).append('\n'));
        }
        return text.toString();
    }

    private static String text(EvidenceGroup group) {
        StringBuilder text =
                new StringBuilder("  ")
                        .append(group.source())
                        .append(" (")
                        .append(group.sourceKind());
        text.append(
                group.origin() == null
                        ? ", lineage unknown: counts as nothing until decided)\n"
                        : ")\n");
        group.items().forEach(item -> text.append(text(item)));
        return text.toString();
    }

    private static String text(EvidenceRow row) {
        StringBuilder text = new StringBuilder("    ");
        text.append(row.published() == null ? "undated" : row.published().wording());
        text.append("  ")
                .append(row.title())
                .append("  [")
                .append(row.directness())
                .append(", ")
                .append(row.reading());
        text.append(", body ").append(row.body());
        if (row.copyOf() != null) {
            text.append(", a copy");
        }
        return text.append("]  ").append(row.item()).append('\n').toString();
    }
}
