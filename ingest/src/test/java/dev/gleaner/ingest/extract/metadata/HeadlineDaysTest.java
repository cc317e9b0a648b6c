package dev.gleaner.ingest.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineDaysTest {

    private static final String HEAD =
            """
            <html lang=en><head><title>What agents write | The Letter</title>
            <meta property='article:published_time' content='2026-03-01T09:00:00Z'></head><body>\
            """;

    @Test
    void dayByTheHeadlineSpeaksBeforeAnotherOneStatedForMachines() {
        assertThat(
                        published(
                                "<h1>What agents write</h1><p>By Ada Example</p><p>May 4, 2026, 9:30 am</p><p>Text."))
                .isEqualTo("2026-05-04 day by the headline");
    }

    @Test
    void statementForMachinesIsNamedAsTheSourceOfTheSameDay() {
        assertThat(published("<h1>What agents write</h1><p>March 1, 2026</p>"))
                .isEqualTo("2026-03-01 meta article:published_time");
    }

    @Test
    void headlineMayBeOfALowerRank() {
        assertThat(
                        published(
                                "<h1>The Letter</h1><h2>What agents write</h2><span>4 May 2026</span>"))
                .startsWith("2026-05-04");
    }

    @Test
    void dayMayStandBeforeTheHeadline() {
        assertThat(
                        published(
                                "<p>4 May 2026 | <a href=/news>News</a></p><h1>What agents write</h1><p>Text."))
                .startsWith("2026-05-04");
    }

    @Test
    void numbersInTheOtherOrderAreTheDayThatIsStated() {
        assertThat(published("<h1>What agents write</h1><p>3/1/2026</p><p>Text.", "de"))
                .startsWith("2026-03-01 meta");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<h1>What agents write</h1><p>Updated May 4, 2026</p>",
                "<h1>What agents write</h1><p>Last updated:</p><time>May 4, 2026</time>",
                "<h1>What agents write</h1><p class=last-modified>May 4, 2026</p>",
                "<h1>What agents write</h1><p class=hidden>May 4, 2026</p>",
                "<h1>What agents write</h1><p>The town council met on May 4, 2026 and heard the agents.</p>",
                "<h1>What agents write</h1><blockquote>A reader, May 4, 2026</blockquote>",
                "<h1>What agents write</h1><a href=/other>May 4, 2026 <b>Another story of agents and their long work</b></a>",
                "<h1>What agents write</h1><nav>May 4, 2026</nav>",
                "<div class=logo>May 4, 2026</div><h1>What agents write</h1>",
                "<h1>Subscribe now</h1><h1>Write to us</h1><p>May 4, 2026</p>",
                "<h1>What agents write</h1><p>Text.</p><p>Text.</p><p>Text.</p>"
                        + "<p>Text.</p><p>Text.</p><p>Text.</p><p>Text.</p><p>Text.</p><p>Text.</p>"
                        + "<p>Text.</p><p>May 4, 2026</p>"
            })
    void otherDaysLeaveTheStatementForMachinesInPlace(String body) {
        assertThat(published(body)).startsWith("2026-03-01 meta");
    }

    private static String published(String body) {
        return published(body, "en");
    }

    private static String published(String body, String language) {
        return new PageMetadata(
                        Jsoup.parse(HEAD.replace("lang=en", "lang=" + language) + body),
                        "https://letter.example/kernels")
                .published()
                .map(stated -> stated.date().from() + " " + stated.where())
                .orElse("none");
    }
}
