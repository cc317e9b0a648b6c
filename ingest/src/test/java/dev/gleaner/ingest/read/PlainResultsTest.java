package dev.gleaner.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Quantity;
import dev.gleaner.graph.Result;
import dev.gleaner.graph.Revision;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Results told in plain words: of systems and tests that no registry lists. */
class PlainResultsTest {

    private final StatementReader reader = new StatementReader();

    @Nested
    class OfSystemsThatTheTextIntroduces {

        @Test
        void aTitleThatIntroducesANameMakesItASystem() {
            assertThat(read("Introducing Zephyrine 2\n\nZephyrine 2 scores 61.2% on GPQA Diamond."))
                    .containsExactly("GPQA Diamond | Zephyrine 2 | 61.2%");
        }

        @Test
        void whatIsCalledAModelIsOne() {
            assertThat(
                            read(
                                    "Bramble is a 12B model for tools. On MMLU-Pro, Bramble reaches 70.1%."))
                    .containsExactly("MMLU-Pro | Bramble | 70.1%");
        }

        @Test
        void anotherVersionOfItIsOneToo() {
            assertThat(
                            read(
                                    "We present Zephyrine 2, a new model. On GSM8K it beats Zephyrine 1.5,"
                                            + " which got 81%."))
                    .containsExactly("GSM8K | Zephyrine 1.5 | 81%");
        }

        @Test
        void aNumberedSectionIsNoSystem() {
            assertThat(read("Section 4 reaches the limits of GSM8K. It got 81% there."))
                    .noneMatch(line -> line.contains("Section"));
        }
    }

    @Nested
    class OfSystemsThatAreOnlyDescribed {

        @ParameterizedTest(name = "{1}")
        @CsvSource(
                delimiter = ';',
                value = {
                    "On OSWorld, the strongest open agent finished 31%.; OSWorld | strongest open agent | 31%",
                    "Quill-XL reaches 88.5% on GSM8K.; GSM8K | Quill-XL | 88.5%",
                    "On CORE-Bench, GPT-4o got 21%, against 12% for a rule-based planner.;"
                            + " CORE-Bench | rule-based planner | 12%"
                })
        void thePhraseNamesThem(String text, String line) {
            assertThat(read(text)).contains(line.strip());
        }

        @Test
        void itIsTheSystemOfTheSentenceBefore() {
            assertThat(
                            read(
                                    "Last week Claude Opus 4.5 came out. It solved 80.9% of the problems in"
                                            + " SWE-bench Verified."))
                    .containsExactly("SWE-bench Verified | Claude Opus 4.5 | 80.9%");
        }

        @Test
        void ownReportsAreOfWhatTheTextSpeaksOf() {
            assertThat(
                            read(
                                    "GPT-5 and GPQA Diamond\n\nOpenAI says that GPT-5 scores 85.7% on GPQA"
                                            + " Diamond. We see 81%."))
                    .contains("GPQA Diamond | GPT-5 | 81%");
        }

        @Test
        void peopleAreHumanBaselines() {
            List<Result> results = results("On OSWorld, experienced developers got 72.4%.");

            assertThat(results).hasSize(1);
            assertThat(results.getFirst().humanBaseline()).isTrue();
            assertThat(results.getFirst().system()).isNull();
        }
    }

    @Nested
    class OnTestsThatAreOnlyDescribed {

        @ParameterizedTest(name = "{1}")
        @CsvSource(
                delimiter = ';',
                value = {
                    "GPT-5 completes 41% of advanced chemistry tasks.; advanced chemistry | GPT-5 | 41%",
                    "In the locked-door suite, Claude Opus 4.5 cheated less: it passed 62%.;"
                            + " locked-door suite | Claude Opus 4.5 | 62%",
                    "o3 answered 66% of DENTEX questions.; DENTEX | o3 | 66%",
                    "o3 found 9 of 15 seeded vulnerabilities.; seeded | o3 | 9"
                })
        void theSentencesOwnWordsNameThem(String text, String line) {
            assertThat(read(text)).containsExactly(line.strip());
        }

