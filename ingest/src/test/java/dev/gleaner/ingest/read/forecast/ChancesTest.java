package dev.gleaner.ingest.read.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.gleaner.ingest.text.TokenizedSentence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Chances in all the wordings that people use. */
class ChancesTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2026, 5, 4);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "It is 3 in 10 that the oven talks before 2029. | 0.3",
                "Four out of five, by my count, that it talks by 2030. | 0.8",
                "The odds are roughly even that it talks in 2028. | 0.5",
                "The oven talks by 2030, at 4 to 1 against. | 0.2",
                "I would bet against a talking oven by 2030 at 3 to 1. | 0.25",
                "There is a two-in-five shot at a talking oven by 2030. | 0.4",
                "The chance of a talking oven by 2030 is three quarters. | 0.75",
                "The chance of it by 2030 is one in a hundred. | 0.01",
                "There are two chances in three that it talks by 2030. | 0.667",
                "The probability that it talks before 2030 is 0.35. | 0.35",
                "There is a 75\u201385% chance of a talking oven by 2030. | 0.8",
                "The oven will talk by 2030 (40%). | 0.4",
                "We give it 20% that the oven talks before 2030. | 0.2",
                "She gives a talking oven by the end of 2029 no more than 25%. | 0.25",
                "2031, at 55%. | 0.55",
                "She has raised her estimate for 2030 from 20% to 35%. | 0.35",
                "Die Wahrscheinlichkeit, dass er bis 2030 spricht, liegt bei siebzig Prozent. | 0.7",
                "Il y a une chance sur trois que le four parle avant 2030. | 0.333",
                "Hay dos posibilidades entre tres de que hable antes de 2030. | 0.667",
                "Da un 25 % a que hable en 2030. | 0.25",
                "2030 \u5e74\u524d\u6210\u529f\u7684\u6982\u7387\u6709\u4e03\u6210\u3002 | 0.7",
                "\u5230 2030 \u5e74\u6210\u529f\u7684\u53ef\u80fd\u6027\u662f\u767e\u5206\u4e4b\u56db\u5341\u3002 | 0.4",
                "2030\u5e74\u307e\u3067\u306b7\u5272\u306e\u78ba\u7387\u3067\u5b9f\u73fe\u3059\u308b\u3002 | 0.7",
                "2030\ub144\uae4c\uc9c0 \uac00\ub2a5\uc131\uc740 3\ud560 \uc815\ub3c4\ub85c \uc608\uc0c1\ub41c\ub2e4. | 0.3",
                "Her median for a talking oven is 2031. | 0.5",
            })
    void aChanceIsAChanceInAnyWording(String sentence, double probability) {
        assertThat(read(sentence))
                .singleElement()
                .satisfies(forecast ->
                        assertThat(Objects.requireNonNull(forecast.probability()))
                                .isCloseTo(probability, within(0.001)));
    }

    @Test
    void eachChanceHasItsOwnDate() {
        assertThat(read("I'd say 10% by 2027 and 50% by 2030."))
                .extracting(Forecast::probability, ChancesTest::yearOf)
                .containsExactly(tuple(0.1, 2027), tuple(0.5, 2030));
        assertThat(read("The odds by 2028 are 20%, by 2033 they are 60%."))
                .extracting(Forecast::probability, ChancesTest::yearOf)
                .containsExactly(tuple(0.2, 2028), tuple(0.6, 2033));
        assertThat(read("There is a chance of 8% by 2029, but of 35 by 2035."))
                .extracting(Forecast::probability, ChancesTest::yearOf)
                .containsExactly(tuple(0.08, 2029), tuple(0.35, 2035));
    }

    @Test
    void eachDateThatIsNamedForItselfIsAForecast() {
        assertThat(read("The oven will talk by 2028, and the fridge will answer by 2031."))
                .extracting(ChancesTest::yearOf)
                .containsExactly(2028, 2031);
        assertThat(read("It will come between 2028 and 2031.")).hasSize(1);
    }

    @Test
    void aShortAnswerGivesAChanceToWhatWasAskedOrForetold() {
        assertThat(
                        read(
                                "I put the chance of a talking oven by 2030 at 20%. My sister says 60. I'm at ten."))
                .extracting(Forecast::probability, ChancesTest::yearOf)
                .containsExactly(tuple(0.2, 2030), tuple(0.6, 2030), tuple(0.1, 2030));
        assertThat(
                        read(
                                "How likely is a talking oven by 2030?\nAbout 40%.\nThe oven has 40 buttons."))
                .extracting(Forecast::probability, ChancesTest::yearOf)
                .containsExactly(tuple(0.4, 2030));
    }

    @Test
    void theHeadingOfAStoryGivesItsChanceToTheFirstForecast() {
        String text =
                """
                # Scenario 1: Slow cooking (45%)

                Every second oven talks by 2031. Most of them lie by 2032.
                """;

        assertThat(read(text)).extracting(Forecast::probability).containsExactly(0.45, null);
    }

    @Test
    void rowsOfATableOfForecastsGiveTheirChances() {
        String text =
                """
                | Forecast | Probability |
                |---|---|
                | A talking oven by 2030 | 0.15 |
                | A silent fridge by 2028 | 70% |
                """;

        assertThat(read(text))
                .extracting(Forecast::probability, ChancesTest::yearOf)
                .containsExactly(tuple(0.15, 2030), tuple(0.7, 2028));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "If the oven talks before 2028, I'd sell the house.",
                "The oven sold 30% better last year.",
                "Five cooks did not beat chance; they had 11% right.",
                "Move 37 has not been topped in ten years.",
            })
    void whatForetellsNothingIsNoForecast(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    private static int yearOf(Forecast forecast) {
        return Objects.requireNonNull(forecast.by()).to().getYear();
    }

    private static List<Forecast> read(String text) {
        Forecasts reader = new Forecasts(text, PUBLISHED);
        List<Forecast> forecasts = new ArrayList<>();
        TokenizedSentence.of(text).forEach(sentence -> forecasts.addAll(reader.read(sentence)));
        return forecasts;
    }
}
