package dev.gleaner.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.channel.ChannelEvent;
import dev.gleaner.graph.channel.Doubt;
import dev.gleaner.graph.channel.Traits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

class HandsTest {

    private static final Instant AT = Instant.parse("2026-05-11T08:00:00Z");
    private static final Traits KNOWN =
            new Traits("en", "ghost", Set.of("heron.example", "lab.example"));

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "en, ghost, heron.example, false",
        "id, ghost, heron.example, false",
        "en, wordpress, heron.example, false",
        "en, ghost, casino.example, false",
        "id, wordpress, heron.example, true",
        "id, ghost, casino.example, true",
        "en, wordpress, casino.example, true",
        "id, wordpress, casino.example, true",
        "'', '', casino.example, false",
        "id, '', casino.example, true"
    })
    void twoChangesOfThreeAreAskedAbout(
            String language, String generator, String host, boolean asked) {
        Hands hands = Hands.after(KNOWN, null, new Traits(language, generator, Set.of(host)), AT);

        assertThat(hands.doubt() != null).isEqualTo(asked);
    }

    @Test
    void nothingIsAskedOfAChannelThatNobodyKnew() {
        assertThat(Hands.after(Traits.UNKNOWN, null, KNOWN, AT)).isEqualTo(new Hands(KNOWN, null));
    }

    @Test
    void whatAnAnswerDoesNotSayIsRemembered() {
        Hands hands = Hands.after(KNOWN, null, new Traits("", "", Set.of("lab.example")), AT);

        assertThat(hands.traits()).isEqualTo(new Traits("en", "ghost", Set.of("lab.example")));
    }

    @Test
    void doubtedChannelKeepsWhatItWasAndSinceWhen() {
        Traits other = new Traits("id", "wordpress", Set.of("casino.example"));
        Doubt first = Hands.after(KNOWN, null, other, AT).doubt();

        Hands later = Hands.after(KNOWN, first, other, AT.plus(Duration.ofDays(1)));

        assertThat(later.traits()).isEqualTo(KNOWN);
        assertThat(later.doubt()).isEqualTo(first);
        assertThat(later.news(first, AT)).isEmpty();
    }

    @Test
    void wordsSayWhatChanged() {
        Hands hands =
                Hands.after(
                        KNOWN, null, new Traits("id", "wordpress", Set.of("casino.example")), AT);

        assertThat(hands.news(null, AT))
                .containsExactly(
                        new ChannelEvent(
                                AT,
                                ChannelEvent.What.PERHAPS_CHANGED_HANDS,
                                "its language was English and is Indonesian; it was made by ghost"
                                        + " and is by wordpress; its links led to heron.example and 1 more and"
                                        + " lead to casino.example"));
    }
}
