package dev.gleaner.thread.file;

import static dev.gleaner.thread.file.ThreadFiles.asserted;
import static dev.gleaner.thread.file.ThreadFiles.date;
import static dev.gleaner.thread.file.ThreadFiles.fixture;
import static dev.gleaner.thread.file.ThreadFiles.reading;
import static dev.gleaner.thread.file.ThreadFiles.thread;
import static dev.gleaner.thread.file.ThreadFiles.withEvidence;
import static dev.gleaner.thread.file.ThreadFiles.withRipeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.Trigger.Kind;
import dev.gleaner.thread.file.ThreadFile.Branch;
import dev.gleaner.thread.file.ThreadFile.Depth;
import dev.gleaner.thread.file.ThreadFile.DraftLine;
import dev.gleaner.thread.file.ThreadFile.Entry;
import dev.gleaner.thread.file.ThreadFile.Group;
import dev.gleaner.thread.file.ThreadFile.Kept;
import dev.gleaner.thread.file.ThreadFile.Note;
import dev.gleaner.thread.file.ThreadFile.TriggerLine;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;

class ThreadFileReaderTest {

    @Nested
    class MarkdownWithFrontMatter {

        private final ThreadFile thread = thread(fixture("sodium-ion/input.md"));

        @Test
        void propertiesAreReadWithTheirLists() {
            assertThat(thread.frontMatter())
                    .containsEntry("tags", List.of("storage", "grid"))
                    .containsEntry("aliases", List.of("salt batteries", "Na-ion"))
                    .containsEntry("opened", List.of("2026-02-01"));
            assertThat(thread.frontMatter().keySet())
                    .containsExactly("title", "slug", "tags", "aliases", "opened");
        }

        @Test
        void titleSlugSummaryAndWhyAreRead() {
            assertThat(thread.title()).isEqualTo("Sodium-ion cells in grid storage");
            assertThat(thread.slug()).isEqualTo("sodium-ion-grid");
            assertThat(thread.summary()).startsWith("Cheap salt cells").endsWith("does not mind.");
            assertThat(thread.why())
                    .isEqualTo(
                            "Two utilities ordered in one winter, and nobody asked what a cycle costs.\n\n"
                                    + "The price per cycle is what decides.");
        }

        @Test
        void groupHasSourceAndRole() {
            assertThat(thread.groups())
                    .extracting(Group::source, Group::role, Group::unread)
                    .containsExactly(
                            tuple("", "", false),
                            tuple("Grid Notes", "newsletter, framing", true),
                            tuple("Cell Audit", "hard-evidence anchor", false),
                            tuple("", "", false));
            assertThat(thread.groups().get(3).heading()).isEqualTo("Others");
        }

        @Test
        void issuesHaveNumberTitleAndDepth() {
            assertThat(thread.groups().get(1).entries())
                    .extracting(Entry::issue, Entry::title, Entry::depth)
                    .containsExactly(
                            tuple(12, "What a cycle costs", Depth.READ),
                            tuple(14, "Salt in the north; who insures it?", Depth.UNREAD),
                            tuple(15, "Warranty terms", Depth.UNREAD),
                            tuple(11, "The older warranty piece", Depth.UNREAD));
        }

        @Test
        void bulletBelowAnEntryAddsToItsNote() {
            assertThat(thread.groups().get(1).entries().get(2).note())
                    .isEqualTo("Not yet read.\nLook at the table on degradation.");
        }

        @Test
        void monthIsAnInterval() {
            Entry entry = thread.groups().get(1).entries().get(1);
            assertThat(date(entry).from()).isEqualTo(LocalDate.of(2026, 3, 1));
            assertThat(date(entry).to()).isEqualTo(LocalDate.of(2026, 3, 31));
            assertThat(date(entry).wording()).isEqualTo("March 2026");
        }

