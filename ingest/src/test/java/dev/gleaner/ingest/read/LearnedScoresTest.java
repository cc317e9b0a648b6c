package dev.gleaner.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Result;
import dev.gleaner.graph.Revision;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Forms that no rule was written for. */
class LearnedScoresTest {

    private final StatementReader reader = new StatementReader();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "On FrontierMath the prover Lanternfish-2 closed 31% of the problems.|Lanternfish-2|31",
                "On GPQA Diamond, Quillon had 44% and Claude Opus 4.5 had 71%.|Quillon|44",
                "The best agent of last year automated 2.5% on the Remote Labor Index.|best agent|2.5"
            })
    void namesThatNobodyListsScore(String text, String system, double value) {
        assertThat(results(text))
                .anySatisfy(result -> {
                    assertThat(result.value().high()).isEqualTo(value);
                    assertThat(result.system()).contains(system);
                });
    }

    @Test
    void theDayOfAScoreIsNoDeadline() {
        String text = "On CORE-Bench, GPT-4o reached 33.5% in September 2024, says the letter.";
        Revision revision =
                Revision.of(Id.of("item", text), "00", text, BodyState.FULL, "en", Instant.EPOCH);

        assertThat(reader.read(revision, null))
                .singleElement()
                .satisfies(claim -> assertThat(claim.result()).isNotNull());
    }

    @Test
    void peopleOfAnyKindAreABaseline() {
        assertThat(
                        results(
                                "On GPQA Diamond, Claude Opus 4.5 had 71%, while pharmacists with a search engine had 38%."))
                .anySatisfy(result -> {
                    assertThat(result.value().high()).isEqualTo(38);
                    assertThat(result.humanBaseline()).isTrue();
                    assertThat(result.system()).isNull();
                });
    }

    @Test
    void aColumnHeadedModelNamesTheSystemsOfALeaderboard() {
        assertThat(
                        results(
                                """
                                # PierBench

                                PierBench is a benchmark of harbour planning.

                                | # | Agent | Model | Resolved | Cost |
                                |---|---|---|---|---|
                                | 1 | Codex CLI | GPT-5.2 | 41.2% | $3 |
                                """))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.system()).isEqualTo("GPT-5.2");
                    assertThat(result.benchmark()).isEqualTo("PierBench");
                    assertThat(result.scaffold()).isEqualTo("Codex CLI");
                });
    }

    @Test
    void columnsThatNameNoTestArePartsOfTheTextsOwn() {
        assertThat(
                        results(
                                """
                                # PierBench

                                PierBench is a benchmark of harbour planning.

                                | Model | Tides | Cranes |
                                |---|---|---|
                                | GPT-5.2 | 41.2% | 12.9% |
                                """))
                .extracting(Result::benchmark)
                .containsExactly("PierBench Tides", "PierBench Cranes");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "All scores on OSWorld are averages over 4 runs with at most 100 steps.",
                "GPT-6 may solve 80% of FrontierMath by next summer.",
                "On SWE-bench Verified, GPT-5.2 is 30% cheaper than Claude Opus 4.5.",
                "GPQA Diamond has 198 questions, of which GPT-5.2 saw each 8 times.",
                "In a trial with 24 nurses, 61% of them liked the pink version."
            })
    void otherNumbersAreNoScores(String text) {
        assertThat(results(text)).isEmpty();
    }

    @Test
    void whatSomePassagesTeachHoldsForTheOthers() throws IOException {
        List<Duel> taught = new ArrayList<>();
        List<Duel> left = new ArrayList<>();
        for (TrainingText text : TrainingText.own()) {
            List<Duel> numbers = MeasureTrainer.numbers(text);
            (Math.floorMod(text.group().hashCode(), 3) == 0 ? left : taught).addAll(numbers);
        }

        Map<String, Double> trained = Duel.train(taught, MeasureTrainer.PENALTY);
        Weights weights = new Weights(trained);
        long right = left.stream().filter(one -> one.isWonBy(weights)).count();

        assertThat(left).hasSizeGreaterThan(200);
        assertThat((double) right / left.size()).isGreaterThan(0.75);
    }

    private List<Result> results(String text) {
        Revision revision =
                Revision.of(Id.of("item", text), "00", text, BodyState.FULL, "en", Instant.EPOCH);
        return reader.read(revision, null).stream()
                .map(claim -> claim.result())
                .filter(Objects::nonNull)
                .toList();
    }
}
