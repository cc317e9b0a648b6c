package dev.gleaner.ingest.extract.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AlikeFeaturesTest {

    private static final String PAGE =
            "<nav><p class=link><a href=/a>Kettles and pots</a></p></nav>"
                    + "<p class=name>Kettle for one</p><p class=price>$20</p>"
                    + "<p class=name>Kettle for two</p><p class=price>$20</p>";

    @Test
    void namesOnAShelfAreManyAndEachAnother() {
        SeenLine name = SeenLine.of(PAGE, "Kettle for two");

        assertThat(name.feature("length alike"))
                .isEqualTo(SeenLine.of(PAGE, "Kettle for one").feature("length alike"));
        assertThat(name.feature("different texts alike")).isEqualTo(1);
        assertThat(name.feature("prices alike")).isZero();
        assertThat(name.feature("word weight alike")).isPositive();
    }

    @Test
    void pricesThatSayTheSameAreOneText() {
        SeenLine price = SeenLine.of(PAGE, "$20");

        assertThat(price.feature("different texts alike")).isEqualTo(0.5);
        assertThat(price.feature("prices alike")).isEqualTo(1);
        assertThat(price.feature("first alike")).isLessThan(price.feature("last alike"));
    }

    @Test
    void linksAreAlikeInBeingLinks() {
        SeenLine link = SeenLine.of(PAGE, "Kettles and pots");

        assertThat(link.feature("link share alike")).isCloseTo(1, within(1e-6));
        assertThat(SeenLine.of(PAGE, "$20").feature("link share alike")).isZero();
    }
}
