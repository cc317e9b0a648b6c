package dev.gleaner.ingest.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class SourceLintTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A pump that is 99.9% sure at each stroke is 60.5% sure after 500 strokes.   | 99.9 % over 500 steps is 60.6 %, not 60.5 %
                    The test was passed by 7 of 20 birds (40%).                                 | 7 of 20 is 35 %, not 40 %
                    Together that makes 12 + 30 = 43 nests.                                     | that is 42, not 43
                    """)
    void numbersThatDoNotFitAreFound(String text, String problem) {
        List<SourceFinding> findings = SourceLint.of("A first line.\n" + text);

        assertThat(findings).extracting(SourceFinding::problem).containsExactly(problem);
        assertThat(findings)
                .allSatisfy(found ->
                        assertThat(("A first line.\n" + text).substring(found.start(), found.end()))
                                .isEqualTo(found.words()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A pump that is 99.9% sure at each stroke is 95.12% sure after 50 strokes.",
                "A pump that is 99.9% sure at each stroke is 60.6% sure after 500 strokes.",
                "The share fell from 95% to 80% after 3 years.",
                "The test was passed by 2 of 3 birds (66%), and by 2 of 3 later (67%).",
                "Together that makes 12 + 30 = 42 nests.",
                "Version 1.2-3 = 4.5.6 of the tool.",
                "There are three reasons:\n- one\n- two\n- three\nAnd so on.",
                "There are three reasons: they are told below."
            })
    void numbersThatFitAreLeftAlone(String text) {
        assertThat(SourceLint.of(text)).isEmpty();
    }

    @Test
    void countThatDoesNotMatchItsListIsFound() {
        assertThat(
                        SourceLint.of(
                                "There are four reasons for it:\n\n1. Rain.\n2. Wind.\n3. Night.\n\nSo it is."))
                .extracting(SourceFinding::problem)
                .containsExactly("the list has 3, not four");
    }
}
