package dev.gleaner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.channel.Traits;
import dev.gleaner.ingest.feed.Feed;
import dev.gleaner.ingest.feed.Feeds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

class FeedTraitsTest {

    private static final Instant NOW = Instant.parse("2026-05-11T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "WordPress 6.4, wordpress",
        "https://wordpress.org/?v=6.4.2, wordpress",
        "https://www.wordpress.org/, wordpress",
        "Hugo -- 0.111, hugo",
        "Hugo -- gohugo.io, hugo",
        "Substack, substack",
        "tumblr (3.0; @heron), tumblr",
        "'', ''",
        "1.0, ''"
    })
    void programIsNamedWithoutItsVersion(String written, String program) {
        assertThat(traits("<generator>" + written + "</generator>").generator()).isEqualTo(program);
    }

    @Test
    void atomSaysTheProgramInAnAttributeToo() {
        Traits traits =
                read(
                        "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title>"
                                + "<generator uri='https://ghost.example/' version='5'/></feed>");

        assertThat(traits.generator()).isEqualTo("ghost");
    }

    @Test
    void languageOfTheTextsOutweighsWhatTheHeadSays() {
        Traits traits =
                traits(
                        "<language>en-us</language><item><title>Die besten Angebote und wie man sie mit der Karte"
                                + " nicht verpasst</title></item>");

        assertThat(traits.language()).isEqualTo("de");
    }

    @Test
    void languageOfTheHeadStandsWhereTextsAreTooShort() {
        assertThat(traits("<language>id-ID</language><item><title>Slot</title></item>").language())
                .isEqualTo("id");
    }

    @Test
    void hostsAreThoseOfItsOwnLinkAndItsEntries() {
        Traits traits =
                traits(
                        "<link>https://www.heron.example/</link><item><link>https://lab.example/a</link></item>"
                                + "<item><link>https://lab.example/b</link></item>");

        assertThat(traits.hosts()).containsExactlyInAnyOrder("heron.example", "lab.example");
    }

    private static Traits traits(String inside) {
        return read("<rss version='2.0'><channel><title>t</title>" + inside + "</channel></rss>");
    }

    private static Traits read(String document) {
        return FeedTraits.of(
                (Feed)
                        Feeds.read(
                                document.getBytes(StandardCharsets.UTF_8),
                                null,
                                URI.create("https://heron.example/feed"),
                                NOW));
    }
}
