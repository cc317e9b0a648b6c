package dev.gleaner.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.thread.Trigger.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class TriggerKindsTest {

    private final ThreadFile thread =
            ThreadFiles.thread(ThreadFiles.fixture("automated-ai-rd/input.md"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The automated-alignment-researchers body reports a system in use. | ITEM
                    Automated alignment researchers turns out to be deployed.         | ITEM
                    The paper on measuring AI ability to complete long tasks is redone. | ITEM
                    A third METR evaluation lands.                                    | ARRIVAL
                    Another lab publishes a measurement of long tasks ability.        | ARRIVAL
                    OpenAI / DeepMind announces a comparable result.                  | ARRIVAL
                    Something about kernels.                                          | ARRIVAL
                    Marlow notices a gap nobody framed.                               | PERSON
                    I notice that framing and measurement part.                       | PERSON
                    The editor decides that it is time.                               | PERSON
                    Ines Ahn quietly concludes that both hold.                        | PERSON
                    Anthropic decides to publish.                                     | ARRIVAL
                    """)
    void wordsTellTheKind(String text, Kind kind) {
        assertThat(kindOf(text)).isEqualTo(kind);
    }

    @Test
    void ordinalIsAnArrivalThoughItSharesWordsWithATitle() {
        ThreadFile other =
                ThreadFiles.withEvidence(
                        "- Capability evaluation of agents (2026-01-01) — read in full.");
        assertThat(
                        TriggerKinds.of(
                                "A second capability evaluation of agents lands.",
                                other.entries(),
                                List.of()))
                .isEqualTo(Kind.ARRIVAL);
    }

    private Kind kindOf(String text) {
        List<String> sources = thread.groups().stream().map(ThreadFile.Group::source).toList();
        return TriggerKinds.of(text, thread.entries(), sources);
    }
}
