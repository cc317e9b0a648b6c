package dev.gleaner.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.channel.ChannelState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Whose voice a channel is, also where somebody wants to be taken for another. */
class SourceNamesTest {

    private final SourceNames names =
            new SourceNames(List.of(followed("Heron Weekly", "https://heron.example/feed")));

    private static ChannelState followed(String name, String address) {
        Source source = Source.of(name, Source.Kind.NEWSLETTER, null);
        return ChannelState.fresh(
                Channel.of(source.id(), Channel.Kind.FEED, address), source.name());
    }

    private Source named(String address, String title) {
        return names.of(address, null, null, null, title);
    }

    @Test
    void titleIsTheNameWhereNobodyHasIt() {
        assertThat(named("https://gauge.example/feed", "Gauge").name()).isEqualTo("Gauge");
    }

    @Test
    void sameHostMayUseItsNameAgain() {
        assertThat(named("https://heron.example/notes", "Heron Weekly").name())
                .isEqualTo("Heron Weekly");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Heron Weekly",
                "HERON WEEKLY",
                "H\u0435ron Weekly",
                "Import AI",
                "Imp\u043ert AI",
                "lmport AI"
            })
    void nameOfAnotherVoiceIsNeverJoined(String title) {
        Source source = named("https://evil.example/feed", title);

        assertThat(source.name()).endsWith("(evil.example)");
        assertThat(source.kind()).isEqualTo(Source.Kind.UNKNOWN);
    }

    @Test
    void hostThatLooksLikeAKnownOneIsWarnedOf() {
        Resemblances resemblances =
                Resemblances.to(List.of(followed("Heron Weekly", "https://heron.example/feed")));

        assertThat(resemblances.warning("https://\u0430rxiv.org/a"))
                .hasValueSatisfying(
                        warning -> assertThat(warning).startsWith("xn--").contains("arxiv.org"));
        assertThat(resemblances.warning("https://blog.her0n.example/"))
                .hasValueSatisfying(warning -> assertThat(warning).contains("heron.example"));
        assertThat(resemblances.warning("https://\u0440otato.example/"))
                .hasValueSatisfying(warning -> assertThat(warning).contains("several scripts"));
        assertThat(resemblances.warning("https://www.heron.example/")).isEmpty();
        assertThat(resemblances.warning("https://arxiv.org/list/cs.AI")).isEmpty();
        assertThat(resemblances.warning("https://quiet.example/")).isEmpty();
    }
}
