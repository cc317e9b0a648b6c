package dev.gleaner.ripeness;

import static dev.gleaner.ripeness.Story.adjacent;
import static dev.gleaner.ripeness.Story.ofFamily;
import static dev.gleaner.ripeness.Story.unread;

import dev.gleaner.graph.Source.Kind;
import dev.gleaner.graph.thread.Firing.State;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.ripeness.Snapshot.FiringFact;

import org.jspecify.annotations.Nullable;

/**
 * The regression case: a thread on automated AI research as it stood on three days of May 2026.
 *
 * <p>Titles and dates are public facts; the sentences are ours.
 */
final class AutomatedResearch {

    static final String AAR = "Automated alignment researchers";
    static final String DEPLOYED = "the body describes a system that was put to work";

    private AutomatedResearch() {}

    static Story story() {
        return story(Story.firing(AAR, State.TENTATIVE, null, "2026-05-11"));
    }

    static Story decided(State state, @Nullable Level branch) {
        return story(
                Story.firing(AAR, State.TENTATIVE, null, "2026-05-11"),
                Story.firing(AAR, state, branch, "2026-05-12"));
    }

    private static Story story(FiringFact... firings) {
        Story story = new Story();
        int[] issues = {437, 439, 444, 448, 449, 454, 455};
        String[] days = {
            "2025-12-08",
            "2026-01-05",
            "2026-02-09",
            "2026-03-09",
            "2026-03-16",
            "2026-04-20",
            "2026-05-04"
        };
        for (int index = 0; index < issues.length; index++) {
            story.attach(
                    unread(
                            "Import AI #" + issues[index],
                            "Import AI",
                            Kind.NEWSLETTER,
                            days[index],
                            "2026-05-10"));
        }
        story.attach(
                unread("Import AI #456", "Import AI", Kind.NEWSLETTER, "2026-05-11"),
                unread(
                        "RD-section post, one of two",
                        "METR",
                        Kind.EVALUATOR,
                        "2026-05-08",
                        "2026-05-10"),
                unread(
                        "RD-section post, two of two",
                        "METR",
                        Kind.EVALUATOR,
                        "2026-05-08",
                        "2026-05-10"),
                unread(
                        "Research Sabotage in ML Codebases",
                        "AI Alignment Forum",
                        Kind.FORUM,
                        "2026-04-30",
                        "2026-05-10"),
                anthropic(AAR, "2026-04-14"),
                anthropic("Measuring agent autonomy", "2026-02-19"),
                adjacent(anthropic("Trustworthy agents", "2026-04-09")),
                adjacent(anthropic("Long-running Claude", "2026-03-25")),
                adjacent(anthropic("AI assistance coding skills", "2026-02-05")));
        return story.trigger(
                        "The body of automated-alignment-researchers shows something in use.",
                        Level.RIPE,
                        Trigger.Kind.ITEM,
                        "",
                        firings)
                .trigger(
                        "A third METR evaluation of the RD section lands.",
                        Level.RIPE,
                        Trigger.Kind.ARRIVAL,
                        "2 of 3 from METR")
                .trigger(
                        "OpenAI or DeepMind announces the like.",
                        Level.RIPE,
                        Trigger.Kind.ARRIVAL,
                        "0 of 1 from OpenAI or DeepMind")
                .trigger(
                        "The editor sees a gap.",
                        Level.RIPE,
                        Trigger.Kind.PERSON,
                        "not judged; only a person can")
                .branch(DEPLOYED, Level.RIPE)
                .branch("it proposes a method", Level.RIPE_PENDING)
                .branch("it sets an agenda", Level.MEDIUM_HIGH)
                .draft("asymmetric-arrival", "2026-05-12")
                .asserted(
                        Level.MEDIUM_HIGH,
                        "2026-05-11",
                        "Up to medium-high, short of ripe while unread.");
    }

    static Snapshot.EvidenceFact anthropic(String title, String day) {
        return ofFamily(
                "Anthropic", unread(title, "Anthropic Research", Kind.LAB, day, "2026-05-11"));
    }
}
