package dev.gleaner.ripeness;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Decision;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.thread.Draft;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.graph.thread.Firing;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.Reading;
import dev.gleaner.graph.thread.Trigger;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything about a thread that its ripeness follows from, as of one time.
 *
 * <p>What was recorded after {@code asOf} is ignored; duplicates and order make no difference.
 *
 * @param conflicts pairs of items that cannot both hold
 * @param asserted what a person wrote down; null when nobody did
 * @param counterEvidenceChecked whether somebody looked for evidence against
 * @param rests that a person spiked or published the thread
 * @param earlier what was computed before, by the same rules
 */
public record Snapshot(
        Instant asOf,
        List<EvidenceFact> evidence,
        List<TriggerFact> triggers,
        List<BranchFact> branches,
        List<Connection> connections,
        List<Conflict> conflicts,
        List<DraftFact> drafts,
        List<PersonHold> personHolds,
        @Nullable AssertedFact asserted,
        boolean counterEvidenceChecked,
        List<RestFact> rests,
        List<Earlier> earlier) {

    /** A thread that nobody laid to rest and nothing was computed of before. */
    public Snapshot(
            Instant asOf,
            List<EvidenceFact> evidence,
            List<TriggerFact> triggers,
            List<BranchFact> branches,
            List<Connection> connections,
            List<Conflict> conflicts,
            List<DraftFact> drafts,
            List<PersonHold> personHolds,
            @Nullable AssertedFact asserted,
            boolean counterEvidenceChecked) {
        this(
                asOf,
                evidence,
                triggers,
                branches,
                connections,
                conflicts,
                drafts,
                personHolds,
                asserted,
                counterEvidenceChecked,
                List.of(),
                List.of());
    }

    public Snapshot {
        evidence = List.copyOf(evidence);
        triggers = List.copyOf(triggers);
        branches = List.copyOf(branches);
        connections = List.copyOf(connections);
        conflicts = List.copyOf(conflicts);
        drafts = List.copyOf(drafts);
        personHolds = List.copyOf(personHolds);
        rests = List.copyOf(rests);
        earlier = List.copyOf(earlier);
    }

    /**
     * An attached item.
     *
     * @param title empty when unknown
     * @param source the name of its source
     * @param voice who counts as one origin: the family of the source, else the source
     * @param date null when undated
     * @param recordedAt when it was attached
     * @param deepest the deepest reading; null when nobody touched it
     * @param body how much of its text we hold; null when nothing was fetched
     * @param copyOf the item that it repeats; null for an original
     * @param hasResult whether it holds a result or a measurement
     * @param joinedWith the attached item that it is one piece of evidence with: it rests on the
     *     same work, tells the same again, or is the same as a person says; null when it stands
     *     alone
     * @param joinedBecause why; empty when it stands alone
     * @param lineage what a person decided about whose words it carries; null when nobody did
     */
    public record EvidenceFact(
            Id<Item> item,
            String title,
            String source,
            Source.Kind kind,
            String voice,
            @Nullable DateInterval date,
            Instant recordedAt,
            Directness directness,
            Reading.@Nullable Depth deepest,
            @Nullable BodyState body,
            @Nullable Id<Item> copyOf,
            boolean hasResult,
            @Nullable Id<Item> joinedWith,
            String joinedBecause,
            Decision.@Nullable Word lineage) {

        /** An item that stands alone, of which nobody decided whose words it carries. */
        public EvidenceFact(
                Id<Item> item,
                String title,
                String source,
                Source.Kind kind,
                String voice,
                @Nullable DateInterval date,
                Instant recordedAt,
                Directness directness,
                Reading.@Nullable Depth deepest,
                @Nullable BodyState body,
                @Nullable Id<Item> copyOf,
                boolean hasResult) {
            this(
                    item,
                    title,
                    source,
                    kind,
                    voice,
                    date,
                    recordedAt,
                    directness,
                    deepest,
                    body,
                    copyOf,
                    hasResult,
                    null,
                    "",
                    null);
        }

        /** The same, as one piece of evidence with another, or as a person decided. */
        public EvidenceFact of(
                @Nullable Id<Item> with, String because, Decision.@Nullable Word decided) {
            return new EvidenceFact(
                    item,
                    title,
                    source,
                    kind,
                    voice,
                    date,
                    recordedAt,
                    directness,
                    deepest,
                    body,
                    copyOf,
                    hasResult,
                    with,
                    because,
                    decided);
        }

        /** Whether it may count: it repeats nobody, or a person decided that it is its own. */
        boolean hasKnownLineage() {
            return lineage == null
                    ? copyOf == null && kind.speaksForItself()
                    : lineage == Decision.Word.OWN;
        }

        /** Whether its body was read well enough to stand for something. */
        public boolean isRead() {
            return deepest != null && deepest.isRead();
        }
    }

    /**
     * A trigger with what met it.
     *
     * @param missing what it still waits for, in a few words such as {@code 2 of 3 from METR};
     *     empty when unknown
     */
    public record TriggerFact(Trigger trigger, List<FiringFact> firings, String missing) {

        public TriggerFact {
            firings = List.copyOf(firings);
        }
    }

    /**
     * That an item met a trigger.
     *
     * @param branch the level of the branch that the reader chose; null when the trigger's own
     *     level stands
     */
    public record FiringFact(
            Id<Item> item,
            Firing.State state,
            String because,
            @Nullable Level branch,
            Instant recordedAt) {}

    /**
     * What one finding would lead to, in the writer's words.
     *
     * @param target null when her words name no level
     */
    public record BranchFact(String condition, String outcome, @Nullable Level target) {}

    /**
     * A connection that a person sees between items.
     *
     * @param sides the items it connects; it needs two to carry anything
     */
    public record Connection(String by, String text, List<Id<Item>> sides) {

        public Connection {
            sides = List.copyOf(sides);
        }
    }

    /** That two items cannot both hold. */
    public record Conflict(String about, Id<Item> one, Id<Item> other) {}

    /**
     * A text being written from the thread.
     *
     * @param date null when it has none
     * @param reviewer empty when nobody is named
     * @param since the day of its last change; null when nobody knows
     */
    public record DraftFact(
            String name,
            @Nullable LocalDate date,
            Draft.State state,
            String reviewer,
            @Nullable LocalDate since) {

        /** A text of which nothing is known but that it is being written. */
        public DraftFact(String name, @Nullable LocalDate date) {
            this(name, date, Draft.State.DRAFTING, "", date);
        }

        /** A draft as the graph keeps it. */
        public static DraftFact of(Draft draft) {
            return new DraftFact(
                    draft.name(), draft.date(), draft.state(), draft.reviewer(), draft.since());
        }

        /** As it was on an earlier day, as far as anybody knows. */
        public DraftFact on(LocalDate day) {
            return since != null && since.isAfter(day) ? new DraftFact(name, date) : this;
        }
    }

    /** That a person holds the thread, for an embargo or a reason of her own. */
    public record PersonHold(String by, String reason, @Nullable LocalDate on) {}

    /** The level that a person asserts, in her sentence. */
    public record AssertedFact(Level level, @Nullable LocalDate on, String by, String sentence) {}

    /** That a person laid the thread to rest: {@code spiked} or {@code published}. */
    public record RestFact(String word, String by, String reason, LocalDate on) {}

    /**
     * What was computed at an earlier time.
     *
     * @param level what was shown
     * @param gate what the gates said by themselves
     */
    public record Earlier(Instant at, Level level, Level gate) {}
}
