package dev.gleaner.web;

import static dev.gleaner.web.FixtureOperations.HOSTILE;
import static dev.gleaner.web.FixtureOperations.LONG_WORD;
import static dev.gleaner.web.FixtureOperations.NAMED_ONLY;
import static dev.gleaner.web.FixtureOperations.RTL;
import static dev.gleaner.web.FixtureOperations.RTL_ITEM;
import static dev.gleaner.web.FixtureOperations.WHOLE;
import static dev.gleaner.web.FixtureOperations.day;
import static dev.gleaner.web.FixtureOperations.id;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.thread.Board.BoardRow;
import dev.gleaner.thread.Board.Newest;

import java.time.Year;
import java.util.List;

/** The board written by hand: a thread of each sort, from ripe to just opened. */
final class FixtureBoard {

    private FixtureBoard() {}

    static List<BoardRow> rows() {
        return List.of(
                new BoardRow(
                        "reproducing-papers",
                        "Reproducing papers",
                        "ripe",
                        List.of(),
                        new Newest(
                                WHOLE,
                                "The paper that ran on the second try",
                                "The Replication Letter",
                                day("2026-04-07")),
                        12,
                        0,
                        4,
                        true,
                        false,
                        List.of()),
                new BoardRow(
                        "automated-ai-research",
                        "Automated AI research",
                        "medium-high",
                        List.of(
                                "body not read — When the model debugs its own training run",
                                "counter-evidence not checked"),
                        new Newest(
                                NAMED_ONLY,
                                "When the model debugs its own training run",
                                "The Replication Letter",
                                day("2026-05-12")),
                        10,
                        4,
                        2,
                        true,
                        false,
                        List.of(
                                "awaiting review by Tove, 9 days: drafts/2026-05-13-the-hill-with-the-number-on-it.md")),
                new BoardRow(
                        "hostile",
                        HOSTILE,
                        "medium",
                        List.of("body not read — " + HOSTILE),
                        new Newest(
                                RTL_ITEM,
                                RTL,
                                "مختبر",
                                DateInterval.year(Year.of(2026), "early 2026")),
                        1,
                        1,
                        1,
                        false,
                        false,
                        List.of()),
                new BoardRow(
                        "export-controls",
                        "Export controls on accelerators, and what they moved",
                        "low",
                        List.of(),
                        new Newest(id("old"), LONG_WORD, "Horizon Notes", day("2026-01-20")),
                        1,
                        1,
                        1,
                        false,
                        true,
                        List.of()),
                new BoardRow(
                        "just-opened",
                        "A thread opened this morning",
                        "none",
                        List.of(),
                        null,
                        0,
                        0,
                        0,
                        false,
                        false,
                        List.of()));
    }
}
