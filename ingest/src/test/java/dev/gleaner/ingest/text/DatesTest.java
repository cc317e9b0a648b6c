package dev.gleaner.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;

class DatesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "in late 2023, late 2023, 2023-09-01, 2023-12-31",
        "September 2024, September 2024, 2024-09-01, 2024-09-30",
        "Sept. 2024, Sept. 2024, 2024-09-01, 2024-09-30",
        "September of 2026, September of 2026, 2026-09-01, 2026-09-30",
        "In 2022, 2022, 2022-01-01, 2022-12-31",
        "early May 2025, early May 2025, 2025-05-01, 2025-05-10",
        "Q3 2025, Q3 2025, 2025-07-01, 2025-09-30",
        "on 2026-05-12, 2026-05-12, 2026-05-12, 2026-05-12",
        "on 4 May 2026, 4 May 2026, 2026-05-04, 2026-05-04"
    })
    void aDateIsAnIntervalWithItsWording(
            String text, String wording, LocalDate from, LocalDate to) {
        DateMention date = dates(text, null, null).getFirst();

        assertThat(date.interval().wording()).isEqualTo(wording);
        assertThat(date.interval().from()).isEqualTo(from);
        assertThat(date.interval().to()).isEqualTo(to);
        assertThat(date.deadline()).isFalse();
    }

    @Test
    void dayAndYearMayFollowTheMonth() {
        assertThat(dates("May 4, 2026", null, null).getFirst().interval().from())
                .isEqualTo(LocalDate.of(2026, 5, 4));
    }

    @Test
    void byTheEndOfAYearIsADeadline() {
        assertThat(dates("by the end of 2028", null, null).getFirst().deadline()).isTrue();
    }

    @Test
    void aMonthAloneBeforePublicationIsLastYears() {
        assertThat(
                        dates("in November", null, LocalDate.of(2026, 5, 4))
                                .getFirst()
                                .interval()
                                .from())
                .isEqualTo(LocalDate.of(2025, 11, 1));
    }

    @Test
    void theYearSpokenOfGoesBeforeThatOfPublication() {
        assertThat(dates("in April", 2024, LocalDate.of(2026, 5, 4)).getFirst().interval().from())
                .isEqualTo(LocalDate.of(2024, 4, 1));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"they may do it", "2,000 people", "2000 hours", "March on", "1998x"})
    void whatIsNoDateIsNone(String text) {
        assertThat(dates(text, null, LocalDate.of(2026, 5, 4))).isEmpty();
    }

    private static List<DateMention> dates(
            String text, @Nullable Integer year, @Nullable LocalDate published) {
        List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
        return Dates.find(text, tokens, index -> false, year, published);
    }
}
