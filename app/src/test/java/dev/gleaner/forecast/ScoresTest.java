package dev.gleaner.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gleaner.claim.ClaimLine;
import dev.gleaner.claim.ClaimLine.DecisionLine;
import dev.gleaner.forecast.ForecastLine.State;
import dev.gleaner.forecast.ScoreList.By;
import dev.gleaner.graph.forecast.Resolution.Word;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class ScoresTest {

    private static ScoreList scores(ForecastLine... lines) {
        return Scores.of(List.of(lines), By.VOICE, Lines.AT, false);
    }

    @Test
    void meanIsOverWhatHappenedOrFailedWithAProbability() {
        ScoreList list =
                scores(
                        Lines.line("a", "Ada", 0.8, 2024, Word.HAPPENED),
                        Lines.line("b", "Ada", 0.8, 2024, Word.FAILED),
                        Lines.line("c", "Ada", 0.8, 2024, Word.ANNULLED),
                        Lines.line("d", "Ada", null, 2024, Word.HAPPENED),
                        Lines.line("e", "Ada", 0.1, 2024),
                        Lines.line("f", "Ada", 0.1, 2030));

        Score ada = list.scores().getFirst();
        assertThat(ada.brier()).isCloseTo((0.04 + 0.64) / 2, within(1e-12));
        assertThat(ada.baseRate()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(
                        List.of(
                                ada.due(),
                                ada.resolved(),
                                ada.happened(),
                                ada.failed(),
                                ada.annulled(),
                                ada.scored()))
                .containsExactly(1, 4, 2, 1, 1, 2);
    }

    @Test
    void nothingResolvedHasNoScore() {
        Score ada = scores(Lines.line("a", "Ada", 0.8, 2024)).scores().getFirst();

        assertThat(ada.brier()).isNull();
        assertThat(ada.baseRate()).isNull();
        assertThat(ada.due()).isEqualTo(1);
    }

    @Test
    void whatIsWithdrawnIsDueAgain() {
        ForecastLine line = Lines.line("a", "Ada", 0.8, 2024, Word.FAILED, Word.WITHDRAWN);

        assertThat(line.state()).isEqualTo(State.DUE);
        assertThat(line.brier()).isNull();
        assertThat(line.entries()).hasSize(2);
    }

    @Test
    void lastEntryStands() {
        ForecastLine line = Lines.line("a", "Ada", 0.8, 2024, Word.FAILED, Word.HAPPENED);

        assertThat(line.state()).isEqualTo(State.HAPPENED);
        assertThat(line.brier()).isCloseTo(0.04, within(1e-12));
    }

    @Test
    void rejectedForecastIsInNoCount() {
        ForecastLine line = Lines.line("a", "Ada", 0.8, 2024, Word.FAILED);
        ClaimLine said = line.claim();
        ClaimLine rejected =
                new ClaimLine(
                        said.claim(),
                        said.kind(),
                        said.saidBy(),
                        said.reportedBy(),
                        said.item(),
                        said.title(),
                        said.published(),
                        said.sentence(),
                        said.page(),
                        said.address(),
                        null,
                        null,
                        said.rules(),
                        said.recordedAt(),
                        null,
                        null,
                        said.tone(),
                        new DecisionLine("rejected", "a joke", "Ada", Lines.AT),
                        List.of());

        ForecastLine counted = ForecastLines.of(rejected, null, List.of(), false, Lines.TODAY);

        assertThat(counted.uncounted()).isEqualTo("rejected by Ada");
        assertThat(scores(counted).uncounted()).isEqualTo(1);
        assertThat(scores(counted).all().resolved()).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void orderOfArrivalMakesNoDifferenceAndMeansStayWithinBounds(long seed) {
        Random random = new Random(seed);
        List<ForecastLine> lines = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            Double probability = random.nextInt(4) == 0 ? null : (Double) random.nextDouble();
            Word[] words =
                    random.nextInt(3) == 0
                            ? new Word[0]
                            : new Word[] {Word.values()[random.nextInt(4)]};
            lines.add(
                    Lines.line(
                            "claim-" + number,
                            "voice " + random.nextInt(5),
                            probability,
                            2020 + random.nextInt(10),
                            words));
        }
        ScoreList first = Scores.of(lines, By.VOICE, Lines.AT, false);
        for (int turn = 0; turn < 5; turn++) {
            Collections.shuffle(lines, random);
            assertThat(Scores.of(lines, By.VOICE, Lines.AT, false)).isEqualTo(first);
        }
        assertThat(first.scores())
                .hasSize(5)
                .allSatisfy(score -> {
                    assertThat(score.brier()).isBetween(0.0, 1.0);
                    assertThat(score.baseRate()).isBetween(0.0, 1.0);
                });
        assertThat(first.scores().stream().mapToInt(Score::scored).sum())
                .isEqualTo(first.all().scored());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void brierIsLeastWhereTheChanceIsThatOfTheWorld(long seed) {
        Random random = new Random(seed);
        double chance = random.nextDouble();
        double own = expected(chance, chance);
        for (int turn = 0; turn < 50; turn++) {
            double said = random.nextDouble();
            assertThat(Brier.of(said, true)).isBetween(0.0, 1.0);
            assertThat(Brier.of(said, false)).isCloseTo(Brier.of(1 - said, true), within(1e-12));
            assertThat(expected(said, chance)).isGreaterThanOrEqualTo(own);
        }
    }

    private static double expected(double said, double chance) {
        return chance * Brier.of(said, true) + (1 - chance) * Brier.of(said, false);
    }
}
