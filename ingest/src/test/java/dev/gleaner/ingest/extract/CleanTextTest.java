package dev.gleaner.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {

    @Test
    void whatCannotBeStoredIsReplacedUnitForUnit() {
        assertThat(CleanText.of("a\u0000b\u0008c\uFFFEd\uD800e\uDC00f\u0085g"))
                .isEqualTo("a b c\uFFFDd\uFFFDe\uFFFDf g");
    }

    @Test
    void everythingElseStays() {
        String text = "line\n\ttab \uD83D\uDE00 \u202E\u200B\u00A0 \uE000";
        assertThat(CleanText.of(text)).isEqualTo(text);
    }
}
