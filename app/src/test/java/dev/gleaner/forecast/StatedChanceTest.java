package dev.gleaner.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gleaner.graph.Foresight;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Objects;

class StatedChanceTest {

    private static StatedChance of(double read, boolean atLeast, String sentence) {
        return Objects.requireNonNull(
                StatedChance.of(new Foresight(read, atLeast, null, null), sentence));
    }

    @Test
    void plainChanceIsTakenAsStated() {
        assertThat(of(0.6, false, "a 60% chance of rain"))
                .isEqualTo(new StatedChance(0.6, "as stated"));
    }

    @Test
    void lowerBoundIsTakenAndSaidToBeOne() {
        assertThat(of(0.6, true, "a 60%+ chance of rain"))
                .isEqualTo(new StatedChance(0.6, "the bound of “at least”"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 'a 30-50% chance of rain', 0.4",
        "0.5, 'a 30–50 % chance of rain', 0.4",
        "0.5, 'a 30 to 50 percent chance of rain', 0.4",
        "0.3, 'a 30% - 50% chance of rain', 0.4",
        "0.5, 'a chance between 30 and 50% of rain', 0.4",
        "0.075, 'a 5-7.5% chance', 0.0625"
    })
    void rangeIsTakenAtItsMidpoint(double read, String sentence, double midpoint) {
        StatedChance chance = of(read, false, sentence);

        assertThat(chance.probability()).isCloseTo(midpoint, within(1e-9));
        assertThat(chance.how()).startsWith("the midpoint of ");
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 'my chance went up from 30% to 50%', 0.5",
        "0.6, 'in 2026-2028 there is a 60% chance', 0.6",
        "0.6, 'a 60% chance, for 10-20% of the runs', 0.6",
        "0.3, '30% and later 50%', 0.3"
    })
    void whatIsNoRangeOfThisChanceLeavesItAlone(double read, String sentence, double taken) {
        assertThat(of(read, false, sentence)).isEqualTo(new StatedChance(taken, "as stated"));
    }

    @Test
    void rangeWithBothEndsReadIsCountedOnce() {
        String sentence = "There is a 30% to 50% chance of rain.";

        assertThat(StatedChance.isLowerEnd(new Foresight(0.3, false, null, null), sentence))
                .isTrue();
        assertThat(StatedChance.isLowerEnd(new Foresight(0.5, false, null, null), sentence))
                .isFalse();
    }

    @Test
    void wordForLikelihoodIsNoNumber() {
        assertThat(StatedChance.of(new Foresight(null, false, "likely", null), "rain is likely"))
                .isNull();
    }
}
