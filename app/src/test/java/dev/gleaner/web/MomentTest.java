package dev.gleaner.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.DateInterval;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

class MomentTest {

    private static final Instant NOW = Instant.parse("2026-05-13T09:00:00Z");

    @Test
    void dayIsWrittenForPeopleAndMachines() {
        assertThat(Moment.of(DateInterval.day(LocalDate.parse("2026-05-11"))))
                .isEqualTo(new Moment("2026-05-11", "2026-05-11"));
    }

    @Test
    void vagueDateKeepsItsWordingAndTellsMachinesNothing() {
        assertThat(Moment.of(DateInterval.month(YearMonth.of(2023, 11), "late 2023")))
                .isEqualTo(new Moment("late 2023", null));
    }

    @Test
    void timeOfDayIsUtcAndSaysSo() {
        assertThat(Moment.of(Instant.parse("2026-05-13T09:00:59.5Z")))
                .isEqualTo(new Moment("2026-05-13 09:00 UTC", "2026-05-13T09:00:59Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-13, today",
        "2026-05-12, yesterday",
        "2026-05-01, 12 days ago",
        "2025-11-13, 6 months ago",
        "2026-06-01, ''"
    })
    void ageIsCountedInDaysThenMonths(String day, String age) {
        assertThat(Moment.age(DateInterval.day(LocalDate.parse(day)), NOW)).isEqualTo(age);
    }
}
