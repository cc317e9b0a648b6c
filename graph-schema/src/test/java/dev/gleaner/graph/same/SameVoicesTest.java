package dev.gleaner.graph.same;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.Source;
import dev.gleaner.graph.same.SameAs.Kind;
import dev.gleaner.graph.same.SameAs.Named;
import dev.gleaner.graph.same.SameVoices.Voice;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

class SameVoicesTest {

    private static final Source HERON_LAB = Source.of("Heron Lab", Source.Kind.LAB, "Heron");
    private static final Source HERON_NOTES =
            Source.of("Heron Notes", Source.Kind.NEWSLETTER, "Heron");
    private static final Source MARSH = Source.of("Marsh Mail", Source.Kind.NEWSLETTER, null);
    private static final Source REED = Source.of("Reed Paper", Source.Kind.NEWS, null);

    @Test
    void aliasCountsAsTheOtherVoice() {
        SameVoices voices = voices(same(MARSH, REED));

        assertThat(voices.of(MARSH))
                .hasValue(
                        new Voice(
                                "Reed Paper",
                                true,
                                "said to be the same as Reed Paper by Ada: one desk"));
        assertThat(voices.of(REED))
                .hasValue(
                        new Voice(
                                "Reed Paper",
                                true,
                                "Marsh Mail is said to be the same by Ada: one desk"));
        assertThat(voices.of(HERON_LAB)).isEmpty();
    }

    @Test
    void sourceBringsItsFamilyWithIt() {
        SameVoices voices = voices(same(HERON_LAB, REED));

        assertThat(voices.of(HERON_NOTES))
                .hasValue(
                        new Voice(
                                "Reed Paper", false, "Heron is said to be one voice with others"));
        assertThat(voices.of(HERON_LAB).map(Voice::name)).hasValue("Reed Paper");
    }

    @Test
    void sourceOfAFamilyIsNotPartedFromItByWhatIsSaidOfAnother() {
        SameVoices voices = voices(same(HERON_LAB, REED), same(HERON_NOTES, MARSH));

        assertThat(List.of(HERON_LAB, HERON_NOTES, MARSH, REED))
                .extracting(source -> voices.of(source).map(Voice::name).orElse(""))
                .containsOnly(voices.of(HERON_LAB).map(Voice::name).orElseThrow());
    }

    private static SameVoices voices(SameAs... said) {
        return SameVoices.of(
                List.of(said),
                Map.of(
                        HERON_LAB.id().value(), HERON_LAB.voice(),
                        HERON_NOTES.id().value(), HERON_NOTES.voice(),
                        MARSH.id().value(), MARSH.voice(),
                        REED.id().value(), REED.voice()));
    }

    private static SameAs same(Source alias, Source of) {
        return SameAs.of(
                Kind.SOURCE,
                Named.source(alias.name()),
                Named.source(of.name()),
                1,
                "one desk",
                "Ada",
                Instant.parse("2026-03-01T10:00:00Z"));
    }
}
