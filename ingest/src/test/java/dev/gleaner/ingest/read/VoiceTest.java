package dev.gleaner.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.ingest.text.TokenizedSentence;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The agent does not pass the test. | true",
                "It never passed without help. | true",
                "I don’t expect this to happen in 2027. | true",
                "She thinks it isn’t unreasonable to expect agents by 2027. | false",
                "It is not impossible that agents pass by 2027. | false",
                "The agent not only passed the test but wrote it. | false",
                "There is no doubt that agents pass. | false",
                "It is not an unusual result. | false",
                "There is no doubt that agents do not pass. | true",
                "It is unlikely that the agent, which did not learn, passes. | true",
                "The agent passed the test. | false"
            })
    void whatIsDeniedTwiceIsNotDenied(String sentence, boolean negated) {
        assertThat(Voice.of(TokenizedSentence.of(sentence).getFirst(), null).negated())
                .isEqualTo(negated);
    }
}
