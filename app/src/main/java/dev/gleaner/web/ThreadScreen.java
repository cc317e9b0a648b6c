package dev.gleaner.web;

import dev.gleaner.thread.ThreadPage;
import dev.gleaner.thread.ThreadPage.DraftRow;
import dev.gleaner.thread.ThreadPage.EvidenceGroup;
import dev.gleaner.thread.ThreadPage.EvidenceRow;
import dev.gleaner.thread.ThreadPage.FiringRow;
import dev.gleaner.thread.ThreadPage.KeptLine;
import dev.gleaner.thread.ThreadPage.TriggerRow;
import dev.gleaner.thread.draft.DraftFlag;

import org.jspecify.annotations.Nullable;

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
        List<Group> evidence,
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

    /**
     * The evidence of one source.
     *
     * @param standing what it counts as
     */
    record Group(String source, String kind, String standing, List<EvidenceLine> items) {

        Group {
            items = List.copyOf(items);
        }
    }

    /**
     * One item of the evidence.
     *
     * @param read whether a person is known to have read the body
     * @param facts the rest of what is known, in words: directness, text, results, role
     * @param copyOf what it repeats; null when it stands for itself
     * @param quote its words that it was attached for; empty when there are none
     * @param doubt why nobody can say that these are its words; empty when they are
     */
    record EvidenceLine(
            String href,
            String title,
            Shown.@Nullable Address address,
            @Nullable Moment published,
            boolean read,
            String reading,
            List<String> facts,
            Gauge.@Nullable ItemLink copyOf,
            String note,
            String quote,
            String doubt) {

        EvidenceLine {
            facts = List.copyOf(facts);
        }
    }

    /** A condition of the writer with what came of it. */
    record TriggerLine(
            String text, LevelSign target, String kind, String version, List<FiringLine> firings) {

        TriggerLine {
            firings = List.copyOf(firings);
        }
    }

    /** That an item met a trigger. */
    record FiringLine(String href, String title, String state, String because) {}

    /**
     * A text being written.
     *
     * @param standing how far it is, with whom and for how long
     * @param waits whether somebody still has to do something about it
     * @param anchors what it stands on
     * @param flags what it stands on and is not as it was
     */
    record DraftLine(
            String name,
            @Nullable Moment date,
            String standing,
            boolean waits,
            String note,
            List<AnchorLine> anchors,
            List<FlagLine> flags) {

        DraftLine {
            flags = List.copyOf(flags);
            anchors = List.copyOf(anchors);
        }
    }

    /**
     * That something a draft stands on is not as it was.
     *
     * @param kind corrected, disputed, changed or gone
     * @param said the sentence as it was; empty where the whole work is meant
     * @param now what is said instead, or against it; empty where nothing is
     * @param where where that is said; null when a person says it here
     */
    record FlagLine(
            String kind,
            Moment at,
            Gauge.ItemLink item,
            String said,
            String now,
            String by,
            @Nullable String where) {}

    /**
     * Words of an item that a draft stands on.
     *
     * @param doubt why nobody can say that these are its words; empty when they are
     */
    record AnchorLine(String href, String title, String quote, String doubt) {}

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
                page.evidence().stream().map(group -> group(group, titles)).toList(),
                page.triggers().stream().map(trigger -> trigger(trigger, titles)).toList(),
                page.watching().stream().map(Shown::text).toList(),
                page.notes().stream().map(Shown::text).toList(),
                page.drafts().stream().map(draft -> draft(draft, titles)).toList(),
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
        long unread = rows.stream().filter(row -> !isRead(row.reading())).count();
        return Counted.of(rows.size(), "item")
                + " of "
                + Counted.of(page.evidence().size(), "source")
                + " · "
                + Counted.of(page.verdict().origins().size(), "origin")
                + " · "
                + (unread == 0 ? "all read" : unread + " unread");
    }

    private static Group group(EvidenceGroup group, Map<String, String> titles) {
        String source = Shown.title(group.source());
        String origin = group.origin();
        String standing =
                origin == null
                        ? "counts as nothing until its lineage is decided"
                        : origin.equals(group.source())
                                ? ""
                                : "one voice with " + Shown.title(origin);
        return new Group(
                source,
                group.sourceKind(),
                standing,
                group.items().stream().map(row -> evidence(row, titles)).toList());
    }

    private static EvidenceLine evidence(EvidenceRow row, Map<String, String> titles) {
        String copyOf = row.copyOf();
        return new EvidenceLine(
                Links.item(row.item()),
                Shown.title(row.title()),
                Shown.address(row.address()),
                Moment.ofNullable(row.published()),
                isRead(row.reading()),
                isRead(row.reading()) ? row.reading() : unread(row.reading()),
                facts(row),
                copyOf == null
                        ? null
                        : new Gauge.ItemLink(
                                Links.item(copyOf), titles.getOrDefault(copyOf, "another item")),
                Shown.text(row.note()),
                Shown.text(row.quote()),
                row.doubt());
    }

    private static boolean isRead(String reading) {
        return reading.equals("read") || reading.equals("quoted");
    }

    private static String unread(String reading) {
        return reading.equals("not recorded") ? "unread" : "unread, " + reading;
    }

    private static List<String> facts(EvidenceRow row) {
        List<String> facts = new ArrayList<>();
        facts.add(row.directness());
        if (row.stance() != null) {
            facts.add(row.stance());
        }
        facts.add(ItemScreen.bodyWords(row.body()));
        if (row.results() > 0) {
            facts.add(Counted.of(row.results(), "result"));
        }
        if (!row.role().isBlank()) {
            facts.add(Shown.text(row.role()));
        }
        return facts;
    }

    private static TriggerLine trigger(TriggerRow trigger, Map<String, String> titles) {
        return new TriggerLine(
                Shown.text(trigger.text()),
                LevelSign.of(trigger.target(), false),
                kind(trigger.kind()),
                trigger.version() == 1 ? "" : "version " + trigger.version(),
                trigger.firings().stream().map(firing -> firing(firing, titles)).toList());
    }

    private static String kind(String word) {
        return switch (word) {
            case "item" -> "fired by the body of one item";
            case "arrival" -> "fired by what arrives";
            case "person" -> "fired by a person only";
            case "declared" -> "fired by its query and conditions";
            default -> word;
        };
    }

    private static FiringLine firing(FiringRow firing, Map<String, String> titles) {
        return new FiringLine(
                Links.item(firing.item()),
                titles.getOrDefault(firing.item(), "an item"),
                firing.state(),
                Shown.text(firing.because()));
    }

    private static FlagLine flag(DraftFlag flag) {
        return new FlagLine(
                flag.kind().word(),
                Moment.of(flag.at()),
                new Gauge.ItemLink(Links.item(flag.item()), Shown.title(flag.title())),
                Shown.text(flag.said()),
                Shown.text(flag.now()),
                Shown.title(flag.by()),
                flag.where() == null ? null : Links.item(flag.where()));
    }

    private static DraftLine draft(DraftRow draft, Map<String, String> titles) {
        return new DraftLine(
                Shown.title(draft.name()),
                Moment.ofNullable(draft.date()),
                Shown.title(draft.standing()),
                draft.isOpen(),
                Shown.text(draft.note()),
                draft.anchors().stream()
                        .map(anchor ->
                                new AnchorLine(
                                        Links.item(anchor.item()),
                                        titles.getOrDefault(anchor.item(), "an item"),
                                        Shown.text(anchor.quote()),
                                        anchor.doubt()))
                        .toList(),
                draft.flags().stream().map(ThreadScreen::flag).toList());
    }
}