        @Test
        void linkGivesAddressAndItsWordsTheTitle() {
            Entry entry = thread.groups().get(2).entries().getFirst();
            assertThat(entry.title()).isEqualTo("Ten thousand cycles measured");
            assertThat(entry.address())
                    .isEqualTo("https://audit.example.org/reports/ten-thousand-cycles-measured");
            assertThat(entry.depth()).isEqualTo(Depth.READ);
            assertThat(entry.note())
                    .isEqualTo(
                            "the only outside measurement. Body quoted on 2026-03-20. Its appendix names the test bench.");
        }

        @Test
        void numberOfDatedReportsStandsForAsManyEntries() {
            assertThat(thread.groups().get(2).entries().subList(1, 4))
                    .extracting(
                            Entry::ordinal,
                            Entry::outOf,
                            Entry::isLocated,
                            entry -> date(entry).wording())
                    .containsExactly(
                            tuple(1, 3, false, "2026-04"),
                            tuple(2, 3, false, "2026-04"),
                            tuple(3, 3, false, "2026-04"));
        }

        @Test
        void undatedNumberIsOnlyCounted() {
            assertThat(thread.counted()).hasSize(1);
            assertThat(thread.counted().getFirst().number()).isEqualTo(2);
            assertThat(thread.counted().getFirst().text())
                    .isEqualTo("Plus two older reports on heat.");
        }

        @Test
        void severalDatesAreSeveralEntriesButAnUpdateIsNone() {
            assertThat(thread.groups().get(2).entries().subList(4, 6))
                    .extracting(Entry::title, entry -> date(entry).from())
                    .containsExactly(
                            tuple("Monthly monitor", LocalDate.of(2026, 1, 31)),
                            tuple("Monthly monitor", LocalDate.of(2026, 2, 28)));
        }

        @Test
        void adjacentNamesAreEntriesOfTheirOwn() {
            List<Entry> entries = thread.groups().get(3).entries().subList(0, 3);
            assertThat(entries)
                    .extracting(Entry::title, Entry::directness, entry -> date(entry).wording())
                    .containsExactly(
                            tuple("Prussian white cathodes", Directness.ADJACENT, "2025"),
                            tuple("Hard carbon from sugar", Directness.ADJACENT, "2026-01-20"),
                            tuple("Salt mining outlook", Directness.ADJACENT, "late 2025"));
            assertThat(entries)
                    .extracting(entry -> entry.span().of(thread.text()))
                    .containsExactly(
                            "Prussian white cathodes (2025)",
                            "Hard carbon from sugar (2026-01-20)",
                            "Salt mining outlook (late 2025)");
        }

        @Test
        void addressKeepsItsOwnParentheses() {
            Entry entry = thread.groups().get(3).entries().getLast();
            assertThat(entry.title()).isEqualTo("Fire tests of salt cells");
            assertThat(entry.address())
                    .isEqualTo("https://fire.example.org/tests/salt-cells_(2026)");
            assertThat(date(entry).from()).isEqualTo(LocalDate.of(2026, 5, 11));
        }

        @Test
        void nothingYetIsARemark() {
            assertThat(thread.groups().get(3).remarks())
                    .extracting(Note::text)
                    .containsExactly("No utility has said anything yet.");
        }

        @Test
        void latestAssertionWins() {
            assertThat(asserted(thread).level()).isEqualTo(Level.MEDIUM_HIGH);
            assertThat(asserted(thread).on()).isEqualTo(LocalDate.of(2026, 3, 21));
            assertThat(asserted(thread).sentence())
                    .isEqualTo(
                            "Raised to medium-high on 2026-03-21, once the outside measurement was read.");
            assertThat(thread.thread().asserted()).isEqualTo(Level.MEDIUM_HIGH);
        }

        @Test
        void branchesHaveTheirLevels() {
            assertThat(thread.ripeness().branches())
                    .extracting(Branch::condition, Branch::target)
                    .containsExactly(
                            tuple("the warranty covers ten years", Level.RIPE),
                            tuple("it covers five", Level.RIPE_PENDING));
        }

