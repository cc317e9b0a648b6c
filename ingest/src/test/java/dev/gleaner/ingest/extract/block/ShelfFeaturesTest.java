package dev.gleaner.ingest.extract.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShelfFeaturesTest {

    private static final String CARD =
            "<div class=card><h3>Kettle number %s</h3><p>Boils all water</p><p>$20</p></div>";
    private static final String TEASER =
            "<div class=teaser><p><a href=/t%s>Tea %s</a></p><p>More</p></div>";
    private static final String PAGE =
            "<h1>Kettles</h1><main>"
                    + CARD.formatted(1)
                    + CARD.formatted(2)
                    + CARD.formatted(3)
                    + "</main><p>Questions?</p><div class=tea>"
                    + TEASER.formatted(1, 1)
                    + TEASER.formatted(2, 2)
                    + TEASER.formatted(3, 3)
                    + "</div>";

    @Test
    void shelfThatHoldsMostTextIsTheLargest() {
        SeenLine card = SeenLine.of(PAGE, "Kettle number 2");
        SeenLine teaser = SeenLine.of(PAGE, "Tea 2");

        assertThat(card.feature("on largest shelf")).isEqualTo(1);
        assertThat(card.feature("share of largest shelf")).isEqualTo(1);
        assertThat(teaser.feature("on largest shelf")).isZero();
        assertThat(teaser.feature("share of largest shelf")).isBetween(0.05, 0.5);
    }

    @Test
    void shelfIsKnownByItsCards() {
        SeenLine card = SeenLine.of(PAGE, "Kettle number 2");

        assertThat(card.feature("prices of card")).isCloseTo(1, within(1e-6));
        assertThat(card.feature("link share of shelf")).isZero();
        assertThat(card.feature("shelf share of page")).isGreaterThan(0.5);
        assertThat(SeenLine.of(PAGE, "Tea 2").feature("link share of shelf")).isPositive();
    }

    @Test
    void lineAloneStandsOnNoShelf() {
        SeenLine alone = SeenLine.of(PAGE, "Questions?");

        assertThat(alone.feature("shelf share of page")).isEqualTo(-1);
        assertThat(alone.feature("on largest shelf")).isZero();
    }

    @Test
    void menuIsNeverTheLargestShelf() {
        String menu =
                "<nav>" + CARD.formatted(1) + CARD.formatted(2) + CARD.formatted(3) + "</nav>";

        assertThat(SeenLine.of(menu, "Kettle number 1").feature("on largest shelf")).isZero();
    }
}
