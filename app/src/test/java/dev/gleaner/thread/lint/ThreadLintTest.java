package dev.gleaner.thread.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFileReader;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ThreadLintTest {

    private static final List<String> ALL_DRIFTS =
            List.of(
                    "count-in-prose",
                    "count-in-prose",
                    "unread-but-stated",
                    "evidence-without-address",
                    "hold-met",
                    "trigger-and-watch-disagree",
                    "anchor-not-held",
                    "firing-not-recorded",
                    "span-of-days");

    private static String resource(String name) {
        try (InputStream input = ThreadLintTest.class.getResourceAsStream("/thread/" + name)) {
            if (input == null) {
                throw new IllegalArgumentException("no fixture thread/" + name);
            }
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Finding> lint(String text) {
        return lint(text, false);
    }

    private static List<Finding> lint(String text, boolean strict) {
        var reading = new ThreadFileReader().read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading).isInstanceOf(ThreadFile.class);
        return ThreadLint.of((ThreadFile) reading, strict);
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    @Test
    void dayThatNoCalendarHasIsFoundWithItsLine() {
        List<Finding> findings =
                lint(
                        """
                        # Salt

                        ## Evidence

                        - [One](https://sea.example.org/one) (2026-02-31) — from notes/2026-02-31-salt.md.
                        """);

        assertThat(findings)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("no-such-day");
                    assertThat(finding.line()).isEqualTo(5);
                    assertThat(finding.quote()).isEqualTo("2026-02-31");
                });
    }

    @Nested
    class AFileThatDrifted {

        @Test
        void eachOfItsDriftsIsFoundAndNothingElse() {
            assertThat(rules(lint(resource("tidal/drifted.md"))))
                    .containsExactlyElementsOf(ALL_DRIFTS);
        }

        @Test
        void everyQuoteStandsOnTheLineItIsGivenFor() {
            String text = resource("tidal/drifted.md");
            List<String> lines = text.lines().toList();
            for (Finding finding : lint(text)) {
                String start = finding.quote().substring(0, Math.min(20, finding.quote().length()));
                assertThat(lines.get(finding.line() - 1)).as(finding.rule()).contains(start);
            }
        }

        @Test
        void worksWithoutAddressAreOneFindingWithAllTheirPlaces() {
            assertThat(lint(resource("tidal/drifted.md")))
                    .filteredOn(finding -> finding.rule().equals("evidence-without-address"))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.also()).hasSize(2));
        }

        @Test
        void correctedItHasNone() {
            assertThat(lint(resource("tidal/corrected.md"))).isEmpty();
        }

        @ParameterizedTest(name = "{2} comes back with “{1}”")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        four of the last ten|five of the last ten|count-in-prose
                        Four items in ~4 months|Six items in ~4 months|count-in-prose
                        Four items in ~4 months|Four items in two months|span-of-days
                        results in a month|results in a fortnight|span-of-days
                        Body read on 2026-04-01|Body not yet read|unread-but-stated
                        Minch insurance table (2026-03-31), Tide|Solent price list (2026-03-31), Tide|anchor-not-held
                        Orkney Power or Seaforth|Orkney Power or Bay Utility|trigger-and-watch-disagree
                        Watch for Orkney Power or Seaforth to publish a count|Watch for the weather|trigger-without-watch
                        Watch for Orkney Power or Seaforth to publish a count|Watch for Kelp Board to publish a lease|watch-without-trigger
                        - Bearings at rest (2026-03-20, https://harbour.example.org/bearings-at-rest)|- Two 2026-03-20 reports|evidence-without-address
                        """)
        void onePlaceUndoneBringsItsFindingBack(String right, String wrong, String rule) {
            String text = resource("tidal/corrected.md");
            assertThat(text).contains(right);

            assertThat(rules(lint(text.replace(right, wrong)))).contains(rule);
        }
    }

    @Nested
    class OneRule {

        @Test
        void aNumberInsideASentenceMayCountAPart() {
            assertThat(
                            lint(
                                    evidence(
                                            "- One (2026-01-01)\n- Two (2026-01-02)\n\nThe first item matters.")))
                    .isEmpty();
        }

        @Test
        void aLongerSpanThanTheDatesIsNoContradiction() {
            assertThat(
                            lint(
                                    evidence(
                                            "- One (2026-01-01)\n- Two (2026-01-02)\n\nTwo items in a year.")))
                    .isEmpty();
        }

        @Test
        void anAnchorWithoutAStatementLeavesItsItemUnread() {
            assertThat(
                            rules(
                                    lint(
                                            evidence("- #7 (2026-01-01) — Body not yet read.")
                                                    + "\n## Drafts\n\n- 2026-02-01 — a.md — Anchors: Some Letter #7. Angle: the #7 arc.\n")))
                    .isEmpty();
        }

        @Test
        void aHoldOnAnUnreadBodyIsNoDrift() {
            String text = resource("tidal/drifted.md").replaceAll("(?s)## Drafts.*", "");

            assertThat(rules(lint(text))).doesNotContain("hold-met").contains("count-in-prose");
        }

        @Test
        void aHoldWhoseItemIsMarkedReadIsMet() {
            String text =
                    resource("tidal/drifted.md")
                            .replaceAll("(?s)## Drafts.*", "")
                            .replace("Body not yet read — next on the pile", "Body read");

            assertThat(rules(lint(text))).contains("hold-met");
        }

        @Test
        void onlyAStrictLintCountsLinesThatNobodyUnderstood() {
            String text = evidence("- One (2026-01-01)") + "\n## Odds and ends\n\nSomething.\n";

            assertThat(lint(text)).isEmpty();
            assertThat(rules(lint(text, true))).contains("not-understood");
        }

        private static String evidence(String lines) {
            return "# A thread\n\n## Evidence\n\n### Some Letter (newsletter)\n\n" + lines + "\n";
        }
    }

    /** The writer's own file, where this checkout has it beside it; its text is not ours. */
    @Nested
    class TheWritersFile {

        private static String text() throws IOException {
            Path file = Path.of("../../shared/newsroom/004_6f0ac13951bcb8bd.txt");
            assumeTrue(Files.isReadable(file), "no ../shared beside this checkout");
            return Files.readString(file);
        }

        @Test
        void theNineDriftsAreFoundOnTheirLinesAndNothingElse() throws IOException {
            assertThat(lint(text(), true))
                    .extracting(finding -> finding.line() + " " + finding.rule())
                    .containsExactly(
                            "7 count-in-prose",
                            "24 count-in-prose",
                            "28 evidence-without-address",
                            "41 unread-but-stated",
                            "47 hold-met",
                            "57 trigger-and-watch-disagree",
                            "74 anchor-not-held",
                            "74 firing-not-recorded",
                            "74 span-of-days");
        }
    }
}
