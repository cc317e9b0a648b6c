package dev.gleaner.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedPlaceTest {

    private static final String TEXT = "It rained.\nNobody repeated\na paper (yet), says the jury.";

    @Test
    void wordsAreFoundHoweverTheirLinesAreBroken() {
        assertThat(QuotedPlace.of(TEXT, " Nobody  repeated a paper (yet) "))
                .hasValueSatisfying(place -> {
                    assertThat(place.words()).isEqualTo("Nobody repeated\na paper (yet)");
                    assertThat(TEXT.substring(place.start(), place.end())).isEqualTo(place.words());
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody repeated",
                "Nobody repeated a pape",
                "body repeated",
                "",
                "   ",
                "a paper [yet]"
            })
    void otherWordsAreNotThere(String quote) {
        assertThat(QuotedPlace.of(TEXT, quote)).isEmpty();
    }
}
