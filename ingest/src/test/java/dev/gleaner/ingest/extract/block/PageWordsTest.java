package dev.gleaner.ingest.extract.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gleaner.ingest.extract.block.learned.Lexicon;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

class PageWordsTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"$5", "from £ 12.50", "4,50 €", "A kettle for 20€ or less"})
    void amountOfMoneyIsAPrice(String text) {
        assertThat(PageWords.isPrice(text)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "$", "20 coins", "Pay in € or $", "1984"})
    void signOrNumberAloneIsNoPrice(String text) {
        assertThat(PageWords.isPrice(text)).isFalse();
    }

    @Test
    void paragraphThatNamesAnAmountIsNoPrice() {
        assertThat(PageWords.isPrice("The kettle was sold for $5. ".repeat(6))).isFalse();
    }

    @Test
    void stretchOfLinesIsWeighedByLength() {
        PageWords words =
                new PageWords(
                        PageLines.of(
                                        Jsoup.parse(
                                                        "<h2>Kettle</h2><p>Kettle.</p><p>A long way</p>")
                                                .body())
                                .lines(),
                        new Lexicon(Map.of("kettle", 2f)));

        assertThat(words.mean(0, 2)).isCloseTo(2, within(1e-9));
        assertThat(words.mean(1, 3)).isBetween(0.5, 1.0);
        assertThat(words.headings(0, 3)).isEqualTo(1);
        assertThat(words.sentences(0, 3)).isEqualTo(1);
    }
}
