package dev.gleaner.ingest.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SectionFeaturesTest {

    private static final String PROSE = "<p>The kettle boils water. It does so on Monday.</p>";
    private static final String PAGE =
            "<div class=top><div><a href=/c>Cookie settings</a></div></div>"
                    + "<main><h1>Kettles</h1>"
                    + PROSE.repeat(12)
                    + "<section><h2>Prices</h2><div><div><p>For one</p></div></div><p>$20</p>"
                    + "<p>For two</p><p>$30</p></section></main>";

    @Test
    void sectionIsAShareOfThePageHoweverDeepALineIsNested() {
        SeenLine deep = SeenLine.of(PAGE, "For one");
        SeenLine flat = SeenLine.of(PAGE, "For two");

        assertThat(deep.feature("small section lines"))
                .isEqualTo(flat.feature("small section lines"));
        assertThat(deep.feature("small section prices"))
                .isEqualTo(flat.feature("small section prices"))
                .isPositive();
        assertThat(deep.feature("small section place in it"))
                .isLessThan(flat.feature("small section place in it"));
    }

    @Test
    void sectionOfFurnitureReadsLikeIt() {
        SeenLine furniture = SeenLine.of(PAGE, "Cookie settings");

        assertThat(furniture.feature("small section word weight")).isNegative();
        assertThat(furniture.feature("small section link share")).isEqualTo(1);
        assertThat(furniture.feature("lines after great heading")).isEqualTo(-1);
        assertThat(furniture.feature("shared with great heading")).isEqualTo(1);
    }

    @Test
    void priceIsSeenFromTheLinesAround() {
        SeenLine name = SeenLine.of(PAGE, "For two");

        assertThat(name.feature("names a price")).isZero();
        assertThat(name.feature("price before")).isEqualTo(1);
        assertThat(name.feature("price after")).isEqualTo(1);
        assertThat(name.feature("prices around")).isEqualTo(2);
    }

    @Test
    void pageWithoutGreatHeadingSaysSo() {
        assertThat(SeenLine.of(PROSE + "<p>End</p>", "End").feature("levels to great heading"))
                .isEqualTo(-1);
    }
}
