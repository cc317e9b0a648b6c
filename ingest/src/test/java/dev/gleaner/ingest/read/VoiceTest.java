package dev.gleaner.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Revision;
import dev.gleaner.ingest.text.TokenizedSentence;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

class VoiceTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The agent does not pass the test. | true",
                "It never passed without help. | true",
                "They expect a model trained without human repair by 2027. | false",
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

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "On SWE-bench, GPT-4o rose from 16.9% to 22.4% without learning anything new. | false",
                "GPT-4o scored 64% on SWE-bench, which is not much. | false",
                "GPT-4o scored 64% on SWE-bench but did not finish the rest. | false",
                "It is not true that GPT-4o scored 64% on SWE-bench. | true",
                "That GPT-4o scored 64% on SWE-bench is not true. | true",
                "Nobody who looked thinks, not even they, that GPT-4o scored 64% on SWE-bench. | false",
                "There is no evidence that GPT-4o scored 64% on SWE-bench. | true"
            })
    void numberStandsUnlessItIsDeniedItself(String sentence, boolean negated) {
        Revision text =
                Revision.of(
                        Id.of("item", "voice"),
                        "00",
                        sentence,
                        BodyState.FULL,
                        "en",
                        Instant.EPOCH);

        assertThat(new StatementReader().read(text, null))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.manner().negated()).isEqualTo(negated));
    }
}
