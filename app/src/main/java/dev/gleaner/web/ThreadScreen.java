package dev.gleaner.web;

import dev.gleaner.thread.ThreadPage;
import dev.gleaner.thread.ThreadPage.EvidenceGroup;
import dev.gleaner.thread.ThreadPage.EvidenceRow;
import dev.gleaner.thread.ThreadPage.KeptLine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One thread: how ripe it is and why, its evidence, and what its writer is waiting for.
 *
 * @param marks drafted, dormant
 * @param counts evidence and unread bodies, in words
 * @param origins what counts as one piece of evidence
 * @param proposed items that may belong to it, the likeliest first
 * @param due forecasts of its evidence that ask for a resolution, the longest due first
 */
record ThreadScreen(
        String slug,
        String title,
        List<String> summary,
        List<String> why,
        Moment importedAt,
        Gauge gauge,
        List<String> marks,
        String counts,
        OriginsView origins,
        List<EvidenceLines> evidence,
        List<TriggerLine> triggers,
        List<String> watching,
        List<String> notes,
        List<DraftLine> drafts,
        List<KeptLine> kept,
        ThreadChecks checks,
        List<ProposedRow> proposed,
        List<ForecastRow> due,
        List<ClashLine> clashes) {

    ThreadScreen {
        summary = List.copyOf(summary);
        why = List.copyOf(why);
        marks = List.copyOf(marks);
        evidence = List.copyOf(evidence);
        triggers = List.copyOf(triggers);
        watching = List.copyOf(watching);
        notes = List.copyOf(notes);
        drafts = List.copyOf(drafts);
        kept = List.copyOf(kept);
        proposed = List.copyOf(proposed);
        due = List.copyOf(due);
        clashes = List.copyOf(clashes);
    }

    static ThreadScreen of(
            ThreadPage page,
            OriginsView origins,
            ThreadChecks checks,
            List<ProposedRow> proposed,
            List<ForecastRow> due,
            List<ClashLine> clashes) {
        Map<String, String> titles = titles(page);
        return new ThreadScreen(
                page.slug(),
                Shown.title(page.title()),
                paragraphs(page.summary()),
                paragraphs(page.why()),
                Moment.of(page.importedAt()),
                Gauge.of(page.verdict(), titles),
                marks(page),
                counts(page),
                origins,
                page.evidence().stream().map(group -> EvidenceLines.of(group, titles)).toList(),
                page.triggers().stream().map(trigger -> TriggerLine.of(trigger, titles)).toList(),
                page.watching().stream().map(Shown::text).toList(),
                page.notes().stream().map(Shown::text).toList(),
                page.drafts().stream().map(draft -> DraftLine.of(draft, titles)).toList(),
                page.kept().stream()
                        .map(line ->
                                new KeptLine(Shown.title(line.heading()), Shown.text(line.text())))
                        .toList(),
                checks,
                proposed,
                due,
                clashes);
    }

    private static List<String> paragraphs(String text) {
        return Shown.text(text)
                .strip()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Map<String, String> titles(ThreadPage page) {
        Map<String, String> titles = new HashMap<>();
        for (EvidenceGroup group : page.evidence()) {
            group.items().forEach(row -> titles.put(row.item(), Shown.title(row.title())));
        }
        return titles;
    }

    private static List<String> marks(ThreadPage page) {
        List<String> marks = new ArrayList<>();
        if (page.verdict().isDrafted()) {
            marks.add("drafted");
        }
        if (page.verdict().dormant() != null) {
            marks.add("dormant");
        }
        page.verdict()
                .rests()
                .forEach(rest -> marks.add(rest.word() + " by " + Shown.text(rest.by())));
        return marks;
    }

    private static String counts(ThreadPage page) {
        List<EvidenceRow> rows =
                page.evidence().stream().flatMap(group -> group.items().stream()).toList();
        long unread = rows.stream().filter(row -> !EvidenceLine.isRead(row)).count();
        return Counted.of(rows.size(), "item")
                + " of "
                + Counted.of(page.evidence().size(), "source")
                + " · "
                + Counted.of(page.verdict().origins().size(), "origin")
                + " · "
                + (unread == 0 ? "all read" : unread + " unread");
    }
}
