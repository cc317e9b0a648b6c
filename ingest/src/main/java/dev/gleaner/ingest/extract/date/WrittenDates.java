package dev.gleaner.ingest.extract.date;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.text.Months;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people and pages write them: {@code 2026-05-04T09:30:00Z}, {@code May 4, 2026}, {@code 4
 * May 2026}, {@code May 2026}. The day is the one written, in whatever zone. Numbers alone, such as
 * 04/05/2026, say nothing certain and are not read; neither are years before 1990 or after 2100.
 */
public final class WrittenDates {

    /** A month name with its day and year; group names are those of {@link #interval}. */
    public static final String FORM =
            "(?<date>(?<iso>\\d{4}-\\d{2}-\\d{2})(?:[T ]\\d{2}:\\d{2}[\\w:.+-]{0,24})?"
                    + "|(?<name>[A-Za-z]{3,9})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})"
                    + "|(?<day2>\\d{1,2})(?:st|nd|rd|th)? (?<name2>[A-Za-z]{3,9})\\.?,? (?<year2>\\d{4})"
                    + "|(?<name3>[A-Za-z]{3,9})\\.? (?<year3>\\d{4}))";

    private static final Pattern DATE = Pattern.compile("(?<!\\w)" + FORM + "(?!\\w)");
    private static final int SEARCHED = 2_000;

    private WrittenDates() {}

    /** The first date in a text. */
    public static Optional<DateInterval> find(String text) {
        Matcher matcher =
                DATE.matcher(text.length() > SEARCHED ? text.substring(0, SEARCHED) : text);
        while (matcher.find()) {
            Optional<DateInterval> interval = interval(matcher);
            if (interval.isPresent()) {
                return interval;
            }
        }
        return Optional.empty();
    }

    /** The date a match of {@link #FORM} stands for. */
    public static Optional<DateInterval> interval(Matcher date) {
        try {
            return read(date)
                    .filter(interval ->
                            interval.from().getYear() >= 1990 && interval.to().getYear() <= 2100);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<DateInterval> read(Matcher date) {
        if (date.group("iso") != null) {
            return Optional.of(day(LocalDate.parse(date.group("iso")), date.group("iso")));
        }
        String name = first(date, "name", "name2", "name3");
        int year = Integer.parseInt(first(date, "year", "year2", "year3"));
        String wording = date.group("date");
        return month(name)
                .map(month ->
                        date.group("name3") == null
                                ? day(
                                        LocalDate.of(
                                                year,
                                                month,
                                                Integer.parseInt(first(date, "day", "day2"))),
                                        wording)
                                : DateInterval.month(YearMonth.of(year, month), wording));
    }

    private static DateInterval day(LocalDate day, String wording) {
        return new DateInterval(day, day, wording);
    }

    private static Optional<Month> month(String name) {
        return Optional.ofNullable(Months.named(name.toLowerCase(Locale.ROOT)));
    }

    private static String first(Matcher date, String... groups) {
        for (String group : groups) {
            if (date.group(group) != null) {
                return date.group(group);
            }
        }
        throw new IllegalStateException(
                "a date has one of " + List.of(groups) + ": '" + date.group() + "'");
    }
}
