package dev.gleaner.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.channel.Hints;
import dev.gleaner.graph.channel.Move;
import dev.gleaner.graph.channel.Pace;
import dev.gleaner.ingest.source.Due.Outcome;
import dev.gleaner.ingest.source.Due.Outcome.Answered;
import dev.gleaner.ingest.source.Due.Outcome.AskedToWait;
import dev.gleaner.ingest.source.Due.Outcome.Ended;
import dev.gleaner.ingest.source.Due.Outcome.Failed;
import dev.gleaner.ingest.source.Due.Outcome.Forbidden;
import dev.gleaner.ingest.source.Due.Outcome.NotFound;
import dev.gleaner.ingest.source.Waking.Again;
import dev.gleaner.ingest.source.Waking.Strange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class DueTest {

    /** A Sunday. */
    private static final Instant ASKED = Instant.parse("2026-05-10T12:00:00Z");

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    @ParameterizedTest(name = "P11 P12 P21 P28 P29 P35 validators {0}, fresh for {1}: {2}")
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
        assertLengthenedByATenthAtMost(new Answered(conditional, freshFor), Hints.NONE, wait);
    }

    @ParameterizedTest(name = "P32 P34 P35 ttl {0}, updates every {1}, fresh for {2}: {3}")
    @CsvSource({
        "PT90M,,, PT90M",
        "PT5M,,, PT1H",
        ", PT24H,, PT24H",
        "PT3H, PT6H, PT12H, PT12H",
        "PT15H, PT6H, PT12H, PT15H",
        "PT3H, P30D, PT12H, P7D"
    })
    void longestOfAllHintsCounts(
            @Nullable Duration ttl,
            @Nullable Duration every,
            @Nullable Duration freshFor,
            Duration wait) {
        assertLengthenedByATenthAtMost(
                new Answered(true, freshFor),
                new Hints(ttl, Set.of(), Set.of(), every, null, null),
                wait);
    }

    @ParameterizedTest(name = "P35 set to {0}: {1}")
    @CsvSource({"PT20M, PT20M", "PT5M, PT15M", "PT48H, PT48H"})
    void personsWishOutweighsHintsButNotAQuarterOfAnHour(Duration set, Duration wait) {
        Due due =
                Due.after(
                        new Answered(true, DAY),
                        facts("a", 0, null, hints(DAY), Pace.UNKNOWN, set, false));

        assertThat(Duration.between(ASKED, due.next())).isBetween(wait, tenthMore(wait));
        assertThat(due.reason()).startsWith("a person set it");
    }

    @Test
    @DisplayName("P20 a person's wish does not shorten the server's wish for patience")
    void personsWishDoesNotShortenPatience() {
        Due due =
                Due.after(
                        new AskedToWait(Duration.ofHours(5)),
                        facts(
                                "a",
                                1,
                                ASKED,
                                Hints.NONE,
                                Pace.UNKNOWN,
                                Duration.ofMinutes(15),
                                false));

        assertThat(due.next()).isAfterOrEqualTo(ASKED.plus(Duration.ofHours(5)));
        assertThat(due.notBefore()).isEqualTo(ASKED.plus(Duration.ofHours(5)));
    }

    @ParameterizedTest(name = "P33 skipping hours {0} and days {1}: next at {2}")
    @CsvSource({
        "13, '', 2026-05-10T14:00:00Z",
        "13 14 15, '', 2026-05-10T16:00:00Z",
        "'', SUNDAY, 2026-05-11T00:00:00Z",
        "0 1, SUNDAY, 2026-05-11T02:00:00Z",
        "0 1, SUNDAY MONDAY, 2026-05-12T02:00:00Z"
    })
    void excludedHoursAndDaysAreSkipped(String hours, String days, Instant earliest) {
        Hints hints =
                new Hints(
                        null,
                        words(hours).map(Integer::valueOf).collect(Collectors.toSet()),
                        words(days).map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                        null,
                        null,
                        null);

        assertThat(next(new Answered(true, null), hints)).isEqualTo(earliest);
    }

    @Test
    @DisplayName("P33 a feed that excludes all hours or all days is not believed")
    void feedThatExcludesEverythingIsNotBelieved() {
        Set<Integer> allHours = IntStream.range(0, 24).boxed().collect(Collectors.toSet());
        Hints hours = new Hints(null, allHours, Set.of(), null, null, null);
        Hints days = new Hints(null, Set.of(), Set.of(DayOfWeek.values()), null, null, null);

        assertThat(next(new Answered(true, null), hours))
                .isBefore(ASKED.plus(HOUR.multipliedBy(2)));
        assertThat(next(new Answered(true, null), days)).isBefore(ASKED.plus(HOUR.multipliedBy(2)));
    }

    @Test
    @DisplayName("P34 a base makes the feed due when it says it changes")
    void updateBaseIsTheMomentOfChange() {
        Hints hints =
                new Hints(
                        null, Set.of(), Set.of(), DAY, Instant.parse("2000-01-01T18:00:00Z"), null);

        assertThat(next(new Answered(true, null), hints))
                .isBetween(
                        Instant.parse("2026-05-10T18:00:00Z"),
                        Instant.parse("2026-05-10T18:36:00Z"));
    }

    @Test
    @DisplayName("P36 the interval moves towards half the median gap, at most a day")
    void intervalMovesTowardsThePaceOfTheSource() {
        List<Instant> weekly =
                IntStream.range(0, 8)
                        .mapToObj(week -> ASKED.minus(WEEK.multipliedBy(week)))
                        .toList();
        Pace first = Pacing.after(Pace.UNKNOWN, weekly.subList(0, 2));
        Pace later = Pacing.after(first, weekly);
        List<Instant> tenHours =
                IntStream.range(0, 8)
                        .mapToObj(count -> ASKED.minus(HOUR.multipliedBy(10L * count)))
                        .toList();
        Pace once = Pacing.after(Pace.UNKNOWN, tenHours);

        assertThat(Pacing.interval(first, ASKED)).isEqualTo(HOUR);
        assertThat(Pacing.interval(later, ASKED)).isEqualTo(DAY);
        assertThat(Pacing.interval(once, ASKED)).isEqualTo(HOUR.multipliedBy(3));
        assertThat(Pacing.interval(Pacing.after(once, tenHours), ASKED))
                .isEqualTo(HOUR.multipliedBy(4));
    }

    @Test
    @DisplayName("P36 a source that is silent for 30 days is asked once a day")
    void silentSourceIsAskedOnceADay() {
        Pace silent = new Pace(HOUR, ASKED.minus(Duration.ofDays(31)), HOUR);

        assertThat(Pacing.interval(silent, ASKED)).isEqualTo(DAY);
    }

    @Test
    @DisplayName(
            "P37 channels that answer for the first time together are spread over the interval")
    void firstPollsTogetherAreSpread() {
        int count = 40_000;
        List<Long> seconds =
                IntStream.range(0, count)
                        .mapToObj(number ->
                                Due.after(
                                                new Answered(true, null),
                                                facts(
                                                        "channel-" + number,
                                                        0,
                                                        null,
                                                        Hints.NONE,
                                                        Pace.UNKNOWN,
                                                        null,
                                                        true))
                                        .next()
                                        .getEpochSecond())
                        .toList();
        long most =
                seconds.stream()
                        .collect(Collectors.groupingBy(second -> second, Collectors.counting()))
                        .values()
                        .stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElseThrow();

        assertThat(seconds).allMatch(second -> second >= ASKED.plus(HOUR).getEpochSecond());
        assertThat(most).isLessThanOrEqualTo(3 * count / 3_600);
    }

    @ParameterizedTest(name = "P40 429 without a time, after {0} in a row: {1}")
    @CsvSource({
        "1, PT1H",
        "2, PT2H",
        "3, PT4H",
        "4, PT8H",
        "5, PT16H",
        "6, PT24H",
        "2000000000, PT24H"
    })
    void waitWithoutATimeDoublesUpToADay(int failures, Duration wait) {
        for (int channel = 0; channel < 50; channel++) {
            Due due =
                    Due.after(
                            new AskedToWait(null),
                            facts("c" + channel, failures, ASKED, Hints.NONE));
            assertThat(Duration.between(ASKED, due.next())).isBetween(wait, tenthMore(wait));
            assertThat(due.notBefore()).isEqualTo(due.next());
        }
    }

    @ParameterizedTest(name = "P20 P41 P42 asked for {0}: {1}")
    @CsvSource({"PT1H, PT1H", "PT3H, PT3H", "P6D, P6D", "P3650D, P7D", "PT30S, PT1H"})
    void serversWishForPatienceIsHonouredUpToAWeekAndNeverUnderTheHour(
            Duration asked, Duration wait) {
        Due due = Due.after(new AskedToWait(asked), facts("a", 1, ASKED, Hints.NONE));

        assertThat(Duration.between(ASKED, due.next())).isBetween(wait, tenthMore(wait));
        assertThat(due.notBefore()).isEqualTo(ASKED.plus(asked.compareTo(WEEK) > 0 ? WEEK : asked));
    }

    @ParameterizedTest(name = "P44 P53 failure {0} in a row: from 1 h to {1}")
    @CsvSource({"1, PT2H", "2, PT4H", "3, PT8H", "4, PT16H", "5, PT24H", "99, PT24H"})
    void failuresBackOffWithFullJitter(int failures, Duration most) {
        List<Duration> waits =
                IntStream.range(0, 300)
                        .mapToObj(channel ->
                                Duration.between(
                                        ASKED,
                                        Due.after(
                                                        new Failed(),
                                                        facts(
                                                                "c" + channel,
                                                                failures,
                                                                ASKED,
                                                                Hints.NONE))
                                                .next()))
                        .toList();

        assertThat(waits).allMatch(wait -> wait.compareTo(HOUR) >= 0 && wait.compareTo(most) <= 0);
        Duration middle = HOUR.plus(most).dividedBy(2);
        assertThat(waits).anyMatch(wait -> wait.compareTo(middle) < 0);
        assertThat(waits).anyMatch(wait -> wait.compareTo(middle) > 0);
    }

    @Test
    @DisplayName("P44 after 30 days of failures it is asked once a week, never given up")
    void longFailureIsAskedOnceAWeek() {
        Due failed =
                Due.after(
                        new Failed(), facts("a", 40, ASKED.minus(Duration.ofDays(30)), Hints.NONE));
        Due notFound =
                Due.after(
                        new NotFound(),
                        facts("a", 4_000, ASKED.minus(Duration.ofDays(400)), Hints.NONE));

        assertThat(failed.next()).isEqualTo(ASKED.plus(WEEK));
        assertThat(notFound.next()).isEqualTo(ASKED.plus(WEEK));
    }

    @Test
    @DisplayName("P54 a server that refuses us is asked a day later")
    void refusedAccessIsTriedADayLater() {
        assertLengthenedByATenthAtMost(new Forbidden(), Hints.NONE, DAY);
    }

    @Test
    @DisplayName("P52 a channel that is gone is not due in anybody's life")
    void endedChannelIsNotDueInAnybodysLife() {
        assertThat(Due.after(new Ended(), facts("a", 1, ASKED, Hints.NONE)).next())
                .isAfter(Instant.parse("3000-01-01T00:00:00Z"));
    }

    @Test
    @DisplayName("P13 the same facts give the same time, so that a restart changes nothing")
    void sameFactsGiveTheSameTime() {
        Due.Facts facts = facts("channel-7", 0, null, Hints.NONE);

        assertThat(Due.after(new Answered(true, null), facts))
                .isEqualTo(Due.after(new Answered(true, null), facts));
    }

    @Test
    void reasonSaysWhoseWishItWas() {
        assertThat(reason(new Answered(true, Duration.ofHours(12)), 0)).contains("fresh for 12 h");
        assertThat(reason(new Answered(false, null), 0)).contains("once a day");
        assertThat(reason(new Failed(), 3)).startsWith("3 failures in a row");
    }

    @Test
    @DisplayName("P46 a permanent redirect is believed after three equal answers over a day")
    void permanentRedirectIsBelievedAfterThreeEqualAnswersOverADay() {
        Removal first = Removal.after(null, "https://new.example/", ASKED);
        Removal second = Removal.after(first.pending(), "https://new.example/", ASKED.plus(HOUR));
        Removal tooSoon =
                Removal.after(
                        second.pending(), "https://new.example/", ASKED.plus(HOUR.multipliedBy(2)));
        Removal believed =
                Removal.after(tooSoon.pending(), "https://new.example/", ASKED.plus(DAY));

        assertThat(Stream.of(first, second, tooSoon).map(Removal::believed)).containsOnlyNulls();
        assertThat(tooSoon.pending()).isEqualTo(new Move("https://new.example/", ASKED, 3));
        assertThat(believed).isEqualTo(new Removal(null, "https://new.example/"));
    }

    @Test
    @DisplayName("P46 another target, or none, begins anew")
    void otherTargetBeginsAnew() {
        Move before = new Move("https://new.example/", ASKED, 2);

        assertThat(Removal.after(before, "https://other.example/", ASKED.plus(DAY)).pending())
                .isEqualTo(new Move("https://other.example/", ASKED.plus(DAY), 1));
        assertThat(Removal.after(before, null, ASKED.plus(DAY))).isEqualTo(new Removal(null, null));
    }

    @Test
    @DisplayName("P79 after a sleep every channel is polled once, one after the other for 30 min")
    void wakingSpreadsOverHalfAnHour() {
        Instant now = ASKED.plus(Duration.ofDays(3));
        List<Strange> slept =
                IntStream.range(0, 3_000)
                        .mapToObj(number ->
                                new Strange("c" + number, ASKED, ASKED.plusSeconds(number)))
                        .toList();

        List<Again> again = Waking.spread(slept, now);

        assertThat(again).hasSize(3_000);
        assertThat(again)
                .allMatch(one ->
                        !one.next().isBefore(now)
                                && one.next().isBefore(now.plus(Duration.ofMinutes(30))));
        assertThat(
                        again.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                one -> one.next().getEpochSecond(),
                                                Collectors.counting()))
                                .values())
                .allMatch(starts -> starts <= 2);
    }

    @Test
    @DisplayName("P78 a last poll far in the future counts as due; a small correction does not")
    void lastPollInTheFutureCountsAsDue() {
        Instant tenYears = ASKED.plus(Duration.ofDays(3_650));

        assertThat(Waking.isStrange(tenYears, tenYears.plus(HOUR), ASKED)).isTrue();
        assertThat(Waking.isStrange(ASKED.plus(HOUR), ASKED.plus(HOUR.multipliedBy(2)), ASKED))
                .isFalse();
        assertThat(Waking.isStrange(ASKED, ASKED.plus(HOUR), ASKED)).isFalse();
        assertThat(Waking.isStrange(null, ASKED, ASKED)).isFalse();
        assertThat(Waking.spread(List.of(new Strange("a", tenYears, tenYears.plus(HOUR))), ASKED))
                .extracting(Again::next)
                .containsExactly(ASKED);
    }

    private static Stream<String> words(String written) {
        return Stream.of(written.split(" ", -1)).filter(word -> !word.isEmpty());
    }

    @ParameterizedTest(name = "P38 a hub tells for {0}, fresh for {1}: {2}")
    @CsvSource({
        "PT240H,, PT24H",
        "PT240H, P3D, P3D",
        "PT5H,, PT5H",
        "PT10M,, PT1H",
        "PT-5H,, PT1H"
    })
    void whoIsToldAsksOnceADayUntilThePromiseEnds(
            Duration told, @Nullable Duration freshFor, Duration wait) {
        Due due =
                Due.after(
                        new Answered(true, freshFor),
                        new Due.Facts(
                                "a",
                                ASKED,
                                false,
                                0,
                                null,
                                Hints.NONE,
                                Pace.UNKNOWN,
                                null,
                                ASKED.plus(told)));

        assertThat(Duration.between(ASKED, due.next())).isBetween(wait, tenthMore(wait));
    }

    @Test
    @DisplayName("P38 who asks why then is told of the hub")
    void reasonNamesTheHub() {
        Due due =
                Due.after(
                        new Answered(true, null),
                        new Due.Facts(
                                "a",
                                ASKED,
                                false,
                                0,
                                null,
                                Hints.NONE,
                                Pace.UNKNOWN,
                                null,
                                ASKED.plus(WEEK)));

        assertThat(due.reason()).isEqualTo("its hub tells what is new, so once a day besides");
    }

    private static String reason(Outcome outcome, int failures) {
        return Due.after(outcome, facts("a", failures, ASKED, Hints.NONE)).reason();
    }

    private static Instant next(Outcome outcome, Hints hints) {
        return Due.after(outcome, facts("a", 0, null, hints)).next();
    }

    private static Hints hints(Duration ttl) {
        return new Hints(ttl, Set.of(), Set.of(), null, null, null);
    }

    private static void assertLengthenedByATenthAtMost(
            Outcome outcome, Hints hints, Duration wait) {
        for (int channel = 0; channel < 50; channel++) {
            Instant next = Due.after(outcome, facts("c" + channel, 1, ASKED, hints)).next();
            assertThat(Duration.between(ASKED, next)).isBetween(wait, tenthMore(wait));
        }
    }

    private static Duration tenthMore(Duration wait) {
        return wait.plus(wait.dividedBy(10));
    }

    private static Due.Facts facts(
            String channel, int failures, @Nullable Instant since, Hints hints) {
        return facts(channel, failures, since, hints, Pace.UNKNOWN, null, false);
    }

    private static Due.Facts facts(
            String channel,
            int failures,
            @Nullable Instant since,
            Hints hints,
            Pace pace,
            @Nullable Duration set,
            boolean first) {
        return new Due.Facts(channel, ASKED, first, failures, since, hints, pace, set, null);
    }
}
