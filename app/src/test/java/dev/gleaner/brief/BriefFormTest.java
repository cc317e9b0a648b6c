package dev.gleaner.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.brief.Brief.DraftPart;
import dev.gleaner.brief.Brief.Number;
import dev.gleaner.brief.Brief.Quote;
import dev.gleaner.brief.Brief.Unread;
import dev.gleaner.brief.Brief.Work;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.thread.draft.DraftFlag;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

class BriefFormTest {

    private static final String HOSTILE =
            "1. [x](javascript:alert(1)) <img src=x> \u202e![y](http://t) `";

    @Test
    void packetNamesWhoMeasuredWhoReportedAndWhatNobodyRead() {
        assertThat(BriefForm.MARKDOWN.write(brief("Cycles", "They lose half.")))
                .contains("**medium** because two origins.")
                .contains("- held: body not read — Cycles")
                .contains(
                        "- “They lose half.” (goal, [open](<https://heron.example/c#:~:text=They>))"
                                + " [@heron2026cycles]")
                .contains(
                        "- **71\\_ %** — Wren 2 on SwiftBench; measured by nobody named, reported by"
                                + " Heron Lab [@heron2026cycles] — *nobody has read this work*")
                .contains("- Heron Lab: Cycles, 2026-05-08, text: truncated")
                .contains("## Differences\n\nNone.")
                .contains(
                        "- drafts/\\[cycles\\].md: awaiting review by Tove since 2026-05-09\n  - it stands on what was changed on 2026-05-11: “Cycles”, said “It lost a tenth.”, now “It lost a \\<b\\>fifth\\</b\\>.”\n");
    }

    @Test
    void foreignWordsOpenNothing() {
        String written = BriefForm.MARKDOWN.write(brief(HOSTILE, HOSTILE));

        assertThat(written)
                .doesNotContain("\u202e")
                .doesNotContain("[x](")
                .doesNotContainPattern("(?<!\\\\)<img")
                .doesNotContain("![y]")
                .contains("\\[x\\](javascript:alert(1)) \\<img src=x\\>");
        assertThat(written.lines())
                .contains(
                        "1\\. \\[x\\](javascript:alert(1)) \\<img src=x\\> \\!\\[y\\](http://t) \\`");
    }

    @Test
    void bibtexHasNoCommandsOfOthers() {
        String bibtex = BriefForm.BIBTEX.write(brief("\\input{/etc/passwd} 100 % & @misc{x", "x"));

        assertThat(bibtex)
                .contains(
                        "title = {{\\textbackslash{}input\\{/etc/passwd\\} 100 \\% \\& {@}misc\\{x}}")
                .contains("author = {{Ada Reed}}")
                .contains("date = {2026-05-08}");
        assertThat(bibtex.lines().filter(line -> line.startsWith("@"))).hasSize(2);
    }

    @Test
    void cslKeepsAMonthAMonth() {
        JsonNode works = new JsonMapper().readTree(BriefForm.CSL.write(brief("Cycles", "x")));

        assertThat(works).hasSize(2);
        assertThat(works.get(0).get("issued").get("date-parts").toString())
                .isEqualTo("[[2026,5,8]]");
        assertThat(works.get(1).get("issued").get("date-parts").toString())
                .isEqualTo("[[2026,4,1],[2026,4,30]]");
        assertThat(works.get(1).get("author").get(0).get("literal").asString())
                .isEqualTo("Reed Paper");
        assertThat(works.get(1).has("URL")).isFalse();
    }

    private static Brief brief(String title, String sentence) {
        String address = "https://heron.example/c#:~:text=They";
        DateInterval day = DateInterval.day(LocalDate.of(2026, 5, 8));
        return new Brief(
                "cycles",
                title,
                Instant.parse("2026-05-12T09:00:00Z"),
                "rules 1",
                "medium",
                "two origins",
                List.of("body not read — Cycles"),
                List.of(sentence),
                List.of(new Quote("goal", sentence, address, "heron2026cycles", true)),
                List.of(
                        new Number(
                                "SwiftBench",
                                "Wren 2",
                                "71_ %",
                                null,
                                null,
                                "Heron Lab",
                                sentence,
                                null,
                                "heron2026cycles",
                                false)),
                List.of(),
                List.of(new Unread("heron2026cycles", title, "Heron Lab", day, null, "truncated")),
                List.of(
                        new DraftPart(
                                "drafts/[cycles].md",
                                "awaiting review by Tove",
                                LocalDate.of(2026, 5, 9),
                                List.of(
                                        new DraftFlag(
                                                "flag",
                                                "drafts/[cycles].md",
                                                DraftFlag.Kind.CHANGED,
                                                "item",
                                                title,
                                                "It lost a tenth.",
                                                "It lost a <b>fifth</b>.",
                                                "Heron Lab",
                                                "item",
                                                Instant.parse("2026-05-11T09:00:00Z"))))),
                List.of(
                        new Work(
                                "heron2026cycles",
                                "item",
                                title,
                                "Ada Reed",
                                "Heron Lab",
                                day,
                                "https://heron.example/c"),
                        new Work(
                                "reed2026",
                                "item",
                                "Reeds",
                                null,
                                "Reed Paper",
                                DateInterval.month(YearMonth.of(2026, 4), "April 2026"),
                                null)));
    }
}
