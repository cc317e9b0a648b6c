package dev.gleaner.ingest.read.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.text.TokenizedSentence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class ForecastsTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2026, 5, 4);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "I put a 70%+ chance on machines writing their own compilers by the end of 2029. | 0.7 | 2029-12-31",
                "Pressed for a number, I'd say the probability for 2030 is 15%. | 0.15 | 2030-12-31",
                "We put 20% on a public demonstration before the end of 2027. | 0.2 | 2027-12-31",
                "Mit einer Wahrscheinlichkeit von 20 Prozent kochen Roboter bis Ende 2029. | 0.2 | 2029-12-31",
                "Hay un 60 % de probabilidad de que cocinen antes de 2030. | 0.6 | 2030-12-31",
                "There is a one-in-five chance that a robot cooks by the end of the decade. | 0.2 | 2029-12-31",
                "I'd say 40% for 2029. | 0.4 | 2029-12-31",
                "My probability that a robot cooks this year is 0.3. | 0.3 | 2026-12-31",
                "By 2029 I expect a robot in every second kitchen: 65%. | 0.65 | 2029-12-31",
                "There is a 1 in 20 chance of a robot cook before the decade ends. | 0.05 | 2029-12-31",
                "She gives it a chance of more than 60% by the end of 2028. | 0.6 | 2028-12-31",
                "They are 80% confident that the gap closes within two years. | 0.8 | 2028-05-04",
                "\u5230 2027 \u5e74\u5e95\uff0c\u8fd9\u5bb6\u516c\u53f8\u76c8\u5229\u7684\u53ef\u80fd\u6027\u4e3a 35%\u3002 | 0.35 | 2027-12-31",
            })
    void aChanceIsReadWithItsDate(String sentence, double probability, LocalDate by) {
        assertThat(read(sentence))
                .singleElement()
                .satisfies(forecast -> {
                    assertThat(forecast.probability()).isEqualTo(probability);
                    assertThat(dayOf(forecast)).isEqualTo(by);
                });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The kitchen will open in Q3. | 2026-09-30",
                "Foo plans to ship the cook by the end of March. | 2027-03-31",
                "Bar said that robots would cook by mid-2028. | 2028-08-31",
                "Robots may slip to the 2040s. | 2049-12-31",
                "No robot will cook by year's end. | 2026-12-31",
                "Bis Ende 2029 soll ein Roboter kochen. | 2029-12-31",
                "D'ici 2029, un robot fera la cuisine. | 2029-12-31",
                "Entro il 2029 un robot cucina. | 2029-12-31",
            })
    void aTimeToComeNeedsNoYearAndNoEnglish(String sentence, LocalDate by) {
        assertThat(read(sentence))
                .singleElement()
                .satisfies(forecast -> assertThat(dayOf(forecast)).isEqualTo(by));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Foo, a critic, put the odds of that at below 5%.",
                "Polymarket has it at 5%."
            })
    void oddsThatSomebodyGivesNeedNoDate(String sentence) {
        assertThat(read(sentence))
                .singleElement()
                .satisfies(forecast -> {
                    assertThat(forecast.probability()).isEqualTo(0.05);
                    assertThat(forecast.by()).isNull();
                });
    }

    @Test
    void entriesOfAListOfPredictionsCloseWithTheirChances() {
        String text =
                """
                # Four predictions for 2027

                1. A robot opens a restaurant (85%).
                2. The guide gives it a star before July — 60%
                3. The cook asks for a pension: coin flip.
                4. Its soup tops ten euros a bowl (P = 0.3).

                ## Last year

                Eight of ten guests came back (80%).
                """;

        assertThat(read(text))
                .extracting(Forecast::probability)
                .containsExactly(0.85, 0.6, 0.5, 0.3);
        assertThat(read(text).getFirst().by())
                .isNotNull()
                .extracting(DateInterval::to)
                .isEqualTo(LocalDate.of(2027, 12, 31));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "There is a sixty per cent chance of a robot cook by the end of 2029. | 0.6",
                "She gives thirty-five percent odds to a robot cook by the end of 2029. | 0.35",
                "The odds are three in four that robots cook by the end of 2029. | 0.75",
                "I see a 1 in 10 chance of a robot cook by the end of 2029. | 0.1",
                "There are two-to-one odds that robots cook by the end of 2029. | 0.6667",
                "The odds of a robot cook by the end of 2029 are 3 to 1 against. | 0.25",
                "He would take odds of 4:1 on a robot cook by the end of 2029. | 0.8",
                "It has an even chance of cooking by the end of 2029. | 0.5",
                "A robot cook by the end of 2029 is a coin flip, they say, and it may be. | 0.5",
                "We see a better than two-thirds chance that robots cook by the end of 2029. | 0.6667",
                "A robot cook by the end of 2029 will be fifty-fifty. | 0.5",
            })
    void aChanceInWordsIsRead(String sentence, double probability) {
        assertThat(read(sentence))
                .singleElement()
                .satisfies(forecast -> {
                    assertThat(forecast.probability())
                            .isCloseTo(Double.valueOf(probability), within(0.0001));
                    assertThat(dayOf(forecast)).isEqualTo("2029-12-31");
                });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Three in four cooks will use a robot by the end of 2029.",
                "Sixty per cent of kitchens will have a robot by the end of 2029.",
                "Robots will win two to one by the end of 2029.",
                "Even the odd cook will have a robot by the end of 2029.",
                "They will have one in 2029.",
            })
    void aShareOfThingsIsNoChance(String sentence) {
        assertThat(read(sentence)).extracting(Forecast::probability).containsOnlyNulls();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "I think robots will cook within a year or two \u2013 first in canteens. | within a year or two | 2028-05-04",
                "I think robots will cook within a year or two, if not sooner. | within a year or two | 2028-05-04",
            })
    void wordingOfATimeEndsWithItsNumberOrUnit(String sentence, String wording, LocalDate by) {
        assertThat(read(sentence))
                .singleElement()
                .satisfies(forecast -> {
                    assertThat(requireNonNull(forecast.by()).wording()).isEqualTo(wording);
                    assertThat(dayOf(forecast)).isEqualTo(by);
                });
    }

    @Test
    void betterThanEvenIsAtLeastAHalf() {
        assertThat(read("They have a better than even chance of it by the end of 2029."))
                .extracting(Forecast::probability, Forecast::atLeast)
                .containsExactly(tuple(0.5, true));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "We expect agents to pass this exam by March 2027. | 2027-03-31",
                "Robots will fold laundry in the next 6-12 months. | 2027-05-04",
                "Human-level planning is probably coming within the next two decades. | 2046-05-04",
                "By the end of the year models will read whole libraries. | 2026-12-31",
                "Most tests will be solved this decade. | 2029-12-31",
                "Robots will cook within eighteen months. | 2027-11-04",
            })
    void aTimeAheadIsResolvedFromTheDayOfPublication(String sentence, LocalDate by) {
        assertThat(read(sentence))
                .anySatisfy(forecast -> {
                    assertThat(forecast.kind()).isEqualTo(Forecast.Kind.FORECAST);
                    assertThat(forecast.probability()).isNull();
                    assertThat(dayOf(forecast)).isEqualTo(by);
                });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "The new agent got a 54% success rate in 2025.",
                "In May 2026, two labs published their tests.",
                "Registration will be open until June 2027.",
                "May 2026",
                "The model is 40% less likely to make things up.",
                "As of 2026, most of this is done by hand.",
            })
    void whatLiesInThePastOrIsNoExpectationIsNone(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Why do I not expect a robot cook by the end of 2029?",
                "So what will kitchens look like in 2029?\u201d",
                "Does Foo want to sell a robot cook by the end of 2029?",
                "2029 \u5e74\u673a\u5668\u4eba\u4f1a\u505a\u996d\u5417\uff1f",
            })
    void aQuestionForetellsNothing(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "I am not saying that robots will cook by the end of 2029.",
                "I\u2019m not claiming robots will cook within two years.",
                "I wonder whether robots will cook by the end of 2029.",
            })
    void whatIsLeftOpenForetellsNothing(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @Test
    void whatIsSaidNotToComeForetells() {
        assertThat(read("I\u2019m saying that robots will not cook by the end of 2029."))
                .hasSize(1);
        assertThat(read("Robots will cook by the end of 2029, and I wonder if we will like it."))
                .hasSize(1);
    }

    @Test
    void aQuestionWithAChanceForetells() {
        assertThat(read("Who would not bet 70% on a robot cook by the end of 2029?"))
                .extracting(Forecast::probability)
                .containsExactly(0.7);
    }

    @Test
    void whenSomebodyWroteIsNotWhatOf() {
        List<Forecast> undated = new ArrayList<>();
        String text = "A mathematician wrote in 1959 about what would come of thinking machines.";
        Forecasts reader = new Forecasts(text, null);
        TokenizedSentence.of(text).forEach(sentence -> undated.addAll(reader.read(sentence)));

        assertThat(undated).isEmpty();
    }

    @Test
    void whoWantsSomethingByADateHasAGoal() {
        assertThat(read("The lab wants an automated reviewer by June of 2027."))
                .extracting(Forecast::kind)
                .containsExactly(Forecast.Kind.GOAL);
    }

    @Test
    void twoChancesInASentenceAreTwoForecasts() {
        assertThat(read("There's a 60% chance by the end of 2028 (~30% by the end of 2027)."))
                .extracting(Forecast::probability, forecast -> dayOf(forecast).getYear())
                .containsExactly(tuple(0.6, 2028), tuple(0.3, 2027));
    }

    @Test
    void theLineAboveAListGivesItsChanceToEachEntry() {
        String text =
                "Here is where I would take a 50/50 bet:\n\u2022 A robot cooks a meal in any kitchen: 2031\n";

        assertThat(read(text)).extracting(Forecast::probability).containsExactly(0.5);
    }

    private static LocalDate dayOf(Forecast forecast) {
        DateInterval by = forecast.by();
        if (by == null) {
            throw new AssertionError("no date in " + forecast);
        }
        return by.to();
    }

    private static List<Forecast> read(String text) {
        Forecasts reader = new Forecasts(text, PUBLISHED);
        List<Forecast> forecasts = new ArrayList<>();
        TokenizedSentence.of(text).forEach(sentence -> forecasts.addAll(reader.read(sentence)));
        return forecasts;
    }
}
