package dev.gleaner.cli.thread;

import dev.gleaner.cli.session.Table;
import dev.gleaner.graph.OneLine;
import dev.gleaner.ripeness.GaugeText;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.thread.Board;
import dev.gleaner.thread.Board.BoardRow;
import dev.gleaner.thread.ThreadImported;
import dev.gleaner.thread.ThreadPage;
import dev.gleaner.thread.ThreadPage.DraftRow;
import dev.gleaner.thread.ThreadPage.EvidenceGroup;
import dev.gleaner.thread.ThreadPage.EvidenceRow;
import dev.gleaner.thread.draft.DraftFlag;

/** Threads, as a shell shows them. */
public final class ThreadText {

    private static final int TITLE = 44;

    private ThreadText() {}

    public static String of(Verdict verdict) {
        return GaugeText.of(verdict);
    }

    public static String of(Board board) {
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

    static String of(ThreadImported imported) {
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

    static String of(ThreadPage page) {
        StringBuilder text = new StringBuilder(page.title()).append('\n');
        if (!page.summary().isEmpty()) {
            text.append('\n').append(page.summary()).append('\n');
        }
        text.append('\n')
                .append(GaugeText.of(page.verdict()).stripTrailing())
                .append("\n\nEvidence\n");
        page.evidence().forEach(group -> text.append(of(group)));
        if (!page.watching().isEmpty()) {
            text.append("\nWatching for\n");
            page.watching().forEach(line -> text.append("  ").append(line).append('\n'));
        }
        if (!page.drafts().isEmpty()) {
            text.append("\nDrafts\n");
            text.append(drafts(page));
        }
        if (!page.kept().isEmpty()) {
            text.append("\nKept, not understood\n");
            page.kept().forEach(line -> text.append("  ").append(line.text().strip()).append('\n'));
        }
        return text.toString();
    }

    /** The drafts of a thread, with what each stands on. */
    static String drafts(ThreadPage page) {
        StringBuilder text = new StringBuilder();
        for (DraftRow draft : page.drafts()) {
            text.append("  ")
                    .append(draft.name())
                    .append("  [")
                    .append(draft.standing())
                    .append("]\n");
            draft.anchors()
                    .forEach(anchor ->
                            text.append("    stands on “")
                                    .append(OneLine.of(anchor.quote()))
                                    .append("”  ")
                                    .append(anchor.item())
                                    .append(doubt(anchor.doubt()))
                                    .append('\n'));
            draft.flags().forEach(flag -> text.append(flagged(flag)));
        }
        return text.toString();
    }

    private static String flagged(DraftFlag flag) {
        return "    ! stands on what was "
                + OneLine.of(flag.words())
                + (flag.said().isEmpty() ? "" : "\n      then “" + OneLine.of(flag.said()) + "”")
                + (flag.now().isEmpty() ? "" : "\n      now  “" + OneLine.of(flag.now()) + "”")
                + '\n';
    }

    private static String of(EvidenceGroup group) {
        StringBuilder text =
                new StringBuilder("  ")
                        .append(group.source())
                        .append(" (")
                        .append(group.sourceKind());
        text.append(
                group.origin() == null
                        ? ", lineage unknown: counts as nothing until decided)\n"
                        : ")\n");
        group.items().forEach(item -> text.append(of(item)));
        return text.toString();
    }

    private static String of(EvidenceRow row) {
        StringBuilder text = new StringBuilder("    ");
        text.append(row.published() == null ? "undated" : row.published().wording());
        text.append("  ")
                .append(row.title())
                .append("  [")
                .append(row.directness())
                .append(row.stance() == null ? "" : ", " + row.stance())
                .append(", ")
                .append(row.reading());
        text.append(", body ").append(row.body());
        if (row.copyOf() != null) {
            text.append(", a copy");
        }
        text.append("]  ").append(row.item()).append('\n');
        if (!row.quote().isEmpty()) {
            text.append("      for “")
                    .append(OneLine.of(row.quote()))
                    .append('”')
                    .append(doubt(row.doubt()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String doubt(String why) {
        return why.isEmpty() ? "" : "  (" + why + ")";
    }
}
