package dev.gleaner.ingest.read.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.ingest.text.TokenizedSentence;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Times to come that name no year, or name it in another language than English. */
class TimesAheadTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2026, 5, 4);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "The oven will talk before the decade is out. | 2029-12-31",
                "The oven will talk by decade's end. | 2029-12-31",
                "The oven will talk inside two years. | 2028-05-04",
                "In five years, the oven will talk. | 2031-05-04",
                "I'd put 40% on a talking oven this century. | 2100-12-31",
                "In den n\u00e4chsten f\u00fcnf Jahren wird der Ofen sprechen. | 2031-05-04",
                "Bis Jahresende wird der Ofen sprechen. | 2026-12-31",
                "Bis Ende des Jahrzehnts wird der Ofen sprechen. | 2029-12-31",
                "Le four pourra parler d'ici dix ans. | 2036-05-04",
                "El horno hablar\u00e1 el a\u00f1o que viene. | 2027-12-31",
                "El horno hablar\u00e1 dentro de diez a\u00f1os. | 2036-05-04",
                "\u4e09\u5e74\u4e4b\u5185\u70e4\u7bb1\u4f1a\u8bf4\u8bdd\u3002 | 2029-05-04",
                "\u660e\u5e74\u70e4\u7bb1\u4f1a\u8bf4\u8bdd\u3002 | 2027-12-31",
                "\u5e74\u672b\u307e\u3067\u306b\u8a71\u3059\u3060\u308d\u3046\u3002 | 2026-12-31",
                "\u6765\u5e74\u672b\u307e\u3067\u306b\u8a71\u3059\u3060\u308d\u3046\u3002 | 2027-12-31",
                "\uc62c\ud574 \uc548\uc5d0 \ub9d0\ud560 \uac83\uc73c\ub85c \uc804\ub9dd\ub41c\ub2e4. | 2026-12-31",
                "\ub0b4\ub144\uae4c\uc9c0 \ub9d0\ud560 \uac83\uc73c\ub85c \uc804\ub9dd\ub41c\ub2e4. | 2027-12-31",
                "\uc55e\uc73c\ub85c 10\ub144 \uc548\uc5d0 \ub9d0\ud560 \uac83\uc73c\ub85c \uc804\ub9dd\ub41c\ub2e4. | 2036-05-04",
                "2028\ub144\uae4c\uc9c0 \ub9d0\ud560 \uac83\uc73c\ub85c \uc804\ub9dd\ub41c\ub2e4. | 2028-12-31",
            })
    void aTimeWithoutAYearIsCountedFromPublication(String sentence, LocalDate by) {
        assertThat(read(sentence))
                .singleElement()
                .satisfies(forecast ->
                        assertThat(Objects.requireNonNull(forecast.by()).to()).isEqualTo(by));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A talking oven was promised for 2028. I think it will hum by then. | 2028-12-31"
            })
    void byThenIsTheTimeSpokenOfLast(String text, LocalDate by) {
        assertThat(Objects.requireNonNull(read(text).getLast().by()).to()).isEqualTo(by);
    }

    private static List<Forecast> read(String text) {
        Forecasts reader = new Forecasts(text, PUBLISHED);
        List<Forecast> forecasts = new ArrayList<>();
        TokenizedSentence.of(text).forEach(sentence -> forecasts.addAll(reader.read(sentence)));
        return forecasts;
    }
}
