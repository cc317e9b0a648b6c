package dev.gleaner.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberWordsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "seven, 7",
        "Twelve, 12",
        "twenty, 20",
        "NINETY, 90",
        "thirty-five, 35",
        "hundred, 100",
        "60, 60",
        "007, 7"
    })
    void aNumberIsReadInWordsAndFigures(String written, int value) {
        assertThat(NumberWords.value(written)).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "often", "one-time", "thirty-zero", "1000", "seventh"})
    void whatIsNoNumberOrTooLargeIsNone(String written) {
        assertThat(NumberWords.value(written)).isNegative();
    }

    @Test
    void everyWordUpToTwentyIsReadAsItIsWritten() {
        for (int number = 0; number <= 20; number++) {
            assertThat(NumberWords.word(number))
                    .containsOnlyOnce(NumberWords.alternatives(number, number));
            assertThat(NumberWords.value(NumberWords.word(number))).isEqualTo(number);
        }
        assertThat(NumberWords.word(21)).isEqualTo("21");
        assertThat(NumberWords.word(-1)).isEqualTo("-1");
    }

    @Test
    void alternativesRunFromTheFirstToTheLast() {
        assertThat(NumberWords.alternatives(2, 4)).isEqualTo("two|three|four");
    }

    @Test
    void twoWordsAreOneNumber() {
        TokenizedSentence sentence = TokenizedSentence.of("It took thirty five days.").getFirst();

        int end = NumberWords.end(sentence, 2);

        assertThat(end).isEqualTo(4);
        assertThat(NumberWords.value(sentence, 2, end)).isEqualTo(35);
        assertThat(NumberWords.end(sentence, 0)).isZero();
    }
}