        @Test
        void aNumberRightOnABenchmarkIsAScoreOnIt() {
            assertThat(
                            read(
                                    "o3 holds its own: 71.1 on GPQA Diamond, 52.3 on LiveCodeBench and 80.2"
                                            + " on MMLU-Pro."))
                    .containsExactly(
                            "GPQA Diamond | o3 | 71.1",
                            "LiveCodeBench | o3 | 52.3",
                            "MMLU-Pro | o3 | 80.2");
        }

        @Test
        void aBenchmarkInTheBracketBehindANumberIsItsOwn() {
            assertThat(read("GPT-5: 94.6 (AIME 2025), 88.4 (GPQA Diamond)."))
                    .containsExactly("AIME 2025 | GPT-5 | 94.6", "GPQA Diamond | GPT-5 | 88.4");
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "OpenAI gave 30% of its shares to the foundation.",
                    "GPT-5 costs 40% less than GPT-4.5 on most tasks.",
                    "The unemployment rate was 5.1% in May.",
                    "Shares of Alphabet rose 2.1% on the news.",
                    "Chapter 3 lists 14 of 22 rooms with a window.",
                    "The fine can reach 3% of turnover under Article 12."
                })
        void otherNumbersAreNoScores(String text) {
            assertThat(read(text)).isEmpty();
        }
    }

    @Nested
    class Tallied {

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = ';',
                value = {
                    "On Cybench, o3 solved 14 of 22 tasks.; 14",
                    "On Cybench, o3 solved 14 out of 22 tasks.; 14",
                    "GPT-5 resolved 352 of the 500 issues in SWE-bench Verified.; 352"
                })
        void theTasksThatWereSolvedAreCounted(String text, double solved) {
            List<Result> results = results(text);

            assertThat(results).hasSize(1);
            assertThat(results.getFirst().value().high()).isEqualTo(solved);
            assertThat(results.getFirst().value().unit()).isEqualTo(Quantity.Unit.COUNT);
        }
    }

    @Nested
    class InTables {

        @Test
        void whatStandsAboveAColumnOfTestsIsASystem() {
            assertThat(
                            read(
                                    """
                                    | Benchmark | Zephyrine 2 | GPT-5 |
                                    |---|---|---|
                                    | GPQA Diamond | 61.2% | 85.7% |
                                    """))
                    .containsExactly(
                            "GPQA Diamond | Zephyrine 2 | 61.2%", "GPQA Diamond | GPT-5 | 85.7%");
        }

        @Test
        void scoresOfATableAreOnTheTestOfItsPassage() {
            assertThat(
                            read(
                                    """
                                    ## GDPval in March

                                    | Rank | Model | Wins or ties | Tasks | Cost |
                                    |---|---|---|---|---|
                                    | 1 | Zephyrine 2 | 61.2% | 220 | $9.10 |
                                    """))
                    .containsExactly("GDPval | Zephyrine 2 | 61.2%");
        }

        @Test
        void aCategoryIsATestWhereTheColumnsAreKnownSystems() {
            assertThat(
                            read(
                                    """
                                    | Category | safe (gpt-5-mini) | safe (o3) |
                                    |---|---|---|
                                    | locked doors | 0.968 | 0.842 |
                                    """))
                    .containsExactly(
                            "locked doors | gpt-5-mini | 0.968", "locked doors | o3 | 0.842");
        }

        @Test
        void aTableOfPricesGivesNothing() {
            assertThat(
                            read(
                                    """
                                    | Model | Input | Output | Context |
                                    |---|---|---|---|
                                    | Zephyrine 2 | 1.25 | 10.0 | 400 |
                                    """))
                    .isEmpty();
        }
    }

    @Nested
    class BesideAnother {

        @Test
        void theBracketBehindATallySaysItInPerCent() {
            assertThat(read("GPT-5 resolved 352 of the 500 issues (70.4%) in SWE-bench Verified."))
                    .containsExactly(
                            "SWE-bench Verified | GPT-5 | 352",
                            "SWE-bench Verified | GPT-5 | 70.4%");
        }

        @Test
        void theNextOfAListNeedsNoVerb() {
            assertThat(read("On SimpleQA, GPT-4.5 got 62.5%, o1 47% and o3-mini a mere 15%."))
                    .containsExactly(
                            "SimpleQA | GPT-4.5 | 62.5%",
                            "SimpleQA | o1 | 47%", "SimpleQA | o3-mini | 15%");
        }

        @Test
        void aListOfRunsIsReadToItsEnd() {
            assertThat(
                            read(
                                    "GPT-5 and AIME 2025\n\nOpenAI says that GPT-5 gets 94.6% on AIME 2025. We ran"
                                            + " it again and got 91.7%, 93.3% and 90.0%."))
                    .containsExactly(
                            "AIME 2025 | GPT-5 | 94.6%",
                            "AIME 2025 | GPT-5 | 91.7%",
                            "AIME 2025 | GPT-5 | 93.3%",
                            "AIME 2025 | GPT-5 | 90.0%");
        }

        @Test
        void anEntryOfAListNeedsOnlyANameAndANumber() {
            assertThat(
                            read(
                                    """
                                    LiveBench in March

                                    1. GPT-5 High \u2014 78.6
                                    2. Grok 4 \u2014 72.1
                                    """))
                    .containsExactly("LiveBench | GPT-5 High | 78.6", "LiveBench | Grok 4 | 72.1");
        }

        @Test
        void aConfidenceIntervalIsNoScore() {
            assertThat(
                            read(
                                    "METR puts the time horizon of GPT-5 at 2 hours 17 minutes (95% CI: 1h05m"
                                            + " to 4h30m)."))
                    .containsExactly("METR time horizon | GPT-5 | 2 hours 17 minutes");
        }

        @Test
        void aTestOfItsOwnEndsTheOneThatTheTextSpeaksOf() {
            assertThat(
                            read(
                                    "GPT-5 scores 85.7% on GPQA Diamond. In the locked-door suite, o3 passed"
                                            + " 12% of runs, down from 55% for GPT-4o."))
                    .containsExactly(
                            "GPQA Diamond | GPT-5 | 85.7%",
                            "locked-door suite | o3 | 12%", "locked-door suite | GPT-4o | 55%");
        }
    }

    @Nested
    class InOtherLanguages {

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = ';',
                value = {
                    "GPT-5 erreicht 85,7 Prozent auf GPQA Diamond.; 85.7",
                    "GPT-5 obtient 85,7 % \u00e0 GPQA Diamond.; 85.7",
                    "GPT-5 logra un 85,7 % en GPQA Diamond.; 85.7",
                    "GPT-5 ottiene l'85,7% su GPQA Diamond.; 85.7",
                    "GPT-5 \u5728 GPQA Diamond \u4e0a\u53d6\u5f97 85.7% \u7684\u6210\u7ee9\u3002; 85.7"
                })
        void aVerbOfScoringTiesTheNumber(String text, double value) {
            List<Result> results = results(text);

            assertThat(results).hasSize(1);
            assertThat(results.getFirst().value().high()).isEqualTo(value);
            assertThat(results.getFirst().benchmark()).isEqualTo("GPQA Diamond");
            assertThat(results.getFirst().system()).isEqualTo("GPT-5");
        }
    }

    private List<String> read(String text) {
        return results(text).stream()
                .map(result ->
                        "%s | %s | %s"
                                .formatted(
                                        result.benchmark(),
                                        result.system(),
                                        result.value().wording()))
                .toList();
    }

    private List<Result> results(String text) {
        Revision revision =
                Revision.of(Id.of("item", "plain"), "", text, BodyState.FULL, "und", Instant.EPOCH);
        return reader.read(revision, DateInterval.day(LocalDate.of(2026, 5, 20))).stream()
                .map(Claim::result)
                .filter(result -> result != null)
                .toList();
    }
}
