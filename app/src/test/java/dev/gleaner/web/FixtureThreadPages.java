package dev.gleaner.web;

import static dev.gleaner.web.FixtureOperations.FORUM_POST;
import static dev.gleaner.web.FixtureOperations.HOSTILE;
import static dev.gleaner.web.FixtureOperations.HOSTILE_ITEM;
import static dev.gleaner.web.FixtureOperations.LONG_WORD;
import static dev.gleaner.web.FixtureOperations.NAMED_ONLY;
import static dev.gleaner.web.FixtureOperations.NOW;
import static dev.gleaner.web.FixtureOperations.RTL;
import static dev.gleaner.web.FixtureOperations.RTL_ITEM;
import static dev.gleaner.web.FixtureOperations.SIXTEEN_HOURS;
import static dev.gleaner.web.FixtureOperations.SIXTY;
import static dev.gleaner.web.FixtureOperations.TRUNCATED_COPY;
import static dev.gleaner.web.FixtureOperations.WHOLE;
import static dev.gleaner.web.FixtureOperations.day;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.thread.ThreadPage;
import dev.gleaner.thread.ThreadPage.DraftRow;
import dev.gleaner.thread.ThreadPage.EvidenceGroup;
import dev.gleaner.thread.ThreadPage.EvidenceRow;
import dev.gleaner.thread.ThreadPage.FiringRow;
import dev.gleaner.thread.ThreadPage.KeptLine;
import dev.gleaner.thread.ThreadPage.TriggerRow;
import dev.gleaner.thread.draft.DraftFlag;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;

/** Threads written by hand: one in full, one just opened, one of hostile words. */
final class FixtureThreadPages {

    private FixtureThreadPages() {}

    static ThreadPage automatedResearch() {
        return new ThreadPage(
                "automated-ai-research",
                "Automated AI research",
                "The story that AI systems have begun to do the work of making AI systems: fixing"
                        + " training runs, tuning small models, climbing a score on an alignment"
                        + " problem. Measured so far where the score is on the wall; claimed where it"
                        + " is not.",
                "Two voices that seldom agree keep arriving at the same place.\n\nWhat is missing"
                        + " is one laboratory with figures from its own production runs.",
                Instant.parse("2026-05-13T08:12:00Z"),
                FixtureVerdicts.verdict(),
                List.of(
                        new EvidenceGroup(
                                "The Replication Letter",
                                "newsletter",
                                "The Replication Letter",
                                List.of(
                                        new EvidenceRow(
                                                NAMED_ONLY,
                                                "When the model debugs its own training run",
                                                "http://newsroom.test/replication-letter/35.html",
                                                day("2026-05-12"),
                                                "candidate",
                                                "direct",
                                                "title seen",
                                                "truncated",
                                                null,
                                                0,
                                                "By its title exactly what the first trigger waits"
                                                        + " for. Behind the subscription after a few"
                                                        + " paragraphs.",
                                                null,
                                                "",
                                                ""),
                                        new EvidenceRow(
                                                SIXTY,
                                                "Four ways to say sixty per cent",
                                                "http://newsroom.test/replication-letter/34.html",
                                                day("2026-05-05"),
                                                "",
                                                "direct",
                                                "read",
                                                "full",
                                                null,
                                                6,
                                                "Forecasts side by side.",
                                                null,
                                                "",
                                                ""),
                                        new EvidenceRow(
                                                WHOLE,
                                                "Nine agents, one week, and the number that did not"
                                                        + " travel",
                                                "http://newsroom.test/replication-letter/33.html",
                                                day("2026-04-21"),
                                                "anchor item",
                                                "direct",
                                                "quoted",
                                                "full",
                                                null,
                                                4,
                                                "0.97 against 0.23 on a toy version of a real"
                                                        + " problem, and no significant gain in"
                                                        + " production.",
                                                null,
                                                "",
                                                ""))),
                        new EvidenceGroup(
                                "Horizon Notes",
                                "evaluator",
                                "Horizon Notes",
                                List.of(
                                        new EvidenceRow(
                                                SIXTEEN_HOURS,
                                                "Sixteen hours, and the ruler ends",
                                                "http://newsroom.test/horizon-notes/2026-05-11-sixteen-hours.html",
                                                day("2026-05-11"),
                                                "hard-evidence anchor",
                                                "direct",
                                                "not recorded",
                                                "full",
                                                null,
                                                5,
                                                "",
                                                null,
                                                "",
                                                ""))),
                        new EvidenceGroup(
                                "ML Reposts",
                                "mirror",
                                null,
                                List.of(
                                        new EvidenceRow(
                                                TRUNCATED_COPY,
                                                "Nine agents, one week, and the number that did not"
                                                        + " travel",
                                                "http://newsroom.test/ml-reposts/nine-agents-one-week.html",
                                                day("2026-04-22"),
                                                "",
                                                "direct",
                                                "not recorded",
                                                "truncated",
                                                WHOLE,
                                                3,
                                                "The Letter's #33 again, with furniture.",
                                                null,
                                                "",
                                                ""),
                                        new EvidenceRow(
                                                FORUM_POST,
                                                "Link round: interns, funds and a sum",
                                                null,
                                                null,
                                                "",
                                                "adjacent",
                                                "skimmed",
                                                "not fetched",
                                                null,
                                                0,
                                                "Goals, not results.",
                                                null,
                                                "",
                                                "")))),
                List.of(
                        new TriggerRow(
                                "The body of “When the model debugs its own training run” confirms"
                                        + " a deployed result with a measured gain.",
                                "ripe",
                                "item",
                                1,
                                List.of(
                                        new FiringRow(
                                                NAMED_ONLY,
                                                1,
                                                "tentative",
                                                "the title shares “model”, “training” and “run”"
                                                        + " with the trigger"))),
                        new TriggerRow(
                                "A third evaluator publishes a measurement of agents on AI research"
                                        + " tasks.",
                                "ripe",
                                "arrival",
                                3,
                                List.of()),
                        new TriggerRow(
                                "Ines notices a connection that nobody else has framed yet.",
                                "ripe",
                                "person",
                                1,
                                List.of(
                                        new FiringRow(
                                                SIXTY,
                                                1,
                                                "refuted",
                                                "a share of work is no probability")))),
                List.of(
                        "Top priority: read the body of the Letter's #35 (2026-05-12), on paper if"
                                + " need be.",
                        "Read Sixteen hours, and the ruler ends (2026-05-11).",
                        "Look for counter-evidence: someone who tried to repeat the nine agents and"
                                + " could not."),
                List.of("Nobody has looked for counter-evidence yet (2026-05-12)."),
                List.of(
                        new DraftRow(
                                "drafts/2026-05-13-the-hill-with-the-number-on-it.md",
                                LocalDate.parse("2026-05-13"),
                                "awaiting review",
                                "Tove",
                                LocalDate.parse("2026-05-13"),
                                9L,
                                "Angle: agents climb what is scored. Awaiting review by Tove.",
                                List.of(
                                        new ThreadPage.AnchorRow(
                                                NAMED_ONLY,
                                                "nine agents ran for a week and one of them found the bug",
                                                "")),
                                List.of(
                                        new DraftFlag(
                                                "draftflag-1",
                                                "drafts/2026-05-13-the-hill-with-the-number-on-it.md",
                                                DraftFlag.Kind.CHANGED,
                                                NAMED_ONLY,
                                                "When the model debugs its own training run",
                                                "Nine agents ran for a week and one of them found the bug.",
                                                "Nine agents ran for two days; a person found the bug.",
                                                "The Replication Letter",
                                                NAMED_ONLY,
                                                Instant.parse("2026-05-20T08:00:00Z")),
                                        new DraftFlag(
                                                "draftflag-2",
                                                "drafts/2026-05-13-the-hill-with-the-number-on-it.md",
                                                DraftFlag.Kind.DISPUTED,
                                                NAMED_ONLY,
                                                "When the model debugs its own training run",
                                                "",
                                                "We could not repeat the run of the nine agents.",
                                                "Heron Lab",
                                                NAMED_ONLY,
                                                Instant.parse("2026-05-21T08:00:00Z"))))),
                List.of(new KeptLine("Evidence", "see also the two posts Ines mentioned")));
    }

