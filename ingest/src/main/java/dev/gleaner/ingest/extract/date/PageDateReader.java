package dev.gleaner.ingest.extract.date;

import dev.gleaner.graph.DateInterval;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of web pages, in the forms and languages that their makers use: {@code
 * 2026-05-04T09:30Z}, {@code 4. Mai 2026}, {@code 4 de mayo de 2026}, {@code 2026年5月4日}, {@code
 * 04.05.2026}, {@code 5/4/26}. The day is the one written, in whatever zone.
 *
 * <p>Numbers alone are read in the order that the page's language suggests, unless only one order
 * gives a date. Years before 1990 or after 2100 are no dates of pages.
 */
public final class PageDateReader {

    private static final int LONGEST = 400;
    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "(?<!\\d)(?<year>(?:19|20)\\d{2})(?:[-/.]|\\s?年\\s?|년\\s?)(?<month>\\d{1,2})(?:[-/.]|\\s?月\\s?|월\\s?)(?<day>\\d{1,2})(?!\\d)");
    private static final Pattern DAY_NAME_YEAR =
            Pattern.compile(
                    "(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?[\\s.-]{0,2}(?:de\\s|of\\s|d['’])?\\s?(?<name>\\p{L}[\\p{L}\\p{M}]{2,12})\\.?[,.\\s/-]{0,2}(?:de\\s|del\\s)?\\s?(?<year>(?:19|20)\\d{2})(?!\\d)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME_DAY_YEAR =
            Pattern.compile(
                    "(?<name>\\p{L}[\\p{L}\\p{M}]{2,12})\\.?\\s{0,2}(?<day>\\d{1,2})(?:st|nd|rd|th)?[,.]?\\s{0,2}(?:at\\s)?(?<year>(?:19|20)\\d{2})(?!\\d)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?<![\\d./-])(?<one>\\d{1,2})\\s?[./-]\\s?(?<two>\\d{1,2})\\s?[./-]\\s?(?<year>(?:19|20)\\d{2}|\\d{2}(?!:\\d))(?![\\d/-])");
    private static final Pattern RUN =
            Pattern.compile(
                    "(?<!\\d)(?<year>(?:19|20)\\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Pattern EPOCH = Pattern.compile("(?<seconds>1[0-9]{9})(?:\\d{3})?");
    private static final Pattern NAME_YEAR =
            Pattern.compile(
                    "(?<name>\\p{L}[\\p{L}\\p{M}]{2,12})\\.?,?\\s(?:de\\s)?(?<year>(?:19|20)\\d{2})(?!\\d)");
    private static final Pattern MONTH_OF_YEAR =
            Pattern.compile("(?<year>(?:19|20)\\d{2})-(?<month>0[1-9]|1[0-2])");
    private static final Pattern YEAR_ALONE = Pattern.compile("(?<year>(?:19|20)\\d{2})");

    private final boolean dayFirst;

    /**
     * @param dayFirst whether {@code 4/5/2026} is in May
     */
    public PageDateReader(boolean dayFirst) {
        this.dayFirst = dayFirst;
    }

    /** The date that a statement made for machines is: an attribute, a field of JSON-LD. */
    public Optional<DateInterval> stated(String written) {
        String text = written.strip();
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.matches()) {
            LocalDate day =
                    Instant.ofEpochSecond(Long.parseLong(epoch.group("seconds")))
                            .atZone(ZoneOffset.UTC)
                            .toLocalDate();
            return inRange(day.getYear())
                    ? Optional.of(new DateInterval(day, day, text))
                    : Optional.empty();
        }
        return day(text)
                .or(() -> byPattern(RUN, text, this::numbered))
                .or(() -> month(text))
                .or(() -> {
                    Matcher year = YEAR_ALONE.matcher(text);
                    return year.matches()
                            ? Optional.of(
                                    DateInterval.year(
                                            java.time.Year.of(Integer.parseInt(text)), text))
                            : Optional.empty();
                });
    }

    /** The first day in a text for people. */
    public Optional<DateInterval> day(String written) {
        String text = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        return byPattern(YEAR_FIRST, text, this::numbered)
                .or(() -> byPattern(DAY_NAME_YEAR, text, PageDateReader::named))
                .or(() -> byPattern(NAME_DAY_YEAR, text, PageDateReader::named))
                .or(() -> byPattern(NUMBERS, text, this::ordered));
    }

    /** The first month with its year in a text. */
    public Optional<DateInterval> month(String written) {
        String text = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        Matcher plain = MONTH_OF_YEAR.matcher(text.strip());
        if (plain.matches() && inRange(Integer.parseInt(plain.group("year")))) {
            return Optional.of(DateInterval.month(YearMonth.parse(text.strip()), text.strip()));
        }
        return byPattern(NAME_YEAR, text, PageDateReader::monthNamed);
    }

    private interface Reading {
        Optional<DateInterval> of(Matcher match);
    }

    private static Optional<DateInterval> byPattern(Pattern pattern, String text, Reading reading) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            try {
                Optional<DateInterval> date = reading.of(matcher);
                if (date.isPresent()) {
                    return date;
                }
            } catch (DateTimeException impossible) {
                // There is no 31 June; the next match may be a date
            }
        }
        return Optional.empty();
    }

    private Optional<DateInterval> numbered(Matcher match) {
        return day(
                Integer.parseInt(match.group("year")),
                Integer.parseInt(match.group("month")),
                Integer.parseInt(match.group("day")),
                match.group());
    }

    private static Optional<DateInterval> named(Matcher match) {
        return MonthNames.month(match.group("name"))
                .flatMap(month ->
                        day(
                                Integer.parseInt(match.group("year")),
                                month,
                                Integer.parseInt(match.group("day")),
                                match.group()));
    }

    private static Optional<DateInterval> monthNamed(Matcher match) {
        int year = Integer.parseInt(match.group("year"));
        return MonthNames.month(match.group("name"))
                .filter(month -> inRange(year))
                .map(month -> DateInterval.month(YearMonth.of(year, month), match.group()));
    }

    private Optional<DateInterval> ordered(Matcher match) {
        int one = Integer.parseInt(match.group("one"));
        int two = Integer.parseInt(match.group("two"));
        int year = Integer.parseInt(match.group("year"));
        int whole = year < 100 ? 2000 + year : year;
        boolean dotted = match.group().indexOf('.') > 0;
        boolean monthFirst = !dotted && !dayFirst && one <= 12 || two > 12;
        return monthFirst
                ? day(whole, one, two, match.group())
                : day(whole, two, one, match.group());
    }

    private static Optional<DateInterval> day(int year, int month, int day, String wording) {
        if (!inRange(year)) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.of(year, month, day);
        return Optional.of(new DateInterval(date, date, wording));
    }

    private static boolean inRange(int year) {
        return year >= 1990 && year <= 2100;
    }
}
