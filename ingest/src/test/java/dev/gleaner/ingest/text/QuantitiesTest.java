package dev.gleaner.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.Quantity;
import dev.gleaner.graph.Quantity.Approximation;
import dev.gleaner.graph.Quantity.Unit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class QuantitiesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "~21.5%, 21.5, 21.5, PERCENT, ABOUT",
        "25%-28%, 25, 28, PERCENT, EXACT",
        "25–28%, 25, 28, PERCENT, EXACT",
        "4 to 8 hours, 4, 8, HOURS, EXACT",
        "60%+, 60, 60, PERCENT, AT_LEAST",
        "12 per cent, 12, 12, PERCENT, EXACT",
        "2.9×, 2.9, 2.9, TIMES, EXACT",
        "3-fold, 3, 3, TIMES, EXACT",
        "30sec, 30, 30, SECONDS, EXACT",
        "~6h, 6, 6, HOURS, ABOUT",
        ">50%, 50, 50, PERCENT, AT_LEAST",
        "about 30 seconds, 30, 30, SECONDS, ABOUT",
        "at least 5 minutes, 5, 5, MINUTES, AT_LEAST",
        "less than 20%, 20, 20, PERCENT, AT_MOST",
        "57 ± 3%, 57, 57, PERCENT, EXACT",
        "43.3 ± 2.3 percent, 43.3, 43.3, PERCENT, EXACT",
        "2 hours 15 minutes, 2.25, 2.25, HOURS, EXACT",
        "2 hours and 15 minutes, 2.25, 2.25, HOURS, EXACT",
        "2h15m, 2.25, 2.25, HOURS, EXACT",
        "11 h 30 min, 11.5, 11.5, HOURS, EXACT",
        "12 pour cent, 12, 12, PERCENT, EXACT"
    })
    void aNumberIsReadWithItsUnitAndLimit(
            String text, double low, double high, Unit unit, Approximation approximation) {
        Quantity quantity = measures(text).getFirst().quantity();

        assertThat(quantity.low()).isEqualTo(low);
        assertThat(quantity.high()).isEqualTo(high);
        assertThat(quantity.unit()).isEqualTo(unit);
        assertThat(quantity.approximation()).isEqualTo(approximation);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "21st",
                "#448",
                "2026",
                "70B",
                "13 percentage points",
                "1.2.3",
                "128K",
                "3/4"
            })
    void whatCountsNothingIsNoMeasure(String text) {
        assertThat(measures(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {"$18K|18000", "ended with $14,210|14210", "$35 million|35000000", "$9.50|9.5"})
    void moneyIsCountedInDollars(String text, double value) {
        assertThat(measures(text))
                .singleElement()
                .satisfies(measure -> {
                    assertThat(measure.quantity().unit()).isEqualTo(Unit.DOLLARS);
                    assertThat(measure.quantity().high()).isEqualTo(value);
                });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "in seven hours|7|HOURS",
                "eighty percent of them|80|PERCENT",
                "four hours and thirty minutes|4.5|HOURS",
                "the eighty-five percent mark|85|PERCENT"
            })
    void spelledNumbersCountWithAUnit(String text, double value, Unit unit) {
        assertThat(measures(text))
                .singleElement()
                .satisfies(measure -> {
                    assertThat(measure.quantity().unit()).isEqualTo(unit);
                    assertThat(measure.quantity().high()).isEqualTo(value);
                });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "five of the seven targets|5",
                "it passed nine times out of ten|9",
                "64 times in 100|64",
                "two cases out of three|2",
                "one in 2,300 runs|1",
                "solved 27/40 of them|27",
                "a part in 12 sur 20|12"
            })
    void partsOfAllAreTallies(String text, double value) {
        assertThat(measures(text))
                .anySatisfy(measure -> {
                    assertThat(measure.tally()).isTrue();
                    assertThat(measure.quantity().high()).isEqualTo(value);
                });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"five agents", "one hour", "in 2025", "two of 3.5 fields", "a 24/7 desk"})
    void otherSpelledNumbersCountNothing(String text) {
        assertThat(measures(text)).noneMatch(Measure::tally);
    }

    @Test
    void aNumberMayTouchKana() {
        assertThat(measures("JMMLU\u306771.3%\u3092\u8a18\u9332"))
                .extracting(measure -> measure.quantity().high())
                .containsExactly(71.3);
    }

    @Test
    void theWordingHasTheTildeAndTheUnit() {
        assertThat(measures("it got ~ 2 % then").getFirst().quantity().wording())
                .isEqualTo("~ 2 %");
    }

    @Test
    void aDecimalThatBeginsLikeAYearIsANumber() {
        assertThat(measures("it scored 20.2 and 19.7"))
                .extracting(measure -> measure.quantity().high())
                .containsExactly(20.2, 19.7);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"68,4 %", "68,4%", "68,4 Prozent", "68,4 pour cent", "68,4 por ciento"})
    void aCommaBeforeAUnitIsADecimalComma(String text) {
        assertThat(measures(text))
                .singleElement()
                .satisfies(measure -> {
                    assertThat(measure.quantity().high()).isEqualTo(68.4);
                    assertThat(measure.quantity().unit()).isEqualTo(Unit.PERCENT);
                });
    }

    @Test
    void aCommaBetweenNumbersPartsThem() {
        assertThat(measures("sections 3,4 and 1,200 points"))
                .extracting(measure -> measure.quantity().high())
                .containsExactly(3.0, 4.0, 1200.0);
    }

    @Test
    void fromOneToAnotherIsNoRange() {
        assertThat(measures("from 9% to 43%"))
                .extracting(measure -> measure.quantity().high())
                .containsExactly(9.0, 43.0);
    }

    private static List<Measure> measures(String text) {
        return Quantities.find(text, Tokenizer.tokens(text, 0, text.length()), index -> false);
    }
}
