package dev.gleaner.thread.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.thread.Trigger.Kind;
import dev.gleaner.thread.trigger.TriggerKinds.Named;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class TriggerKindsTest {

    private static final List<Named> EVIDENCE =
            List.of(
                    new Named(
                            "Measuring AI Ability to Complete Long Tasks",
                            "https://metr.org/blog/2025-03-19-measuring-ai-ability-to-complete-long-tasks/"),
                    new Named("PaperBench", "https://arxiv.org/abs/2504.01848"),
                    new Named(
                            "Automated alignment researchers",
                            "https://www.anthropic.com/research/automated-alignment-researchers"));

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
        List<Named> evidence = List.of(new Named("Capability evaluation of agents", null));
        assertThat(
                        TriggerKinds.of(
                                "A second capability evaluation of agents lands.",
                                evidence,
                                List.of()))
                .isEqualTo(Kind.ARRIVAL);
    }

    private Kind kindOf(String text) {
        return TriggerKinds.of(text, EVIDENCE, List.of("METR", "OpenAI", "Import AI", "Anthropic"));
    }
}
