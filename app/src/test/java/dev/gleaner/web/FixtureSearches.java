package dev.gleaner.web;

import static dev.gleaner.web.FixtureOperations.HOSTILE;
import static dev.gleaner.web.FixtureOperations.HOSTILE_ITEM;
import static dev.gleaner.web.FixtureOperations.LONG_WORD;
import static dev.gleaner.web.FixtureOperations.RTL;
import static dev.gleaner.web.FixtureOperations.RTL_ITEM;
import static dev.gleaner.web.FixtureOperations.TEXT;
import static dev.gleaner.web.FixtureOperations.WHOLE;

import dev.gleaner.search.SearchPage.Facet;
import dev.gleaner.search.SearchPage.FoundHit;
import dev.gleaner.search.SearchPage.FoundPassage;
import dev.gleaner.search.SearchPage.Span;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a search finds, written by hand: a plain hit, a hostile one, one in Arabic. */
final class FixtureSearches {

    private FixtureSearches() {}

    static String explanation() {
        return "all of\n  agents          → 132 items\n  source:metr     → 9 items";
    }

    private static FoundPassage passage(String text, String passage, String... marked) {
        int start = text.indexOf(passage);
        List<Span> marks = new ArrayList<>();
        for (String mark : marked) {
            int at = text.indexOf(mark, start);
            marks.add(new Span(at, at + mark.length()));
        }
        return new FoundPassage(start, start + passage.length(), passage, marks);
    }

    static List<FoundHit> hits() {
        String nine =
                "The nine agents, each a Claude Opus 4.6 with its own sandbox, worked for five"
                        + " days, about 800 hours added together, and arrived at 0.97.";
        String better = "The agents were better than two people at climbing one hill";
        return List.of(
                new FoundHit(
                        WHOLE,
                        "Nine agents, one week, and the number that did not travel",
                        "The Replication Letter",
                        "http://newsroom.test/replication-letter/33.html",
                        LocalDate.parse("2026-04-21"),
                        nine,
                        List.of(
                                passage(TEXT, nine, "agents", "Opus 4.6"),
                                passage(TEXT, better, "agents"))),
                new FoundHit(
                        HOSTILE_ITEM,
                        HOSTILE,
                        "<b>Source</b>",
                        "javascript:alert(1)",
                        null,
                        "",
                        List.of(
                                new FoundPassage(
                                        0,
                                        28,
                                        "<img src=x onerror=alert(1)>",
                                        List.of(new Span(1, 4), new Span(2, 9))))),
                new FoundHit(
                        RTL_ITEM,
                        RTL,
                        "مختبر",
                        "https://example.test/" + LONG_WORD,
                        LocalDate.parse("2026-01-01"),
                        RTL,
                        List.of(new FoundPassage(0, RTL.length(), RTL, List.of(new Span(0, 4))))));
    }

    static List<Facet> facets() {
        return List.of(
                new Facet(
                        "source",
                        List.of(
                                new Facet.Value(
                                        "The Replication Letter",
                                        96,
                                        "source:\"The Replication Letter\""),
                                new Facet.Value("METR", 9, "source:\"METR\""),
                                new Facet.Value("<b>Source</b>", 1, "source:\"<b>Source</b>\""))),
                new Facet(
                        "kind",
                        List.of(
                                new Facet.Value("newsletter", 120, "kind:newsletter"),
                                new Facet.Value("evaluator", 12, "kind:evaluator"),
                                new Facet.Value("forum", 0, "kind:forum"))),
                new Facet("month", List.of(new Facet.Value("2026-05", 31, "date:2026-05"))),
                new Facet("read state", List.of(new Facet.Value("unread", 104, "is:unread"))));
    }
}
