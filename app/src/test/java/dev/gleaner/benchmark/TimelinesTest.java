package dev.gleaner.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.gleaner.benchmark.Timeline.Point;
import dev.gleaner.benchmark.Timeline.Series;
import dev.gleaner.claim.ClaimLine;
import dev.gleaner.claim.ClaimLine.FigureLine;
import dev.gleaner.graph.DateInterval;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class TimelinesTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    @Test
    void frontierIsWhoeverWasBetterThanAllBefore() {
        Series series =
                only(
                        line("b", "SCORE", "COUNT", 8, START.plusDays(10)),
                        line("a", "SCORE", "COUNT", 5, START),
                        line("c", "SCORE", "COUNT", 7, START.plusDays(20)),
                        line("d", "SCORE", "COUNT", 9, START.plusDays(30)));

        assertThat(series.points()).extracting(Point::value).containsExactly(5d, 8d, 7d, 9d);
        assertThat(series.points())
                .extracting(Point::frontier)
                .containsExactly(true, true, false, true);
    }

    @Test
    void lowerLossIsBetter() {
        Series series =
                only(
                        line("a", "p", "LOSS", 3, START),
                        line("b", "p", "LOSS", 2, START.plusDays(1)),
                        line("c", "p", "LOSS", 2.5, START.plusDays(2)));

        assertThat(series.points()).extracting(Point::frontier).containsExactly(true, true, false);
    }

    @Test
    void oneDayHasOneRecord() {
        Series series =
                only(line("a", "p", "PERCENT", 40, START), line("b", "p", "PERCENT", 60, START));

        assertThat(series.points())
                .filteredOn(Point::frontier)
                .extracting(Point::value)
                .containsExactly(60d);
    }

    @Test
    void benchmarkThatCountsErrorsHasTheLowestAsItsRecord() {
        ClaimLine[] lines = {
            line("a", "p", "PERCENT", 9, START),
            line("b", "p", "PERCENT", 12, START.plusDays(1)),
            line("c", "p", "PERCENT", 5, START.plusDays(2))
        };

        Series errors = Timelines.of("LibriSpeech", List.of(lines), false).series().getFirst();

        assertThat(errors.directionWords()).isEqualTo("lower is better");
        assertThat(errors.points())
                .filteredOn(Point::frontier)
                .extracting(Point::value)
                .containsExactly(9d, 5d);
        assertThat(only(lines).points())
                .filteredOn(Point::frontier)
                .extracting(Point::value)
                .containsExactly(9d, 12d);
    }

    @Test
    void protocolsAndUnitsAreNotJoinedButDurationsAre() {
        Timeline timeline =
                Timelines.of(
                        "Bench",
                        List.of(
                                line("a", "hard", "MINUTES", 30, START),
                                line("b", "Hard", "HOURS", 2, START.plusDays(1)),
                                line("c", "easy", "HOURS", 2, START),
                                line("d", null, "HOURS", 2, START),
                                line("e", "hard", "PERCENT", 2, START)),
                        false);

        assertThat(timeline.series()).hasSize(4);
        assertThat(timeline.series().getFirst().points())
                .extracting(Point::value)
                .containsExactly(30d, 120d);
        assertThat(timeline.series())
                .extracting(Series::protocolWords)
                .contains("protocol not stated");
    }

    @Test
    void peopleCopiesAndTheUndatedStandAside() {
        ClaimLine person = line("a", "p", "PERCENT", 90, START);
        ClaimLine copied = line("b", "p", "PERCENT", 80, START);
        Series series =
                only(
                        withPeople(person),
                        withCopy(copied),
                        line("original", "p", "PERCENT", 80, START),
                        line("c", "p", "PERCENT", 70, null),
                        line("d", "p", "PERCENT", 50, START));

        assertThat(series.points())
                .extracting(Point::aside)
                .containsExactlyInAnyOrder("people", "a copy", "", "no date", "");
        assertThat(series.points())
                .filteredOn(Point::frontier)
                .extracting(Point::value)
                .containsExactly(80d);
    }

    @Test
    void firstCopyStandsForAnOriginalThatNobodyRead() {
        ClaimLine told = line("b", "p", "PERCENT", 80, START);
        FigureLine figure = Objects.requireNonNull(told.figure());

        Series series =
                only(
                        line("second", figure, "item-original"),
                        line("first", figure, "item-original"),
                        line("d", "p", "PERCENT", 50, START));

        assertThat(series.points())
                .extracting(point -> point.claim().item(), Point::aside, Point::note)
                .containsExactlyInAnyOrder(
                        tuple("item-first", "", "in a copy, its original not read"),
                        tuple("item-second", "a copy", "a copy"),
                        tuple("item-d", "", ""));
    }

    @Nested
    class Trending {

        @Test
        void exactDoublingsHaveAnExactTrend() {
            Trend trend = trend(180, 1, 2, 4, 8, 16);

            assertThat(trend.clear()).isTrue();
            assertThat(trend.months()).isCloseTo(180 / 30.4375, within(1e-9));
            assertThat(trend.fastest()).isCloseTo(180 / 30.4375, within(1e-6));
            assertThat(trend.slowest()).isCloseTo(180 / 30.4375, within(1e-6));
            assertThat(trend.words()).startsWith("doubles in 5.9 months").contains("n = 5");
        }

        /**
         * log2 of the values is 0, 1.5, 1.5, 3.5 on days 0, 100, 200, 300: slope 0.0105, residual
         * sum of squares 0.675, standard error sqrt(0.3375 / 50000), t(2) = 4.303.
         */
        @Test
        void intervalIsThatOfTheTextbook() {
            Trend trend = trend(100, 1, Math.pow(2, 1.5), Math.pow(2, 1.5001), Math.pow(2, 3.5));
            double slope = 0.0105;
            double half = 4.303 * Math.sqrt(0.675 / 2 / 50_000);

            assertThat(half).isGreaterThan(slope);
            assertThat(trend.clear()).isFalse();
            assertThat(trend.words()).contains("it may as well stand still", "n = 4");
        }

        /** log2: 0, 1.1, 1.9, 3.1, 3.9 every 100 days; slope 0.0098, sum of squares 0.036. */
        @Test
        void intervalLiesAroundTheDoublingTime() {
            Trend trend =
                    trend(
                            100,
                            1,
                            Math.pow(2, 1.1),
                            Math.pow(2, 1.9),
                            Math.pow(2, 3.1),
                            Math.pow(2, 3.9));
            double half = 3.182 * Math.sqrt(0.036 / 3 / 100_000);

            assertThat(trend.months()).isCloseTo(1 / 0.0098 / 30.4375, within(1e-9));
            assertThat(trend.fastest()).isCloseTo(1 / (0.0098 + half) / 30.4375, within(1e-9));
            assertThat(trend.slowest()).isCloseTo(1 / (0.0098 - half) / 30.4375, within(1e-9));
        }

        @Test
        void threeRecordsAreNoTrend() {
            assertThat(trend(180, 1, 2, 4).words())
                    .isEqualTo("no clear trend (n = 3: fewer than 4 records)");
        }

        @Test
        void fiveMonthsAreNoTrend() {
            assertThat(trend(40, 1, 2, 4, 8).words()).contains("less than 6 months");
        }

        @Test
        void ratingsDoNotDouble() {
            Series series =
                    only(
                            line("a", "p", "ELO", 1000, START),
                            line("b", "p", "ELO", 1100, START.plusDays(100)),
                            line("c", "p", "ELO", 1200, START.plusDays(200)),
                            line("d", "p", "ELO", 1300, START.plusDays(300)));

            assertThat(series.trend().words()).contains("a rating does not double");
        }

        @Test
        void fallingLossHalves() {
            List<ClaimLine> lines = new ArrayList<>();
            for (int index = 0; index < 5; index++) {
                lines.add(
                        line(
                                "s" + index,
                                "p",
                                "LOSS",
                                Math.pow(2, -index),
                                START.plusDays(200L * index)));
            }

            assertThat(only(lines.toArray(ClaimLine[]::new)).trend().words())
                    .startsWith("halves in 6.6 months");
        }

        private static Trend trend(int days, double... values) {
            List<ClaimLine> lines = new ArrayList<>();
            for (double value : values) {
                lines.add(
                        line(
                                "s" + lines.size(),
                                "p",
                                "COUNT",
                                value,
                                START.plusDays((long) days * lines.size())));
            }
            return only(lines.toArray(ClaimLine[]::new)).trend();
        }
    }

    private static Series only(ClaimLine... lines) {
        Timeline timeline = Timelines.of("Bench", List.of(lines), false);
        assertThat(timeline.series()).hasSize(1);
        return timeline.series().getFirst();
    }

    static ClaimLine line(
            String system,
            @Nullable String protocol,
            String unit,
            double value,
            @Nullable LocalDate day) {
        FigureLine figure =
                new FigureLine(
                        "Bench",
                        protocol,
                        system,
                        null,
                        Double.toString(value),
                        value,
                        value,
                        unit,
                        "",
                        "EXACT",
                        day == null ? null : DateInterval.day(day),
                        false,
                        null);
        return line(system, figure, null);
    }

    static ClaimLine line(String system, FigureLine figure, @Nullable String copyOf) {
        return new ClaimLine(
                "claim-" + system + figure.value(),
                "result",
                null,
                "Heron Lab",
                "item-" + system,
                "A text",
                null,
                system + " scores " + figure.value() + ".",
                "/items/x?at=0-1#passage",
                null,
                figure,
                copyOf,
                "test-1",
                Instant.EPOCH,
                null,
                null);
    }

    private static ClaimLine withCopy(ClaimLine line) {
        FigureLine figure = Objects.requireNonNull(line.figure());
        return line("copied", figure, "item-original");
    }

    private static ClaimLine withPeople(ClaimLine line) {
        FigureLine figure = Objects.requireNonNull(line.figure());
        return line(
                "people",
                new FigureLine(
                        figure.benchmark(),
                        figure.protocol(),
                        null,
                        null,
                        figure.value(),
                        figure.low(),
                        figure.high(),
                        figure.unit(),
                        figure.sign(),
                        figure.approximation(),
                        figure.date(),
                        true,
                        null),
                null);
    }
}
