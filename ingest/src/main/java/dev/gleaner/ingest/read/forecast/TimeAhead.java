package dev.gleaner.ingest.read.forecast;

import java.time.LocalDate;

/**
 * A time to come that names no year: {@code "within five years"}, {@code "next year"}, {@code "this
 * century"}.
 *
 * @param to one past its last token
 * @param reach what it reaches to the end of
 * @param count months, years, decades or centuries from publication; nought is the present one
 * @param deadline whether it says by when
 */
record TimeAhead(int to, Reach reach, int count, boolean deadline) {

    private static final int DECADE = 10;
    private static final int CENTURY = 100;

    /** What a time reaches to the end of. */
    enum Reach {
        /** So many months after the day of publication. */
        MONTHS,
        YEAR,
        DECADE,
        CENTURY
    }

    /** Its last day. */
    LocalDate end(LocalDate published) {
        int year = published.getYear();
        return switch (reach) {
            case MONTHS -> published.plusMonths(count);
            case YEAR -> endOf(year + count);
            case DECADE -> endOf((year / DECADE + count) * DECADE + DECADE - 1);
            case CENTURY -> endOf((year / CENTURY + 1 + count) * CENTURY);
        };
    }

    private static LocalDate endOf(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
