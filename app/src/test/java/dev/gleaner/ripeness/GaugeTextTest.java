package dev.gleaner.ripeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.Source.Kind;
import dev.gleaner.graph.thread.Level;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

class GaugeTextTest {

    @Test
    void automatedResearchThreadPrintsItsGauge() throws IOException {
        String gauge = GaugeText.of(AutomatedResearch.story().verdictOn("2026-05-12"));
        assertThat(gauge).isEqualTo(expected("automated-ai-rd/gauge.txt"));
    }

    @Test
    void stateComesBeforeHoldsBeforeNewestBeforeRulesBeforeChanges() {
        assertThat(GaugeText.of(AutomatedResearch.story().verdictOn("2026-05-12")))
                .containsSubsequence(
                        "RIPENESS   medium-high",
                        "What holds it",
                        "body not read — Automated alignment researchers",
                        "Newest evidence",
                        "What the evidence says",
                        "What you said",
                        "drafted on 2026-05-12: asymmetric-arrival",
                        "What would change it",
                        "→ ripe");
    }

    @ParameterizedTest
    @CsvSource({
        "LOW,false,●○○○○",
        "MEDIUM,false,●●○○○",
        "MEDIUM_HIGH,false,●●●○○",
        "MEDIUM_HIGH,true,●●●◐○",
        "RIPE_PENDING,true,●●●●◐",
        "RIPE,false,●●●●●"
    })
    void dotsShowTheRungAndWhatIsHeld(Level level, boolean held, String dots) {
        assertThat(GaugeText.dots(level, held)).isEqualTo(dots);
    }

    @Test
    void titleCannotSteerATerminal() {
        String gauge =
                GaugeText.of(
                        new Story()
                                .attach(
                                        Story.unread(
                                                "red \u001b[31m\nRIPENESS ripe \u202eepir",
                                                "Weekly",
                                                Kind.NEWSLETTER,
                                                "2026-01-01"))
                                .verdictOn("2026-01-02"));
        assertThat(gauge)
                .doesNotContain("\u001b", "\u202e")
                .contains("red [31m RIPENESS ripe epir");
        assertThat(gauge.lines().filter(line -> line.startsWith("RIPENESS"))).hasSize(1);
    }

    @Test
    void differingAssertionSaysSo() {
        String gauge =
                GaugeText.of(
                        new Story()
                                .attach(Story.unread("a", "Weekly", Kind.NEWSLETTER, "2026-01-01"))
                                .asserted(Level.RIPE, "2026-01-02", "It is ripe.")
                                .verdictOn("2026-01-02"));
        assertThat(gauge)
                .contains("ripe on 2026-01-02, by the writer: differs from the computed level");
    }

    private static String expected(String name) throws IOException {
        try (InputStream input = GaugeTextTest.class.getResourceAsStream("/ripeness/" + name)) {
            return new String(
                    Objects.requireNonNull(input, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