        @Test
        void triggersHaveTheirKinds() {
            assertThat(thread.ripeness().triggers())
                    .extracting(TriggerLine::kind, TriggerLine::target)
                    .containsExactly(
                            tuple(Kind.ITEM, Level.RIPE),
                            tuple(Kind.ARRIVAL, Level.RIPE),
                            tuple(Kind.PERSON, Level.RIPE));
        }

        @Test
        void draftsHaveDateNameAndAnchors() {
            assertThat(thread.drafts())
                    .extracting(DraftLine::date, DraftLine::name, DraftLine::anchors)
                    .containsExactly(
                            tuple(
                                    LocalDate.of(2026, 4, 20),
                                    "drafts/cost-of-a-cycle.md",
                                    List.of(
                                            "Ten thousand cycles (2026-03-09)",
                                            "Grid Notes #12",
                                            "the monitor (Jan, Feb)")),
                            tuple(
                                    LocalDate.of(2026, 5, 1),
                                    "notes/2026-05-01-insurers.md",
                                    List.of()));
        }

        @Test
        void whatNobodyUnderstandsIsKeptUnderItsHeading() {
            assertThat(thread.kept())
                    .extracting(Kept::heading, kept -> kept.text().lines().findFirst().orElse(""))
                    .containsExactly(
                            tuple("Ripeness", "When nobody warrants anything – > unclear"),
                            tuple("Open questions", "Who insures?"),
                            tuple("Interviews", "Interviews"),
                            tuple("Interviews", "Nobody called back."),
                            tuple("Interviews", "```"),
                            tuple("Drafts", "[unused]: https://example.org/unused"),
                            tuple("Drafts", "<!-- end -->"));
        }
    }

    @Nested
    class RenderedText {

        private final ThreadFile thread = thread(fixture("rendered/input.txt"));

        @Test
        void sectionsAreFoundWithoutMarks() {
            assertThat(thread.title()).isEqualTo("Night trains across borders");
            assertThat(thread.summary()).startsWith("Operators order sleepers");
            assertThat(thread.why()).isEqualTo("Three ministries spoke in one month.");
            assertThat(thread.watching()).hasSize(1);
            assertThat(thread.notes())
                    .extracting(Note::text)
                    .containsExactly("Begun on 2026-01-10.");
        }

        @Test
        void groupsAreTheHeadingsInsideTheEvidence() {
            assertThat(thread.groups())
                    .extracting(Group::source, Group::role, group -> group.entries().size())
                    .containsExactly(
                            tuple("Rail Weekly", "editor, framing", 2),
                            tuple("Track Office", "hard-evidence anchor", 2),
                            tuple("Ministries", "", 0),
                            tuple("Loose strings", "", 1));
        }

        @Test
        void groupNoteHoldsForItsEntries() {
            assertThat(thread.groups().getFirst().entries())
                    .extracting(Entry::depth)
                    .containsOnly(Depth.UNREAD);
            assertThat(thread.groups().getLast().entries().getFirst().depth())
                    .isEqualTo(Depth.UNSTATED);
        }

        @Test
        void wrappedBulletIsOneBullet() {
            Entry entry = thread.groups().get(1).entries().getFirst();
            assertThat(entry.depth()).isEqualTo(Depth.UNREAD);
            assertThat(entry.span().of(thread.text())).endsWith("yet read.");
        }

        @Test
        void fileNameDatesNothing() {
            assertThat(thread.groups().get(1).entries())
                    .extracting(entry -> date(entry).from())
                    .containsExactly(LocalDate.of(2026, 2, 3), LocalDate.of(2026, 2, 3));
        }

        @Test
        void unknownSectionIsKeptWithItsHeading() {
            assertThat(thread.kept())
                    .extracting(Kept::text)
                    .containsExactly("Odds and ends", "Something that fits nowhere.");
        }
    }

