package dev.gleaner.search;

import dev.gleaner.ingest.index.query.SearchQuery;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads dates: {@code 2026}, {@code 2026-05}, {@code 2026-05-11}, from one to another with {@code
 * ..} where either may be left out, and {@code P30D} for the last 30 days (ISO 8601).
 *
 * @param today in UTC, as the dates of items are
 */
record Dates(LocalDate today) {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern AGE =
            Pattern.compile("P(?=[0-9])([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,6}D)?");

    private static final String FORMS =
            "Write date:2026, date:2026-05, date:2026-05-11, "
                    + "date:2026-05-01..2026-05-31, or date:P30D for the last 30 days.";

    /** Days from one to another, both included. */
    private record Days(LocalDate from, LocalDate to) {}

    LeafReading read(String value) {
        String spelling = value.toUpperCase(Locale.ROOT);
        Optional<Days> days;
        try {
            days = days(spelling);
        } catch (DateTimeException impossible) {
            days = Optional.empty();
        }
        if (days.isEmpty()) {
            return LeafReading.rejected(Notes.cited(value) + " is no date.", FORMS);
        }
        LocalDate from = days.get().from;
        LocalDate to = days.get().to;
        if (to.isBefore(from)) {
            return LeafReading.rejected(
                    "The dates " + Notes.cited(value) + " end before they start.",
                    "Write the earlier date first.");
        }
        return new LeafReading.Read(new SearchQuery.Published(from, to, spelling));
    }

    private Optional<Days> days(String value) {
        if (AGE.matcher(value).matches()) {
            // Somewhere it is tomorrow already, so the last days have no end.
            return Optional.of(new Days(today.minus(Period.parse(value)), LocalDate.MAX));
        }
        int dots = value.indexOf("..");
        if (dots < 0) {
            return span(value);
        }
        String first = value.substring(0, dots);
        String last = value.substring(dots + 2);
        Optional<Days> start =
                first.isEmpty() ? Optional.of(new Days(LocalDate.MIN, LocalDate.MIN)) : span(first);
        Optional<Days> end =
                last.isEmpty() ? Optional.of(new Days(LocalDate.MAX, LocalDate.MAX)) : span(last);
        return start.flatMap(from -> end.map(to -> new Days(from.from, to.to)));
    }

    private static Optional<Days> span(String value) {
        if (YEAR.matcher(value).matches()) {
            Year year = Year.parse(value);
            return Optional.of(new Days(year.atDay(1), year.atMonth(12).atEndOfMonth()));
        }
        if (MONTH.matcher(value).matches()) {
            YearMonth month = YearMonth.parse(value);
            return Optional.of(new Days(month.atDay(1), month.atEndOfMonth()));
        }
        if (DAY.matcher(value).matches()) {
            LocalDate day = LocalDate.parse(value);
            return Optional.of(new Days(day, day));
        }
        return Optional.empty();
    }
}
