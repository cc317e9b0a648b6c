package dev.gleaner.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResolutionCommandTest {

    @Test
    void everythingIsOneArgumentWhateverItHolds() {
        assertThat(
                        ResolutionCommand.of(
                                new ResolutionRequest(
                                        "claim1-abc",
                                        "failed",
                                        "2026-01-02",
                                        "it's `over`; rm -rf ~\n$(x)",
                                        "@Ada",
                                        "\u202e\u001b[31mwords",
                                        "item1-abc",
                                        2)))
                .isEqualTo(
                        "gleaner forecasts resolve claim1-abc failed --known=2026-01-02 --by='@Ada'"
                                + " --reason='it'\\''s `over`; rm -rf ~ $(x)' --quote='[31mwords'"
                                + " --item=item1-abc --replaces=2");
    }

    @Test
    void withdrawalNamesOnlyWhatItNeeds() {
        assertThat(
                        ResolutionCommand.of(
                                new ResolutionRequest(
                                        "claim1-abc",
                                        "withdrawn",
                                        "",
                                        "too soon",
                                        "Ada",
                                        "",
                                        null,
                                        1)))
                .isEqualTo(
                        "gleaner forecasts withdraw claim1-abc --by=Ada --reason='too soon' --replaces=1");
    }
}
