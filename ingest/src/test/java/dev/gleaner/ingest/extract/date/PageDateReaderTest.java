package dev.gleaner.ingest.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

class PageDateReaderTest {

    private final PageDateReader dayFirst = new PageDateReader(true);

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "2026-05-04T23:30:00-07:00",
                "Published on 4 May 2026",
                "May 4th, 2026",
                "Mon, 04 May 2026 09:00:00 GMT",
                "04.05.2026",
                "4/5/26",
                "4. Mai 2026",
                "4 mai 2026",
                "4 de mayo de 2026",
                "4 maggio 2026",
                "4 мая 2026",
                "2026年5月4日",
                "2026/05/04"
            })
    void dayIsReadInTheFormsOfPages(String written) {
        assertThat(dayFirst.day(written))
                .hasValueSatisfying(
                        date -> assertThat(date.from()).isEqualTo(LocalDate.of(2026, 5, 4)));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"04/05/2026, 2026-04-05", "13/05/2026, 2026-05-13", "04.05.2026, 2026-05-04"})
    void numbersAreReadMonthFirstWhereTheLanguageDoesUnlessThatIsNoDate(
            String written, LocalDate day) {
        assertThat(new PageDateReader(false).day(written))
                .hasValueSatisfying(date -> assertThat(date.from()).isEqualTo(day));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "version 1.2.3",
                "31 June 2026",
                "192.168.1.10",
                "May 4th, 1850",
                "13/13/2026",
                "call 555-1234",
                "08. 18. 21:35",
                ""
            })
    void otherTextIsNoDay(String written) {
        assertThat(dayFirst.day(written)).isEmpty();
    }

    @Test
    void statementForMachinesMayBeSecondsOrDigits() {
        assertThat(dayFirst.stated("1777852800"))
                .hasValueSatisfying(
                        date -> assertThat(date.from()).isEqualTo(LocalDate.of(2026, 5, 4)));
        assertThat(dayFirst.stated("20260504"))
                .hasValueSatisfying(
                        date -> assertThat(date.from()).isEqualTo(LocalDate.of(2026, 5, 4)));
    }

    @Test
    void monthKeepsItsPrecision() {
        assertThat(dayFirst.stated("May 2026"))
                .hasValueSatisfying(date -> {
                    assertThat(date.isDay()).isFalse();
                    assertThat(date.to()).isEqualTo(LocalDate.of(2026, 5, 31));
                });
    }
}
