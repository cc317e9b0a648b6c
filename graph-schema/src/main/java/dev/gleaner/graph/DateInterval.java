package dev.gleaner.graph;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A date of the world as somebody wrote it: an interval with its wording, since "late 2023" is no
 * day.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param wording as written
 */
public record DateInterval(LocalDate from, LocalDate to, String wording) {

    public DateInterval {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "an interval ends on or after its start, not " + from + " to " + to);
        }
    }

    public static DateInterval day(LocalDate day) {
        return new DateInterval(day, day, day.toString());
    }

    public static DateInterval month(YearMonth month, String wording) {
        return new DateInterval(month.atDay(1), month.atEndOfMonth(), wording);
    }

    public static DateInterval year(Year year, String wording) {
        return new DateInterval(year.atDay(1), year.atDay(year.length()), wording);
    }

    /** Whether it names one single day. */
    public boolean isDay() {
        return from.equals(to);
    }
}