    @Nested
    class Spelling {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "- If it was deployed → ripe.",
                    "- If it was deployed -> ripe.",
                    "- If it was deployed => ripe.",
                    "- If it was deployed –> ripe."
                })
        void arrowsAreEqual(String line) {
            assertThat(withRipeness(line).ripeness().branches())
                    .extracting(Branch::condition, Branch::outcome, Branch::target)
                    .containsExactly(tuple("it was deployed", "ripe.", Level.RIPE));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "- #7 (2026-01-02) — “On cables.” Good.",
                    "- #7 (2026-01-02) - \"On cables.\" Good.",
                    "- #7 (2026-01-02) -- \"On cables.\" Good.",
                    "- #7 (2026-01-02): “On cables”. Good.",
                    "- 2026-01-02 — #7 — “On cables.” Good."
                })
        void quotesAndDashesAreEqual(String line) {
            assertThat(withEvidence(line).entries())
                    .extracting(Entry::issue, Entry::title, entry -> date(entry).wording())
                    .containsExactly(tuple(7, "On cables", "2026-01-02"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Promoted to medium-high on 2026-05-11 because.",
                    "Currently medium high (2026-05-11).",
                    "**Medium-high** since 2026-05-11.",
                    "Level: medium–high, 11 May 2026"
                })
        void assertionsAreEqual(String line) {
            ThreadFile thread = withRipeness(line.replace("** since", "** ("));
            assertThat(asserted(thread).level()).isEqualTo(Level.MEDIUM_HIGH);
            assertThat(asserted(thread).on()).isEqualTo(LocalDate.of(2026, 5, 11));
        }

        @Test
        void conditionAssertsNothing() {
            assertThat(
                            withRipeness(
                                            "If a lab publishes, it is now ripe.",
                                            "",
                                            "Holding short of ripe.")
                                    .ripeness()
                                    .asserted())
                    .isNull();
        }

        @Test
        void levelMayStandInTheFrontMatterAlone() {
            ThreadFile thread =
                    thread(
                            "---\ntitle: T\nripeness: ripe-pending\nripeness-date: 2026-01-05\n---\n\nWords.\n");
            assertThat(asserted(thread).level()).isEqualTo(Level.RIPE_PENDING);
            assertThat(asserted(thread).on()).isEqualTo(LocalDate.of(2026, 1, 5));
        }

        @Test
        void dateInTheNoteIsNotTheDateOfTheEntry() {
            Entry entry =
                    withEvidence("- A quiet title — cited by somebody (2026-03-03).")
                            .entries()
                            .getFirst();
            assertThat(entry.title()).isEqualTo("A quiet title");
            assertThat(entry.date()).isNull();
        }

        @Test
        void onlyWebAddressesAreAddresses() {
            Entry entry =
                    withEvidence("- [Click](javascript:alert(1)) (2026-03-03)")
                            .entries()
                            .getFirst();
            assertThat(entry.title()).isEqualTo("Click");
            assertThat(entry.address()).isNull();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "- A title (2026-03-03) — https://own.example.org/a",
                    "- A title (2026-03-03) — Words about it. https://own.example.org/a",
                    "- A title (2026-03-03) — Words about it ([link](https://own.example.org/a))",
                    "- A title (2026-03-03, [post](https://own.example.org/a)) — Words, see https://other.example.org/b."
                })
        void addressThatStandsAloneIsItsOwn(String line) {
            assertThat(withEvidence(line).entries())
                    .extracting(Entry::title, Entry::address)
                    .containsExactly(tuple("A title", "https://own.example.org/a"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "- A title (2026-03-03) — disputed at https://other.example.org/b by somebody.",
                    "- A title (2026-03-03) — disputed by [somebody else](https://other.example.org/b)."
                })
        void addressInsideASentenceIsNot(String line) {
            assertThat(withEvidence(line).entries())
                    .extracting(Entry::title, Entry::address)
                    .containsExactly(tuple("A title", null));
        }

        @Test
        void impossibleDayDatesNothing() {
            assertThat(withEvidence("- A title (2026-02-30) — note.").entries())
                    .extracting(Entry::date)
                    .containsOnlyNulls();
        }

        @Test
        void titleWithoutLatinLettersHasASlug() {
            assertThat(thread("# 人工知能\n").slug()).matches("thread-[a-z2-7]{10}");
            assertThat(thread("# R&D at Zürich’s labs\n").slug()).isEqualTo("rd-at-zurichs-labs");
            assertThat(thread("# " + "long ".repeat(40) + "\n").slug())
                    .hasSizeLessThanOrEqualTo(80);
        }
    }

    @Nested
    class BadInput {

        @Test
        void emptyFileSaysSo() {
            assertThat(reading("\n \n"))
                    .isEqualTo(
                            new NotAThreadFile(
                                    "The file is empty.",
                                    1,
                                    "Write a title: a first line '# Title'."));
            assertThat(reading("")).isInstanceOf(NotAThreadFile.class);
        }

        @Test
        void otherEncodingNamesTheLine() {
            byte[] latin1 = {'#', ' ', 'T', '\n', '\n', (byte) 0xe9, '\n'};
            assertThat(new ThreadFileReader().read(latin1))
                    .isEqualTo(
                            new NotAThreadFile(
                                    "The file is not UTF-8.",
                                    3,
                                    "Save it as UTF-8 and import it again."));
        }

        @Test
        void nulNamesTheLine() {
            assertThat(reading("# T\n\na\0b\n"))
                    .isInstanceOfSatisfying(
                            NotAThreadFile.class, not -> assertThat(not.line()).isEqualTo(3));
        }

        @Test
        void markdownWithoutTitleSaysWhereToPutIt() {
            assertThat(reading("## Evidence\n\n- One (2026-01-01)\n"))
                    .isInstanceOfSatisfying(
                            NotAThreadFile.class,
                            not -> {
                                assertThat(not.reason()).isEqualTo("The file has no title.");
                                assertThat(not.nextStep()).contains("# Title");
                            });
        }

        @Test
        void textWithoutSectionsIsNoThread() {
            assertThat(reading("A title\n\nAn article that somebody wrote.\n"))
                    .isInstanceOfSatisfying(
                            NotAThreadFile.class,
                            not -> assertThat(not.reason()).contains("none of the sections"));
        }

        @Test
        void fiveMegabytesAreRefused() {
            assertThat(reading("# T\n" + "word ".repeat(1 << 20)))
                    .isInstanceOfSatisfying(
                            NotAThreadFile.class,
                            not -> assertThat(not.reason()).contains("5242884 bytes"));
        }

        @Test
        void tenThousandNestedBulletsAreRead() {
            ThreadFile oneLine = thread("# T\n\n## Evidence\n\n" + "- ".repeat(10_000) + "deep\n");
            assertThat(oneLine.parts().getLast().span().of(oneLine.text())).endsWith("deep");
            StringBuilder steps = new StringBuilder("# T\n\n## Evidence\n\n");
            for (int level = 0; level < 900; level++) {
                steps.append("  ".repeat(level)).append("- step\n");
            }
            assertThat(thread(steps.toString()).parts()).isNotEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "(",
                    "[",
                    "*a ",
                    "`",
                    "<",
                    "](",
                    "\"",
                    "—",
                    "http://",
                    "(2026-01-01) ",
                    "> ",
                    "Two "
                })
        void fullFileOfOneMarkIsRead(String mark) {
            int times =
                    (ThreadFileReader.MAX_BYTES - 100)
                            / mark.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
            ThreadFile thread = thread("# T\n\n## Evidence\n\n- x " + mark.repeat(times) + "\n");
            assertThat(thread.parts()).hasSizeGreaterThanOrEqualTo(3);
        }
    }
}
