package dev.gleaner.thread;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.thread.Draft;
import dev.gleaner.graph.thread.Draft.Anchor;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.thread.act.QuoteCheck.Quoted;
import dev.gleaner.thread.draft.DraftFlag;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Everything shown of one thread.
 *
 * @param verdict its level with the tree of reasons, the same object that {@code thread why} prints
 * @param evidence by source, in the order of the file
 * @param kept lines of the file that no rule understood; they are in the file still
 */
public record ThreadPage(
        String slug,
        String title,
        String summary,
        String why,
        Instant importedAt,
        Verdict verdict,
        List<EvidenceGroup> evidence,
        List<TriggerRow> triggers,
        List<String> watching,
        List<String> notes,
        List<DraftRow> drafts,
        List<KeptLine> kept) {

    public ThreadPage {
        evidence = List.copyOf(evidence);
        triggers = List.copyOf(triggers);
        watching = List.copyOf(watching);
        notes = List.copyOf(notes);
        drafts = List.copyOf(drafts);
        kept = List.copyOf(kept);
    }

    /**
     * The evidence of one source.
     *
     * @param origin whose evidence it is, when several sources are one voice; null when the lineage
     *     is unknown and it counts as nothing until decided
     */
    public record EvidenceGroup(
            String source, String sourceKind, @Nullable String origin, List<EvidenceRow> items) {

        public EvidenceGroup {
            items = List.copyOf(items);
        }
    }

    /**
     * One item of the evidence.
     *
     * @param address null when nobody gave one
     * @param directness {@code direct} or {@code adjacent}
     * @param reading the deepest reading by a person: {@code read}, {@code title seen} …, or {@code
     *     not recorded}
     * @param body how much of the text is here: {@code full} …, or {@code not fetched}
     * @param copyOf id of the item it repeats, null when it stands for itself
     * @param results how many results were read in its text
     * @param stance {@code supports}, {@code disputes} or {@code mentions}; null when nobody said
     * @param quote the words of the item that it was attached for; empty when there are none
     * @param doubt why nobody can say that these are the item's words; empty when they are
     */
    public record EvidenceRow(
            String item,
            String title,
            @Nullable String address,
            @Nullable DateInterval published,
            String role,
            String directness,
            String reading,
            String body,
            @Nullable String copyOf,
            int results,
            String note,
            @Nullable String stance,
            String quote,
            String doubt) {}

    /**
     * A condition of the writer with what came of it.
     *
     * @param version which of its wordings stands, from 1
     * @param firings one line for each item that met it
     */
    public record TriggerRow(
            String text, String target, String kind, int version, List<FiringRow> firings) {

        public TriggerRow {
            firings = List.copyOf(firings);
        }
    }

    /**
     * That an item met a trigger: {@code tentative}, {@code confirmed} or {@code refuted}.
     *
     * @param version of the trigger, from 1
     */
    public record FiringRow(String item, int version, String state, String because) {}

    /**
     * A text being written.
     *
     * @param state {@code planned}, {@code drafting}, {@code awaiting review}, {@code published} or
     *     {@code dropped}
     * @param reviewer empty when nobody is named
     * @param since the day of its last change; null when nobody knows
     * @param age days since then; null when nobody knows
     * @param anchors the sentences that a person said it stands on
     * @param flags what it stands on and is not as it was
     */
    public record DraftRow(
            String name,
            @Nullable LocalDate date,
            String state,
            String reviewer,
            @Nullable LocalDate since,
            @Nullable Long age,
            String note,
            List<AnchorRow> anchors,
            List<DraftFlag> flags) {

        public DraftRow {
            flags = List.copyOf(flags);
            anchors = List.copyOf(anchors);
        }

        static DraftRow of(
                Draft draft, LocalDate today, List<DraftFlag> flags, Map<Quoted, String> doubts) {
            return new DraftRow(
                    draft.name(),
                    draft.date(),
                    draft.state().word(),
                    draft.reviewer(),
                    draft.since(),
                    draft.since() == null
                            ? null
                            : Math.max(0, ChronoUnit.DAYS.between(draft.since(), today)),
                    draft.note(),
                    draft.anchors().stream().map(anchor -> AnchorRow.of(anchor, doubts)).toList(),
                    flags.stream().filter(flag -> flag.draft().equals(draft.name())).toList());
        }

        /** How far it is, with whom, and for how long: {@code awaiting review by Alex, 9 days}. */
        public String standing() {
            return state
                    + (reviewer.isEmpty() ? "" : " by " + reviewer)
                    + (age == null ? "" : isOpen() ? ", " + days(age) : " on " + since);
        }

        /** Whether somebody still has to do something about it. */
        public boolean isOpen() {
            return !state.equals("published") && !state.equals("dropped");
        }

        private static String days(long age) {
            return age == 0 ? "since today" : age == 1 ? "1 day" : age + " days";
        }
    }

    /**
     * Words of an item that a draft stands on.
     *
     * @param doubt why nobody can say that these are the item's words; empty when they are
     */
    public record AnchorRow(String item, String quote, String doubt) {

        static AnchorRow of(Anchor anchor, Map<Quoted, String> doubts) {
            return new AnchorRow(
                    anchor.item().value(),
                    anchor.quote(),
                    doubts.getOrDefault(new Quoted(anchor.item(), anchor.quote()), ""));
        }
    }

    /** Words of the file that no rule understood, with the heading they stand under. */
    public record KeptLine(String heading, String text) {}
}
