package dev.gleaner.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

class HintReaderTest {

    private static final URI ADDRESS = URI.create("https://letter.example/blog/feed.xml");
    private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");

    @Test
    void everyHintOfRssIsRead() {
        PollHints hints =
                hints(
                        """
                        <ttl>90</ttl>
                        <skipHours><hour>0</hour><hour>7</hour><hour>24</hour><hour>25</hour></skipHours>
                        <skipDays><day>Saturday</day><day>sunday</day><day>Someday</day></skipDays>
                        <sy:updatePeriod>hourly</sy:updatePeriod>
                        <sy:updateFrequency>2</sy:updateFrequency>
                        <sy:updateBase>2000-01-01T12:00+00:00</sy:updateBase>
                        <atom:link rel="hub" href="https://hub.example/"/>
                        <atom:link rel="self" href="/feed.xml"/>
                        """);

        assertThat(hints)
                .isEqualTo(
                        new PollHints(
                                Duration.ofMinutes(90),
                                Set.of(0, 7),
                                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                                Duration.ofMinutes(30),
                                Instant.parse("2000-01-01T12:00:00Z"),
                                "https://hub.example/",
                                "https://letter.example/feed.xml"));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "hourly, 1, PT1H",
        "daily, , PT24H",
        ", 2, PT12H",
        "Weekly, 1, PT168H",
        "monthly, 1, PT720H",
        "yearly, 1, PT8760H",
        "daily, 0, ",
        "daily, often, ",
        "sometimes, 1, ",
        ", , "
    })
    void intervalIsPeriodByFrequency(String period, String frequency, Duration interval) {
        String inside =
                (period == null ? "" : "<sy:updatePeriod>" + period + "</sy:updatePeriod>")
                        + (frequency == null
                                ? ""
                                : "<sy:updateFrequency>" + frequency + "</sy:updateFrequency>");

        assertThat(hints(inside).updateEvery()).isEqualTo(interval);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"soon", "-5", "0", "99999999999"})
    void senselessTimeToLiveIsNone(String ttl) {
        assertThat(hints("<ttl>" + ttl + "</ttl>")).isEqualTo(PollHints.none());
    }

    @Test
    void hubThatIsNotOfTheWebIsNone() {
        assertThat(hints("<atom:link rel='hub' href='javascript:alert(1)'/>").hub()).isNull();
    }

    @Test
    void hubOfAnAtomFeedIsRead() {
        Feed feed =
                (Feed)
                        Feeds.read(
                                "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='hub' href='https://hub.example/'/></feed>"
                                        .getBytes(StandardCharsets.UTF_8),
                                null,
                                ADDRESS,
                                NOW);

        assertThat(feed.hints().hub()).isEqualTo("https://hub.example/");
    }

    private static PollHints hints(String inside) {
        String feed =
                "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel><title>t</title>"
                        + inside
                        + "</channel></rss>";
        return ((Feed) Feeds.read(feed.getBytes(StandardCharsets.UTF_8), null, ADDRESS, NOW))
                .hints();
    }
}
