package dev.gleaner.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is left of foreign text on one line. */
class OneLineTest {

    @Test
    void runsOfBlanksAndLineEndsAreOneSpace() {
        assertThat(OneLine.of("  a \t b\r\n\u2028c ")).isEqualTo("a b c");
    }

    @Test
    void signsThatSteerAreGone() {
        assertThat(OneLine.of("red \u001b[31m\u202eepir\u200b!")).isEqualTo("red [31m epir !");
    }
}
