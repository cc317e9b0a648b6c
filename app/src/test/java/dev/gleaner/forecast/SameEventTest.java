package dev.gleaner.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gleaner.forecast.ForecastLine.Beside;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Foresight;

import org.junit.jupiter.api.Test;

import java.time.Year;
import java.util.List;

class SameEventTest {

    private static ForecastLine line(
            String id, String voice, String item, String sentence, double chance, int year) {
        return ForecastLines.of(
                Lines.claim(id, voice, item, sentence),
                new Foresight(
                        chance,
                        false,
                        null,
                        DateInterval.year(Year.of(year), Integer.toString(year))),
                List.of(),
                false,
                Lines.TODAY);
    }

    private static final ForecastLine FIRST =
            line("a", "Ada", "one", "Machines write whole laboratory papers by 2028.", 0.6, 2028);

    @Test
    void laterChanceOfTheSameVoiceStandsBesideTheFirst() {
        ForecastLine moved =
                line(
                        "b",
                        "Ada",
                        "two",
                        "I now think machines will write whole laboratory papers by 2027.",
                        0.3,
                        2027);

        List<ForecastLine> lines = beside(List.of(FIRST, moved));

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().beside())
                .extracting(Beside::claim, Beside::chance)
                .containsExactly(tuple("b", "30 %"));
        assertThat(lines.getLast().beside()).extracting(Beside::claim).containsExactly("a");
    }

    @Test
    void twoForecastsOfOneSentenceStandBesideEachOther() {
        String sentence = "60% by 2028, 30% by 2027.";
        List<ForecastLine> lines =
                beside(
                        List.of(
                                line("a", "Ada", "one", sentence, 0.6, 2028),
                                line("b", "Ada", "one", sentence, 0.3, 2027)));

        assertThat(lines.getFirst().beside()).hasSize(1);
    }

    @Test
    void otherVoiceAndOtherEventStandForThemselves() {
        ForecastLine other =
                line(
                        "b",
                        "Ben",
                        "two",
                        "Machines write whole laboratory papers by 2028.",
                        0.1,
                        2028);
        ForecastLine rain = line("c", "Ada", "three", "Rain ruins the harvest by 2028.", 0.1, 2028);

        assertThat(beside(List.of(FIRST, other, rain)))
                .allSatisfy(line -> assertThat(line.beside()).isEmpty());
    }

    private static List<ForecastLine> beside(List<ForecastLine> lines) {
        return SameEvent.beside(lines, lines);
    }
}
