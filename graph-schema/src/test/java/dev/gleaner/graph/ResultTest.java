package dev.gleaner.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultTest {

    @ParameterizedTest
    @ValueSource(strings = {"Opus 4.5", "o1", "SWE-bench Verified", "通义千问"})
    void whatHasCapitalsOrDigitsIsAName(String words) {
        assertThat(Result.isName(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the best agent", "previous leader", "internal tests", ""})
    void smallLettersAloneDescribe(String words) {
        assertThat(Result.isName(words)).isFalse();
    }
}
