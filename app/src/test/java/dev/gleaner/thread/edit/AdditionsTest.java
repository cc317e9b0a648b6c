package dev.gleaner.thread.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFileReader;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

class AdditionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 12);

    private static final String MARKDOWN =
            """
            ---
            ripeness: "low"
            ripeness-date: 2026-03-01
            tags: [sea]
            ---
            # Salt

            ## Evidence

            ### Tide Letter (newsletter)

            - #30 (2026-03-30) — “Gearbox.” Body not yet read.

            ## Ripeness

            Set to low on 2026-03-01.

            Promote to ripe on any of:

            - A second count lands.

            ## What I’m watching for

            * Read the next issue.

            ## Recipes

            Stir.
            """;

    private static final String RENDERED =
            "Salt\n\nWhy salt.\n\nEvidence\n\nTide Letter (newsletter)\n\n  • #30 (2026-03-30) — “Gearbox.” Body not yet read.\n\nNotes\n\nOpened in March.";

    private static ThreadFile file(String text) {
        return (ThreadFile) new ThreadFileReader().read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String added(String text, Addition addition) {
        return ((Edit.Changed) new Additions(file(text)).add(addition)).text();
    }

    @Test
    void watchIsMarkedAsTheLinesAboveIt() {
        assertThat(added(MARKDOWN, new Addition.Watch("Wait for\nthe count.")))
                .isEqualTo(
                        MARKDOWN.replace(
                                "* Read the next issue.\n",
                                "* Read the next issue.\n* Wait for the count.\n"));
    }

    @Test
    void triggerGoesUnderTheLinesOfItsLevel() {
        assertThat(added(MARKDOWN, new Addition.Trigger(Level.RIPE, "A third one.")))
                .isEqualTo(
                        MARKDOWN.replace(
                                "- A second count lands.\n",
                                "- A second count lands.\n- A third one.\n"));
        assertThat(
                        file(added(MARKDOWN, new Addition.Trigger(Level.MEDIUM_HIGH, "A method.")))
                                .triggers())
                .extracting(trigger -> trigger.target())
                .containsExactly(Level.RIPE, Level.MEDIUM_HIGH);
    }

    @Test
    void assertedLevelIsWrittenAsASentenceAndIntoTheFrontMatterThatIsThere() {
        String changed =
                added(
                        MARKDOWN,
                        new Addition.Assertion(Level.MEDIUM, Level.LOW, DAY, "Ines", "two voices"));

        assertThat(changed)
                .contains("ripeness: \"medium\"\nripeness-date: 2026-05-12\ntags: [sea]\n")
                .contains(
                        "- A second count lands.\n\nPromoted to medium on 2026-05-12 by Ines: two voices.\n\n##");
        assertThat(file(changed).thread().asserted()).isEqualTo(Level.MEDIUM);
    }

    @Test
    void levelThatWasWithdrawnIsAssertedNoMoreAndItsWordsStay() {
        String asserted =
                added(
                        MARKDOWN,
                        new Addition.Assertion(Level.MEDIUM, Level.LOW, DAY, "Ines", "two voices"));

        String changed =
                added(
                        asserted,
                        new Addition.Withdrawal(
                                List.of("medium on 2026-05-12 by Ines"), DAY, "Ines", "one voice"));

        assertThat(changed)
                .contains("Once promoted to medium on 2026-05-12 by Ines: two voices.")
                .contains("Withdrawn on 2026-05-12 by Ines: one voice.");
        assertThat(file(changed).thread().asserted()).isEqualTo(Level.LOW);
    }

    @Test
    void reasonThatWouldAssertAnotherLevelIsLeftOut() {
        assertThat(
                        new Additions(file(MARKDOWN))
                                .add(
                                        new Addition.Statement(
                                                "Parked. It was set to ripe on 2026-05-13.")))
                .isInstanceOf(Edit.Refused.class);
    }

    @Test
    void workGoesUnderItsSourceAndASourceThatIsNewGetsAHeading() {
        Addition.Work work =
                new Addition.Work(
                        "Tide Letter",
                        "Salt [and] patience",
                        31,
                        DateInterval.day(LocalDate.of(2026, 4, 6)),
                        null,
                        "Found.",
                        false);
        assertThat(added(MARKDOWN, work))
                .contains(
                        "Body not yet read.\n- #31 (2026-04-06) — “Salt [and] patience.” Found.\n");
        assertThat(
                        added(
                                RENDERED,
                                new Addition.Work(
                                        "Harbour Lab",
                                        "Blade wear",
                                        null,
                                        null,
                                        "https://harbour.example.org/wear",
                                        "",
                                        false)))
                .isEqualTo(
                        RENDERED.replace(
                                "\n\nNotes",
                                "\n\nHarbour Lab\n\n  • Blade wear (https://harbour.example.org/wear)\n\nNotes"));
    }

    @Test
    void draftOpensItsSectionAtTheEndOfARenderedFile() {
        assertThat(added(RENDERED, new Addition.Draft(DAY, "drafts/salt.md", "Awaiting review.")))
                .isEqualTo(
                        RENDERED
                                + "\n\nDrafts\n\n  • 2026-05-12 — drafts/salt.md — Awaiting review.\n");
    }

    @Test
    void readMarkChangesOnlyTheWordsThatSayUnread() {
        ThreadFile file = file(MARKDOWN);

        assertThat(ReadMark.of(file, file.entries().getFirst(), DAY))
                .isEqualTo(
                        new Edit.Changed(
                                MARKDOWN.replace(
                                        "Body not yet read.", "Body read on 2026-05-12.")));
    }

    @Test
    void nothingIsAddedWithoutWords() {
        assertThat(new Additions(file(MARKDOWN)).add(new Addition.Watch(" \n")))
                .isInstanceOf(Edit.Refused.class);
    }
}
