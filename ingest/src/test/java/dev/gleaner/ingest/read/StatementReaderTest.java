package dev.gleaner.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import static java.util.Objects.requireNonNull;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Quantity.Approximation;
import dev.gleaner.graph.Quantity.Unit;
import dev.gleaner.graph.Result;
import dev.gleaner.graph.Revision;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

class StatementReaderTest {

    private static final DateInterval PUBLISHED = DateInterval.day(LocalDate.of(2026, 5, 20));

    private final StatementReader reader = new StatementReader();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"newsletter", "digest", "report", "chinese"})
    void everyResultOfATextIsFoundAndNothingElse(String text) throws IOException {
        List<String> expected = resource(text + "/expected.txt").lines().toList();

        List<Claim> claims = results(resource(text + "/input.txt"));

        assertThat(claims)
                .extracting(StatementReaderTest::line)
                .containsExactlyElementsOf(expected);
    }

    @Test
    void everyClaimQuotesItsSentenceAndPointsAtItsValue() throws IOException {
        String text = resource("newsletter/input.txt");

        List<Claim> claims = results(text);

        assertThat(claims)
                .isNotEmpty()
                .allSatisfy(claim -> {
                    Result result = resultOf(claim);
                    assertThat(text.substring(claim.passage().start(), claim.passage().end()))
                            .isEqualTo(claim.passage().quote())
                            .contains(result.value().wording());
                    assertThat(text.substring(result.valueStart(), result.valueEnd()))
                            .isEqualTo(result.value().wording());
                    assertThat(claim.kind()).isEqualTo(Claim.Kind.RESULT);
                    assertThat(claim.rules()).isEqualTo(StatementReader.RULES);
                });
        assertThat(claims).extracting(Claim::id).doesNotHaveDuplicates();
    }

    @Nested
    class Values {

        @Test
        void aTildeSaysAbout() {
            Result result = only("Claude 2 scored ~2% on SWE-bench.");

            assertThat(result.value().approximation()).isEqualTo(Approximation.ABOUT);
            assertThat(result.value().low()).isEqualTo(2);
        }

        @Test
        void upToSaysAtMost() {
            assertThat(only("Claude 2 scored up to 2% on SWE-bench.").value().approximation())
                    .isEqualTo(Approximation.AT_MOST);
        }

        @Test
        void aRangeKeepsBothEnds() {
            Result result = only("Opus 4.6 gets 25%-28% on PostTrainBench.");

            assertThat(result.value().low()).isEqualTo(25);
            assertThat(result.value().high()).isEqualTo(28);
        }

        @Test
        void aScoreWithoutAUnitIsInPoints() {
            Result result = only("Covenant-72B gets a score of 67.1 on MMLU.");

            assertThat(result.value().unit()).isEqualTo(Unit.POINTS);
            assertThat(result.value().low()).isEqualTo(67.1);
        }

        @Test
        void aRatingIsInElo() {
            assertThat(
                            only("On Chatbot Arena, Gemini 3 Pro reached a rating of 1501.")
                                    .value()
                                    .unit())
                    .isEqualTo(Unit.ELO);
        }

        @Test
        void hoursAreNoScoreOfATestOfPerCents() {
            assertThat(found("GPT-5 reached 12 hours on SWE-bench.")).isEmpty();
        }
    }

    @Nested
    class Names {

        @Test
        void aBenchmarkNobodyListedIsKnownByItsForm() {
            assertThat(only("o3 scored 41% on the new Quux-Bench.").benchmark())
                    .isEqualTo("Quux-Bench");
        }

        @Test
        void aVariantIsNotMergedIntoItsParent() {
            assertThat(only("Opus 4.1 scored 74.5% on SWE-bench Verified.").benchmark())
                    .isEqualTo("SWE-bench Verified");
        }

        @Test
        void anAliasGivesTheCanonicalName() {
            assertThat(only("GPT-5 scored 25% on HLE.").benchmark())
                    .isEqualTo("Humanity's Last Exam");
        }

        @Test
        void aShortAliasCountsOnlyInItsOwnSpelling() {
            assertThat(found("GPT-5 scored 25% on math homework.")).isEmpty();
        }

        @Test
        void theNameBeforeAComparisonKeepsTheScore() {
            assertThat(
                            only("Sonnet 4 improves on Sonnet 3.7's record, excelling with 72.7% on SWE-bench.")
                                    .system())
                    .isEqualTo("Sonnet 4");
        }

        @Test
        void aProductThatSystemsRunInIsTheScaffold() {
            Result result = only("Opus 4.6 running on Claude Code scores 23.2% on PostTrainBench.");

            assertThat(result.system()).isEqualTo("Opus 4.6");
            assertThat(result.scaffold()).isEqualTo("Claude Code");
        }

        @Test
        void peopleAreABaselineAndNoSystem() {
            Result result = only("Human experts score 65% on GPQA.");

            assertThat(result.humanBaseline()).isTrue();
            assertThat(result.system()).isNull();
        }

        @Test
        void aNameBehindANumberSaysNothingOfTheNextOne() {
            assertThat(
                            results(
                                    "GPT-5.3-Codex came out in February. OpenAI reports 56.8% on SWE-bench Pro, a hair above the"
                                            + " 56.4% of GPT-5.2-Codex, and 77.3% on Terminal-Bench 2.0."))
                    .extracting(claim -> resultOf(claim).system())
                    .containsExactly("GPT-5.3-Codex", "GPT-5.2-Codex", "GPT-5.3-Codex");
        }

        @Test
        void whatStandsInsteadOfAnotherNumberBeginsNoRange() {
            assertThat(
                            results(
                                    "On PaperBench o1 rose to 24.4%, and with 36 hours instead of 12 to 26.0%."))
                    .extracting(claim -> resultOf(claim).value().wording())
                    .containsExactly("24.4%", "26.0%");
        }

        @Test
        void peopleDescribedAtLengthKeepTheirOwnNumber() {
            assertThat(
                            results(
                                    "GPT-4o reached 21.0% on PaperBench, while people with degrees in machine learning came"
                                            + " to 41.4% after two days."))
                    .extracting(claim -> resultOf(claim).humanBaseline())
                    .containsExactly(false, true);
        }
    }

    @Nested
    class NoResults {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Of the 228 tasks behind METR's time horizon, five take a human expert 16 hours or more.",
                    "By one count 6% of ImageNet labels are wrong.",
                })
        void whatTestsAreMadeOfIsNoScore(String sentence) {
            assertThat(results(sentence)).isEmpty();
        }

        @Test
        void aSpanThatSomebodyGivesIsNoChance() {
            assertThat(
                            reader.read(
                                    revision(
                                            "He gives 25% to 28% for the leading systems on PaperBench."),
                                    PUBLISHED))
                    .noneMatch(claim -> claim.kind() == Claim.Kind.FORECAST);
        }

        @Test
        void whatStandsBesideAScoreIsNotTheSameSystems() {
            assertThat(
                            results(
                                    "The paper has 28% on PaperBench for Opus 4.6 and GPT-5.4, beside 51% for the versions"
                                            + " tuned by people."))
                    .filteredOn(claim -> resultOf(claim).value().low() == 51)
                    .extracting(claim -> resultOf(claim).system())
                    .doesNotContain("Opus 4.6", "GPT-5.4");
        }
    }

    @Nested
    class Dates {

        @Test
        void aDateBeforeAListIsThatOfAllItsNumbers() {
            assertThat(
                            results(
                                    "OpenAI's paper of 2 April 2025 gives these averages on PaperBench: GPT-4o 4.1%, o1 13.2%"
                                            + " and o3-mini 2.6%."))
                    .hasSize(3)
                    .extracting(claim -> requireNonNull(resultOf(claim).date()).from())
                    .containsOnly(LocalDate.of(2025, 4, 2));
        }

        @Test
        void whoHasASystemAtAValueMeasuredIt() {
            assertThat(
                            only("METR has Claude Opus 4.6 at a time horizon of about 12 hours.")
                                    .measuredBy())
                    .isEqualTo("METR");
        }

        @Test
        void aMonthAloneIsTheLatestBeforePublication() {
            DateInterval date = only("In April, o3 scored 70% on SWE-bench.").date();

            assertThat(date).isEqualTo(month("April", 2026, 4));
        }

        @Test
        void aMonthAloneIsInTheYearSpokenOf() {
            List<Result> results =
                    found(
                            "In March 2024, GPT-4 scored 9% on SWE-bench. In April, GPT-4o scored 12% on SWE-bench.");

            assertThat(results.getLast().date()).isEqualTo(month("April", 2024, 4));
        }

        @Test
        void aMonthAloneWithoutAnyYearIsNoDate() {
            List<Claim> claims =
                    reader.read(revision("In April, o3 scored 70% on SWE-bench."), null);

            assertThat(claims).hasSize(1);
            assertThat(resultOf(claims.getFirst()).date()).isNull();
        }

        @Test
        void aDateAfterPublicationMakesNoResult() {
            assertThat(found("In March 2027, o9 scored 70% on SWE-bench.")).isEmpty();
        }

        private DateInterval month(String wording, int year, int month) {
            LocalDate first = LocalDate.of(year, month, 1);
            return new DateInterval(first, first.plusMonths(1).minusDays(1), wording);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "We expect Opus 5 to reach 90% on SWE-bench by March 2028.",
                "Opus 5 will score 90% on SWE-bench.",
                "If Opus 5 scores 90% on SWE-bench, we stop.",
                "There is a 60% chance that Opus 5 tops SWE-bench.",
                "Does Opus 5 score 90% on SWE-bench?",
                "Opus 5 improved on SWE-bench by 13%.",
                "Opus 5 is 40% faster than Opus 4 on SWE-bench.",
                "About 6% of the labels in ImageNet are wrong, as GPT-5 found.",
                "GPT-5 costs $12 on SWE-bench.",
                "GPT-5 was tested on 500 problems of SWE-bench.",
                "GPT-5 was run on AIME with a top_p of 0.95.",
                "SWE-bench has 12 repositories and GPT-5 read 9.",
                "GPT-5 is used by 80% of the office.",
                "On CursorBench 3.2, GPT-5 does well."
            })
    void whatIsNoMeasuredScoreIsNoResult(String sentence) {
        assertThat(found(sentence)).isEmpty();
    }

    @Nested
    class Context {

        @Test
        void aHeadingEndsTheBenchmarkSpokenOf() {
            assertThat(
                            found(
                                    "Coding\n\nSWE-bench is a test of coding.\n\nA day at work\n\n"
                                            + "People like o3. Its use at the office is at 70%."))
                    .isEmpty();
        }

        @Test
        void aMentionInBracketsDoesNotTakeTheFocus() {
            List<Result> results =
                    found("SWE-bench is a test of coding (unlike GPQA). Opus 4.6 scores 80.8%.");

            assertThat(results).extracting(Result::benchmark).containsExactly("SWE-bench");
        }

        @Test
        void theBenchmarkFadesWhenTheTextMovesOn() {
            String rest = "Now to something else entirely. ".repeat(12);

            assertThat(found("SWE-bench is a test of coding. " + rest + "Opus 4.6 scores 80.8%."))
                    .isEmpty();
        }
    }

    @Nested
    class OfTables {

        @Test
        void aBenchmarkAboveAColumnIsScoredInEachRow() {
            String table =
                    """
                    | Method | AIME 2025 | GPQA Diamond | Hours |
                    | Plain training | 31.5% | 44.0% | 120 |
                    | Opus 4.6 | 61.2% | 70.3% | 15 |
                    """;

            assertThat(found(table))
                    .extracting(Result::benchmark, Result::system, result -> result.value().high())
                    .containsExactly(
                            tuple("AIME 2025", "Plain training", 31.5),
                            tuple("GPQA Diamond", "Plain training", 44.0),
                            tuple("AIME 2025", "Opus 4.6", 61.2),
                            tuple("GPQA Diamond", "Opus 4.6", 70.3));
        }

        @Test
        void aColumnOfTotalsIsTheScoreOnTheBenchmarkOfTheTitle() {
            String table = "| Rank | Agent | Avg | GPQA |\n| 1 | GPT-5.2 | 41.3 | 70.1 |\n";

            List<Claim> claims =
                    reader.read(revision(table), PUBLISHED, "FooBench: a test of everything");

            assertThat(claims)
                    .extracting(
                            claim -> resultOf(claim).benchmark(),
                            claim -> resultOf(claim).value().high())
                    .containsExactly(tuple("FooBench", 41.3));
        }

        @Test
        void aTableWithoutABenchmarkGivesNothing() {
            assertThat(found("| Name | Share |\n| Opus 4.6 | 41.3% |\n")).isEmpty();
        }
    }

    @Nested
    class OfOtherKinds {

        @Test
        void aForecastIsAClaimOfItsKind() {
            assertThat(kinds("I think there is a 40% chance that this happens by the end of 2031."))
                    .containsExactly(Claim.Kind.FORECAST);
        }

        @Test
        void aGoalIsAGoalAndNeverAResult() {
            assertThat(kinds("Anthropic wants to score 99% on SWE-bench by 2030."))
                    .containsExactly(Claim.Kind.GOAL);
        }

        @Test
        void aGoalNeedsNoDate() {
            assertThat(
                            kinds(
                                    "DeepMind says the review of proofs should be automated when practical."))
                    .containsExactly(Claim.Kind.GOAL);
        }

        @Test
        void aQuestionStatesNoGoal() {
            assertThat(kinds("So Anthropic wants to automate proofs?")).isEmpty();
        }

        @Test
        void statementsKeepTheVoiceThatMakesThem() {
            String text = "According to METR, Opus 4.6 may not reach 70% on SWE-bench by 2028.";

            Statements read = reader.statements(revision(text), PUBLISHED, "");

            assertThat(read.statements())
                    .singleElement()
                    .satisfies(statement -> {
                        assertThat(statement.voice())
                                .isEqualTo(new Voice("METR", true, false, true));
                        assertThat(statement.passage().quote()).isEqualTo(text);
                    });
        }

        @Test
        void whatIsAnnouncedDefinedOrThoughtByANamedPersonIsKept() {
            assertThat(
                            kinds(
                                    "OpenAI released GPT-5.5 to all its customers on Tuesday, together with a system card."))
                    .containsExactly(Claim.Kind.ANNOUNCEMENT);
            assertThat(
                            kinds(
                                    "KernelBench is a test of how well agents write fast kernels for graphics cards."))
                    .containsExactly(Claim.Kind.DEFINITION);
            assertThat(
                            kinds(
                                    "According to Jack Clark, nobody should be afraid of a future like this."))
                    .containsExactly(Claim.Kind.OPINION);
        }

        @Test
        void whatNobodyNamedThinksAndWhatIsNotCheckableIsNotKept() {
            assertThat(kinds("I find it sad. What a long day it was!")).isEmpty();
            assertThat(kinds("Neither lab has published a system card for the model so far."))
                    .isEmpty();
        }

        private List<Claim.Kind> kinds(String text) {
            return reader.read(revision(text), PUBLISHED).stream().map(Claim::kind).toList();
        }
    }

    @Test
    void manyThreadsReadTheSame() throws InterruptedException, ExecutionException, IOException {
        Revision revision = revision(resource("newsletter/input.txt"));
        List<Claim> alone = reader.read(revision, PUBLISHED);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<List<Claim>> task = () -> reader.read(revision, PUBLISHED);
            for (Future<List<Claim>> claims :
                    threads.invokeAll(Stream.generate(() -> task).limit(16).toList())) {
                assertThat(claims.get()).isEqualTo(alone);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "(",
                "\"",
                "1.",
                "1-",
                "1,",
                "GPT-",
                "5%",
                " . ",
                "]",
                "2026-",
                "[1] A",
                "GPT-4 50% ",
                "SWE-bench 5% (o1) ",
                "\u00e9\u0301",
                "SWE-bench\n",
                "|",
                "#",
                "a\u200b",
                "'s",
                "\ud83d\ude00",
                "\ud800"
            })
    void aLongRunOfAnythingIsReadInTime(String piece) {
        Revision revision = revision(piece.repeat(200_000 / piece.length()));

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> reader.read(revision, null));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noTextBreaksTheReader(long seed) {
        String[] pieces = {
            "SWE-bench",
            "GPT-4",
            " ",
            " ",
            "5%",
            "12",
            ".",
            ",",
            "(",
            ")",
            "\n",
            "2026",
            "-",
            "to",
            "hours",
            "in",
            "May",
            "human",
            "Q5",
            "~",
            "\u2019s",
            "METR",
            "time horizon",
            "1.5.2",
            "late",
            "x",
            "99999999999999999999",
            "of",
            "0",
            "31"
        };
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int count = 0; count < 4_000; count++) {
            text.append(pieces[random.nextInt(pieces.length)])
                    .append(random.nextBoolean() ? " " : "");
        }

        assertThatCode(() -> reader.read(revision(text.toString()), PUBLISHED))
                .doesNotThrowAnyException();
    }

    private Result only(String text) {
        List<Result> results = found(text);
        assertThat(results).hasSize(1);
        return results.getFirst();
    }

    private List<Result> found(String text) {
        return results(text).stream().map(StatementReaderTest::resultOf).toList();
    }

    private List<Claim> results(String text) {
        return reader.read(revision(text), PUBLISHED).stream()
                .filter(claim -> claim.kind() == Claim.Kind.RESULT)
                .toList();
    }

    private static Result resultOf(Claim claim) {
        Result result = claim.result();
        if (result == null) {
            throw new AssertionError("a claim of kind result has one: " + claim);
        }
        return result;
    }

    private static String line(Claim claim) {
        Result result = resultOf(claim);
        return String.join(
                " | ",
                result.benchmark(),
                orDash(result.protocol()),
                orDash(result.system()),
                orDash(result.scaffold()),
                result.value().wording(),
                result.value().unit().sign(),
                orDash(result.date() == null ? null : result.date().wording()),
                result.humanBaseline() ? "human" : "-",
                orDash(result.measuredBy()));
    }

    private static String orDash(@Nullable String word) {
        return word == null ? "-" : word;
    }

    private static Revision revision(String text) {
        return Revision.of(Id.of("item", "test"), "00", text, BodyState.FULL, "en", Instant.EPOCH);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = StatementReaderTest.class.getResourceAsStream("/read/" + name)) {
            if (in == null) {
                throw new AssertionError("no fixture " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
