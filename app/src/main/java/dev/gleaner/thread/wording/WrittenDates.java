package dev.gleaner.thread.wording;

import dev.gleaner.graph.DateInterval;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates in a line of a thread file: {@code 2026-05-08}, {@code 2026-05}, {@code 8 May 2026},
 * {@code May 8, 2026}, {@code May 2026}, {@code Q2 2026}, {@code late 2025}.
 *
 * <p>A date inside a file name or an address ({@code 2026-05-10-notes.md}) dates that file, not the
 * line, and is not found; neither is a day that no calendar has.
 */
public final class WrittenDates {

    private static final String MONTH =
            "(?<%s>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

    private static final Pattern DATE =
            Pattern.compile(
                    "(?<![\\w/.-])(?:"
                            + "(?<isoYear>\\d{4})-(?<isoMonth>\\d{2})(?:-(?<isoDay>\\d{2}))?"
                            + "|(?<dayFirst>\\d{1,2}) "
                            + MONTH.formatted("dayFirstMonth")
                            + ",? (?<dayFirstYear>\\d{4})"
                            + "|"
                            + MONTH.formatted("month")
                            + " (?:(?<day>\\d{1,2})(?:st|nd|rd|th)?,? )?(?<year>\\d{4})"
                            + "|q(?<quarter>[1-4]) (?<quarterYear>\\d{4})"
                            + "|(?<part>early|mid|late)[ -](?<partYear>\\d{4})"
                            + ")(?![-\\w/]|\\.\\w)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern YEAR_ALONE = Pattern.compile("(?:19|20)\\d{2}");

    private WrittenDates() {}

    /** A date and where it stands. */
    public record Written(DateInterval date, int start, int end) {}

    public static List<Written> in(String plain) {
        List<Written> found = new ArrayList<>();
        Matcher date = DATE.matcher(plain);
        while (date.find()) {
            interval(date)
                    .ifPresent(
                            interval -> found.add(new Written(interval, date.start(), date.end())));
        }
        return found;
    }

    /** The year that a pair of parentheses holds and nothing else. */
    public static Optional<DateInterval> yearAlone(String words) {
        return YEAR_ALONE.matcher(words.strip()).matches()
                ? Optional.of(DateInterval.year(Year.parse(words.strip()), words.strip()))
                : Optional.empty();
    }

    private static Optional<DateInterval> interval(Matcher date) {
        try {
            return Optional.of(intervalOf(date));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static DateInterval intervalOf(Matcher date) {
        String wording = date.group();
        if (date.group("isoYear") != null) {
            YearMonth month = YearMonth.of(number(date, "isoYear"), number(date, "isoMonth"));
            return date.group("isoDay") == null
                    ? DateInterval.month(month, wording)
                    : day(month.atDay(number(date, "isoDay")), wording);
        }
        if (date.group("dayFirst") != null) {
            Month month = month(date.group("dayFirstMonth"));
            return day(
                    LocalDate.of(number(date, "dayFirstYear"), month, number(date, "dayFirst")),
                    wording);
        }
        if (date.group("month") != null) {
            YearMonth month = YearMonth.of(number(date, "year"), month(date.group("month")));
            return date.group("day") == null
                    ? DateInterval.month(month, wording)
                    : day(month.atDay(number(date, "day")), wording);
        }
        if (date.group("quarter") != null) {
            int first = number(date, "quarter") * 3 - 2;
            return months(number(date, "quarterYear"), first, first + 2, wording);
        }
        return switch (date.group("part").toLowerCase(Locale.ROOT)) {
            case "early" -> months(number(date, "partYear"), 1, 4, wording);
            case "mid" -> months(number(date, "partYear"), 5, 8, wording);
            default -> months(number(date, "partYear"), 9, 12, wording);
        };
    }

    private static int number(Matcher date, String group) {
        return Integer.parseInt(date.group(group));
    }

    private static Month month(String written) {
        String start = written.substring(0, 3).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(start)) {
                return month;
            }
        }
        throw new IllegalStateException(
                "the pattern lets only months through, not '" + written + "'");
    }

    private static DateInterval day(LocalDate day, String wording) {
        return new DateInterval(day, day, wording);
    }

    private static DateInterval months(int year, int first, int last, String wording) {
        return new DateInterval(
                LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth(), wording);
    }
}