    static ThreadPage justOpened() {
        return new ThreadPage(
                "just-opened",
                "A thread opened this morning",
                "",
                "",
                NOW,
                FixtureVerdicts.bare(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static ThreadPage hostileThread() {
        return new ThreadPage(
                "hostile",
                HOSTILE,
                HOSTILE,
                RTL,
                NOW,
                FixtureVerdicts.bare(),
                List.of(
                        new EvidenceGroup(
                                "<img src=x onerror=alert(1)>",
                                "newsletter",
                                "A voice that owns it",
                                List.of(
                                        new EvidenceRow(
                                                HOSTILE_ITEM,
                                                HOSTILE,
                                                "javascript:alert(1)",
                                                DateInterval.year(Year.of(2026), "early 2026"),
                                                LONG_WORD,
                                                "direct",
                                                "not recorded",
                                                "full",
                                                null,
                                                1,
                                                LONG_WORD,
                                                null,
                                                "",
                                                ""),
                                        new EvidenceRow(
                                                RTL_ITEM,
                                                RTL,
                                                "https://example.test/" + LONG_WORD,
                                                null,
                                                "",
                                                "direct",
                                                "read",
                                                "full",
                                                null,
                                                0,
                                                RTL,
                                                null,
                                                "",
                                                "")))),
                List.of(new TriggerRow(HOSTILE, "ripe", "person", 1, List.of())),
                List.of(HOSTILE),
                List.of(HOSTILE),
                List.of(
                        new DraftRow(
                                HOSTILE,
                                null,
                                "dropped",
                                HOSTILE,
                                null,
                                null,
                                HOSTILE,
                                List.of(new ThreadPage.AnchorRow("item-none", HOSTILE, "")),
                                List.of(
                                        new DraftFlag(
                                                "draftflag-3",
                                                HOSTILE,
                                                DraftFlag.Kind.GONE,
                                                "item-none",
                                                HOSTILE,
                                                HOSTILE,
                                                "",
                                                HOSTILE,
                                                null,
                                                Instant.parse("2026-05-20T08:00:00Z"))))),
                List.of(new KeptLine(HOSTILE, HOSTILE)));
    }
}
