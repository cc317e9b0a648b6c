package dev.gleaner.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.claim.ClaimLine;
import dev.gleaner.graph.Foresight;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;

class ForecastLineTest {

    @Test
    void newsletterOfOnePersonSpeaksInThatPersonsName() {
        assertThat(line(null, "Import AI").voice()).isEqualTo("Jack Clark");
    }

    @Test
    void whoIsNamedComesBeforeTheWriter() {
        assertThat(line("METR", "Import AI").voice()).isEqualTo("METR");
    }

    @Test
    void sourceOfManySpeaksInItsOwnName() {
        assertThat(line(null, "Anthropic").voice()).isEqualTo("Anthropic");
        assertThat(line(null, "Heron Letter").voice()).isEqualTo("Heron Letter");
    }

    private static ForecastLine line(@Nullable String saidBy, String source) {
        ClaimLine claim =
                new ClaimLine(
                        "a",
                        "forecast",
                        saidBy,
                        source,
                        "item",
                        "item",
                        null,
                        "A machine sings in 2030.",
                        "/items/item",
                        null,
                        null,
                        null,
                        "test-1",
                        Lines.AT,
                        null,
                        null);
        return ForecastLines.of(claim, Foresight.OPEN, List.of(), false, Lines.TODAY);
    }
}
