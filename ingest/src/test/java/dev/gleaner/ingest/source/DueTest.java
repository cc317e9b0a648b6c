package dev.gleaner.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.ingest.source.Due.Outcome;
import dev.gleaner.ingest.source.Due.Outcome.Answered;
import dev.gleaner.ingest.source.Due.Outcome.AskedToWait;
import dev.gleaner.ingest.source.Due.Outcome.Ended;
import dev.gleaner.ingest.source.Due.Outcome.Failed;
import dev.gleaner.ingest.source.Due.Outcome.Forbidden;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

class DueTest {

    private static final Instant STARTED = Instant.parse("2026-05-10T12:00:00Z");

    @ParameterizedTest(name = "validators {0}, fresh for {1}: {2}")
    @CsvSource({
        "true,, PT1H",
        "false,, PT24H",
        "true, PT12H, PT12H",
        "true, PT10M, PT1H",
        "true, PT0S, PT1H",
        "false, PT12H, PT24H",
        "true, P400D, P7D"
    })
    void longestOfOurIntervalAndTheServersWishCounts(
            boolean conditional, @Nullable Duration freshFor, Duration wait) {
        assertLengthenedByATenthAtMost(new Answered(conditional, freshFor), 0, wait);
    }

    @ParameterizedTest(name = "after {0} in a row: {1}")
    @CsvSource({
        "1, PT1H",
        "2, PT2H",
        "3, PT4H",
        "4, PT8H",
        "5, PT16H",
        "6, PT24H",
        "2000000000, PT24H"
    })
    void waitAfterFailuresDoublesUpToADay(int failures, Duration wait) {
        assertLengthenedByATenthAtMost(new Failed(), failures, wait);
        assertLengthenedByATenthAtMost(new AskedToWait(null), failures, wait);
    }

    @ParameterizedTest(name = "asked for {0}: {1}")
    @CsvSource({"PT1H, PT1H", "PT3H, PT3H", "P6D, P6D", "P3650D, P7D"})
    void serversWishForPatienceIsHonouredUpToAWeek(Duration asked, Duration wait) {
        assertThat(wait(new AskedToWait(asked), 1, "a")).isEqualTo(wait);
    }

    @Test
    void refusedAccessIsTriedADayLater() {
        assertLengthenedByATenthAtMost(new Forbidden(), 1, Duration.ofHours(24));
    }

    @Test
    void endedChannelIsNotDueInAnybodysLife() {
        assertThat(Due.after(STARTED, new Ended(), 1, "a").next())
                .isAfter(Instant.parse("3000-01-01T00:00:00Z"));
    }

    @Test
    void sameFactsGiveTheSameTimeSoThatARestartChangesNothing() {
        Due first = Due.after(STARTED, new Answered(true, null), 0, "channel-7");

        assertThat(Due.after(STARTED, new Answered(true, null), 0, "channel-7")).isEqualTo(first);
    }

    @Test
    void channelsAddedTogetherDriftApart() {
        assertThat(
                        IntStream.range(0, 100)
                                .mapToObj(number ->
                                        wait(new Answered(true, null), 0, "channel-" + number))
                                .distinct()
                                .count())
                .isGreaterThan(50);
    }

    @Test
    void reasonSaysWhoseWishItWas() {
        assertThat(Due.after(STARTED, new Answered(true, Duration.ofHours(12)), 0, "a").reason())
                .contains("fresh for 12 h");
        assertThat(Due.after(STARTED, new Answered(false, null), 0, "a").reason())
                .contains("once a day");
        assertThat(Due.after(STARTED, new Failed(), 3, "a").reason())
                .startsWith("3 failures in a row");
    }

    private static void assertLengthenedByATenthAtMost(
            Outcome outcome, int failures, Duration wait) {
        for (int channel = 0; channel < 50; channel++) {
            assertThat(wait(outcome, failures, "channel-" + channel))
                    .isBetween(wait, wait.plus(wait.dividedBy(10)));
        }
    }

    private static Duration wait(Outcome outcome, int failures, String channelId) {
        return Duration.between(STARTED, Due.after(STARTED, outcome, failures, channelId).next());
    }
}
