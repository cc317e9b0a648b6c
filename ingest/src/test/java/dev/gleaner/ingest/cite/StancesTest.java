package dev.gleaner.ingest.cite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.Stance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StancesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SUPPORTS | confirms          | A second run confirms the figure that the Heron report gave.
                    SUPPORTS | in line with      | Our count is in line with the Heron report.
                    DISPUTES | contradicts       | This contradicts the Heron report.
                    DISPUTES | overstated        | The Heron report overstated how long the birds stay.
                    DISPUTES | failed to reproduce | Two teams failed to reproduce the Heron report.
                    DISPUTES | did not confirm   | A second run did not confirm the Heron report.
                    MENTIONS | ''                | The count does not contradict the Heron report.
                    MENTIONS | ''                | The Heron report was published in May.
                    """)
    void cueNearTheCitationDecides(Stance stance, String cue, String sentence) {
        StanceReading reading = Stances.of(sentence, sentence.indexOf("Heron"));

        assertThat(reading.stance()).isEqualTo(stance);
        assertThat(reading.cue()).isEqualTo(cue);
    }

    @Test
    void nearestOfSeveralCuesDecides() {
        String sentence =
                "The count confirms what Ada wrote, while it is at odds with the Heron report.";

        assertThat(Stances.of(sentence, sentence.indexOf("Heron")).stance())
                .isEqualTo(Stance.DISPUTES);
        assertThat(Stances.of(sentence, sentence.indexOf("Ada")).stance())
                .isEqualTo(Stance.SUPPORTS);
    }
}
