package dev.gleaner.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.DateInterval;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class DeadlineTest {

    @ParameterizedTest
    @CsvSource({
        "end of 2028, by end of 2028",
        "within a year or two, within a year or two",
        "In the next 6-12 months, In the next 6-12 months",
        "By 2030, By 2030",
        "inside of a year, by inside of a year"
    })
    void wordsSayOnceUntilWhen(String wording, String words) {
        LocalDate day = LocalDate.of(2028, 12, 31);

        assertThat(Deadline.words(new DateInterval(day.minusYears(2), day, wording)))
                .isEqualTo(words);
    }
}
