package dev.gleaner.web;

import static dev.gleaner.web.FixtureOperations.NAMED_ONLY;
import static dev.gleaner.web.FixtureOperations.NOW;
import static dev.gleaner.web.FixtureOperations.SIXTEEN_HOURS;
import static dev.gleaner.web.FixtureOperations.TRUNCATED_COPY;
import static dev.gleaner.web.FixtureOperations.WHOLE;
import static dev.gleaner.web.FixtureOperations.day;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.graph.thread.Firing;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.Reading.Depth;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.ripeness.Ripeness;
import dev.gleaner.ripeness.RipenessSettings;
import dev.gleaner.ripeness.Snapshot;
import dev.gleaner.ripeness.Snapshot.AssertedFact;
import dev.gleaner.ripeness.Snapshot.BranchFact;
import dev.gleaner.ripeness.Snapshot.DraftFact;
import dev.gleaner.ripeness.Snapshot.EvidenceFact;
import dev.gleaner.ripeness.Snapshot.FiringFact;
import dev.gleaner.ripeness.Snapshot.TriggerFact;
import dev.gleaner.ripeness.Verdict;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the rules make of the fixtures' evidence: the trees on the pages are real ones. */
final class FixtureVerdicts {

    private FixtureVerdicts() {}

    private static EvidenceFact fact(
            String item,
            String title,
            String source,
            Source.Kind kind,
            String day,
            @Nullable Depth depth,
            @Nullable BodyState body,
            @Nullable String copyOf,
            boolean result) {
        return new EvidenceFact(
                new Id<>(item),
                title,
                source,
                kind,
                source,
                day(day),
                Instant.parse("2026-05-12T08:00:00Z"),
                Directness.DIRECT,
                depth,
                body,
                copyOf == null ? null : new Id<>(copyOf),
                result);
    }

    /** What the rules make of that evidence: the tree on the page is a real one. */
    static Verdict verdict() {
        Id<StoryThread> thread = StoryThread.idOf("automated-ai-research");
        Instant recorded = Instant.parse("2026-05-12T08:00:00Z");
        Trigger deployed =
                Trigger.of(
                        thread,
                        "the body confirms a deployed result with a measured gain",
                        Level.RIPE,
                        Trigger.Kind.ITEM);
        Trigger third =
                Trigger.of(
                        thread,
                        "a third evaluator publishes a measurement",
                        Level.RIPE,
                        Trigger.Kind.ARRIVAL);
        return new Ripeness(RipenessSettings.defaults())
                .assess(
                        new Snapshot(
                                NOW,
                                List.of(
                                        fact(
                                                NAMED_ONLY,
                                                "When the model debugs its own training run",
                                                "The Replication Letter",
                                                Source.Kind.NEWSLETTER,
                                                "2026-05-12",
                                                Depth.TITLE_SEEN,
                                                BodyState.TRUNCATED,
                                                null,
                                                false),
                                        fact(
                                                WHOLE,
                                                "Nine agents, one week, and the number that did not"
                                                        + " travel",
                                                "The Replication Letter",
                                                Source.Kind.NEWSLETTER,
                                                "2026-04-21",
                                                Depth.QUOTED,
                                                BodyState.FULL,
                                                null,
                                                true),
                                        fact(
                                                SIXTEEN_HOURS,
                                                "Sixteen hours, and the ruler ends",
                                                "Horizon Notes",
                                                Source.Kind.EVALUATOR,
                                                "2026-05-11",
                                                null,
                                                BodyState.FULL,
                                                null,
                                                true),
                                        fact(
                                                TRUNCATED_COPY,
                                                "Nine agents, one week, and the number that did not"
                                                        + " travel",
                                                "ML Reposts",
                                                Source.Kind.MIRROR,
                                                "2026-04-22",
                                                null,
                                                BodyState.TRUNCATED,
                                                WHOLE,
                                                true)),
                                List.of(
                                        new TriggerFact(
                                                deployed,
                                                List.of(
                                                        new FiringFact(
                                                                new Id<>(NAMED_ONLY),
                                                                Firing.State.TENTATIVE,
                                                                "the title is a near match",
                                                                null,
                                                                recorded)),
                                                ""),
                                        new TriggerFact(third, List.of(), "2 of 3 evaluators")),
                                List.of(
                                        new BranchFact(
                                                "it has figures from a production run",
                                                "draft",
                                                Level.RIPE),
                                        new BranchFact(
                                                "it is about plans",
                                                "wait for the next data point",
                                                Level.MEDIUM_HIGH)),
                                List.of(),
                                List.of(),
                                List.of(
                                        new DraftFact(
                                                "the hill with the number on it",
                                                LocalDate.parse("2026-05-13"))),
                                List.of(),
                                new AssertedFact(
                                        Level.RIPE_PENDING,
                                        LocalDate.parse("2026-05-12"),
                                        "writer",
                                        "Holding short of ripe until the body is read, because the"
                                                + " title fits more than one story."),
                                false));
    }

    static Verdict bare() {
        return new Ripeness(RipenessSettings.defaults())
                .assess(
                        new Snapshot(
                                NOW, List.of(), List.of(), List.of(), List.of(), List.of(),
                                List.of(), List.of(), null, false));
    }
}
