package dev.gleaner.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.Quantity.Approximation;
import dev.gleaner.graph.Quantity.Unit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "16 hours, EXACT, 16 hours",
        "16 hours, AT_LEAST, at least 16 hours",
        "16 hours, ABOUT, about 16 hours",
        "16 hours, AT_MOST, at most 16 hours",
        "~16 hours, ABOUT, ~16 hours",
        "≥ 16 hours, AT_LEAST, ≥ 16 hours",
        "16+ hours, AT_LEAST, 16+ hours"
    })
    void valueIsToldWithWhatLimitsIt(String wording, Approximation approximation, String words) {
        assertThat(new Quantity(16, 16, Unit.HOURS, approximation, wording).words())
                .isEqualTo(words);
    }
}
