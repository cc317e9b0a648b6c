package dev.gleaner.web;

import static dev.gleaner.web.FixtureOperations.HOSTILE;
import static dev.gleaner.web.FixtureOperations.HOSTILE_ITEM;
import static dev.gleaner.web.FixtureOperations.LONG_WORD;
import static dev.gleaner.web.FixtureOperations.NAMED_ONLY;
import static dev.gleaner.web.FixtureOperations.NOW;
import static dev.gleaner.web.FixtureOperations.RTL;
import static dev.gleaner.web.FixtureOperations.RTL_ITEM;
import static dev.gleaner.web.FixtureOperations.TEXT;
import static dev.gleaner.web.FixtureOperations.TRUNCATED_COPY;
import static dev.gleaner.web.FixtureOperations.WHOLE;
import static dev.gleaner.web.FixtureOperations.day;

import dev.gleaner.claim.ClaimLine.LinkLine;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.TextChange;
import dev.gleaner.item.ItemPage;
import dev.gleaner.item.ItemPage.ClaimRow;
import dev.gleaner.item.ItemPage.InThread;
import dev.gleaner.item.ItemPage.PassageSpan;
import dev.gleaner.item.ItemPage.RelatedItem;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Map;

/** Items written by hand, with claims that stand in their texts. */
final class FixtureItems {

    private FixtureItems() {}

    static ClaimRow result(
            String text,
            String sentence,
            @Nullable String protocol,
            @Nullable String system,
            @Nullable String scaffold,
            String value,
            @Nullable DateInterval date,
            @Nullable String measuredBy) {
        int start = text.indexOf(sentence);
        int valueStart = start + sentence.indexOf(value);
        return new ClaimRow(
                Id.of("claim", sentence, value).value(),
                "result",
                "Weak-to-strong PGR",
                protocol,
                system,
                scaffold,
                value,
                valueStart,
                valueStart + value.length(),
                Double.valueOf(value),
                Double.valueOf(value),
                "",
                date,
                system == null,
                measuredBy,
                "The Replication Letter",
                new PassageSpan(start, start + sentence.length(), sentence));
    }

    private static ClaimRow goal(String text, String sentence) {
        int start = text.indexOf(sentence);
        return new ClaimRow(
                Id.of("claim", sentence).value(),
                "goal",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                "The Replication Letter",
                new PassageSpan(start, start + sentence.length(), sentence));
    }

    static List<ClaimRow> claims() {
        String code =
                "The method they liked best held up on mathematics, where it recovered 0.94 of the"
                        + " gap, and half held up on code, where it managed 0.47.";
        return List.of(
                result(
                        TEXT,
                        "Two human researchers spent seven days on the baselines and reached a PGR"
                                + " of 0.23.",
                        "seven days",
                        null,
                        null,
                        "0.23",
                        day("2026-04-14"),
                        "Anthropic"),
                result(
                        TEXT,
                        "The nine agents, each a Claude Opus 4.6 with its own sandbox, worked for"
                                + " five days, about 800 hours added together, and arrived at 0.97.",
                        "five days",
                        "Claude Opus 4.6",
                        "nine agents with a notice board",
                        "0.97",
                        day("2026-04-14"),
                        "Anthropic"),
                result(TEXT, code, "mathematics", "Claude Opus 4.6", null, "0.94", null, null),
                result(TEXT, code, "code", "Claude Opus 4.6", null, "0.47", null, null),
                goal(
                        TEXT,
                        "OpenAI wants to build an automated research intern by September 2026."));
    }

    static List<ItemPage> items() {
        return List.of(
                item(
                        WHOLE,
                        "Nine agents, one week, and the number that did not travel",
                        "full",
                        TEXT,
                        claims(),
                        null,
                        List.of(
                                new RelatedItem(
                                        TRUNCATED_COPY,
                                        "Nine agents, one week, and the number that did not travel",
                                        "ML Reposts",
                                        "83% of its five-word runs are in it"))),
                item(
                        NAMED_ONLY,
                        "When the model debugs its own training run",
                        "not fetched",
                        "",
                        List.of(),
                        null,
                        List.of()),
                item(
                        TRUNCATED_COPY,
                        "Nine agents, one week, and the number that did not travel",
                        "truncated",
                        TEXT.substring(0, 420),
                        List.of(),
                        new RelatedItem(
                                WHOLE,
                                "Nine agents, one week, and the number that did not travel",
                                "The Replication Letter",
                                "Its address names the other as canonical."),
                        List.of()),
                new ItemPage(
                        HOSTILE_ITEM,
                        HOSTILE,
                        "<b>Source</b>",
                        "unknown",
                        "javascript:alert(document.domain)",
                        "<i>Author</i>",
                        null,
                        NOW,
                        "full",
                        "\" onload=\"x",
                        "<img src=x onerror=alert(1)>\n\n" + LONG_WORD + "\n\n" + HOSTILE,
                        List.of(
                                result(
                                        "<img src=x onerror=alert(1)>",
                                        "<img src=x onerror=alert(1)>",
                                        "<b>",
                                        HOSTILE,
                                        LONG_WORD,
                                        "1",
                                        null,
                                        "<u>")),
                        new RelatedItem(WHOLE, HOSTILE, HOSTILE, HOSTILE),
                        List.of(new RelatedItem(WHOLE, HOSTILE, HOSTILE, HOSTILE)),
                        List.of(new InThread("a/../b?c#d", HOSTILE)),
                        null),
                new ItemPage(
                        RTL_ITEM,
                        RTL,
                        "مختبر",
                        "lab",
                        "https://example.test/قياس",
                        null,
                        DateInterval.year(Year.of(2026), "early 2026"),
                        NOW,
                        "excerpt",
                        "ar",
                        RTL + ". بلغت النتيجة 21.5% على مجموعة CORE-Bench.\n\n" + RTL + ".",
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        null));
    }

    private static ItemPage item(
            String id,
            String title,
            String body,
            String text,
            List<ClaimRow> claims,
            @Nullable RelatedItem copyOf,
            List<RelatedItem> copies) {
        return new ItemPage(
                id,
                title,
                "The Replication Letter",
                "newsletter",
                "http://newsroom.test/replication-letter/33.html",
                "Mara Lindqvist",
                day("2026-04-21"),
                Instant.parse("2026-04-22T06:00:00Z"),
                body,
                "en",
                text,
                claims,
                copyOf,
                copies,
                List.of(
                        new InThread("automated-ai-research", "Automated AI research"),
                        new InThread("reproducing-papers", "Reproducing papers")),
                new TextChange(NOW, "ab".repeat(32), "cd".repeat(32), true, true),
                List.of(),
                claims.isEmpty() ? Map.of() : Map.of(claims.getFirst().claim(), List.of(linked())),
                List.of(FixtureSame.line("item", id, NAMED_ONLY)));
    }

    private static LinkLine linked() {
        return new LinkLine(
                "l1",
                false,
                "disputes",
                "however",
                false,
                0.8,
                "same benchmark and system",
                "c2",
                "Marsh Notes",
                "A second look",
                "Others measured less, however.",
                Links.passage(WHOLE, 0, 20),
                null);
    }
}
