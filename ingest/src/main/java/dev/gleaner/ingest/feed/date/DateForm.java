package dev.gleaner.ingest.feed.date;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms in which feeds write dates: each one pattern whose groups are the parts.
 *
 * <p>RFC 822 and asctime in any language, RFC 3339 and ISO 8601 with their truncated forms, and
 * what common programs write instead.
 */
final class DateForm {

    private static final String TIME =
            "(?:(?<early>\uc624\uc804|\uc624\ud6c4)\\s?)?(?<hour>\\d{1,2}):(?<minute>\\d{2})"
                    + "(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?(?:\\s?(?<half>[AaPp])\\.?[Mm]\\.?)?";
    private static final String ZONE =
            "(?:\\s?\\(?(?<zone>Z|z|[+-]\\d{1,2}:?\\d{2}|(?:Etc/)?(?:GMT|UTC|UT)[+-]\\d{1,2}(?::?\\d{2})?"
                    + "|[A-Za-z]{1,5}|[A-Za-z_]+/[A-Za-z_/]+)\\)?)?";
    private static final String LATER = "(?:\\s?[Tt,\\s]\\s?" + TIME + ZONE + ")?";
    private static final String WEEKDAY = "(?:\\p{L}[\\p{L}\\p{M}]{1,12}\\.?,?\\s?)?";
    private static final String NAME = "(?<name>\\p{L}[\\p{L}\\p{M}]{2,12})";
    private static final String YEAR = "(?<year>\\d{4})";
    private static final String MONTH = "(?<month>\\d{1,2})";
    private static final String DAY = "(?<day>\\d{1,2})";

    private static final List<Pattern> FORMS =
            List.of(
                    // 2026-05-04T09:30:00Z, 2026-05, 2026; a month of three digits is a slip
                    form(YEAR + "(?:-0?" + MONTH + "(?:-" + DAY + LATER + ")?)?"),
                    // Mon, 04 May 2026 09:30:00 GMT
                    form(
                            WEEKDAY
                                    + DAY
                                    + "\\.?[\\s-]\\s?(?:de\\s)?"
                                    + NAME
                                    + "\\.?,?[\\s-]\\s?(?:de\\s)?(?<year>\\d{4}|\\d{2}),?(?:\\s"
                                    + TIME
                                    + ZONE
                                    + ")?"),
                    // May 4th, 2026 at 9:30 a.m.
                    form(
                            WEEKDAY
                                    + NAME
                                    + "\\.?\\s"
                                    + DAY
                                    + "(?:st|nd|rd|th)?,?\\s"
                                    + YEAR
                                    + ",?(?:\\s(?:at\\s)?"
                                    + TIME
                                    + ZONE
                                    + ")?"),
                    // Mon May 4 09:30:00 2026
                    form(WEEKDAY + NAME + "\\s" + DAY + "\\s" + TIME + ZONE + "\\s" + YEAR),
                    // 20260504T093000Z, 2026-05-04T093000+01:00
                    form(
                            "(?<year>\\d{4})-?(?<month>\\d{2})-?(?<day>\\d{2})(?:T(?<hour>\\d{2})"
                                    + ":?(?<minute>\\d{2})(?::?(?<second>\\d{2})(?:[.,]\\d{1,9})?)?"
                                    + ZONE
                                    + ")?"),
                    // Mon, 2026/05/04 09:30:00 EDT
                    form(WEEKDAY + YEAR + "[/.]" + MONTH + "[/.]" + DAY + LATER),
                    // 2026-m\u00e1jus-04T9:30-05:00
                    form(YEAR + "[-.]\\s?" + NAME + "[-.\\s]\\s?" + DAY + "\\.?" + LATER),
                    // In years, months and days by Korean, Japanese or Chinese words
                    form(
                            YEAR
                                    + "\\s?[\ub144\u5e74]\\s?"
                                    + MONTH
                                    + "\\s?[\uc6d4\u6708]\\s?"
                                    + DAY
                                    + "\\s?[\uc77c\u65e5]"
                                    + LATER),
                    // 26-05-04, 260504, -26-05, -2605: the truncated forms of ISO 8601
                    form("(?<year>\\d{2})(?<bar>-?)(?<month>\\d{2})\\k<bar>(?<day>\\d{2})"),
                    form("-(?<year>\\d{2})-?(?<month>\\d{2})"),
                    // 2026-124: the day of the year
                    form("(?<year>\\d{4})-?(?<ordinal>\\d{3})"));

    private static final ZoneId KOREA = ZoneOffset.ofHours(9);

    private final Matcher parts;
    private final String text;

    private DateForm(Matcher parts, String text) {
        this.parts = parts;
        this.text = text;
    }

    /** The instant that a text names, white space in it single; empty when it is no date. */
    static Optional<Instant> read(String text) {
        for (Pattern form : FORMS) {
            Matcher parts = form.matcher(text);
            if (parts.matches()) {
                return new DateForm(parts, text).instant();
            }
        }
        return Optional.empty();
    }

    private static Pattern form(String pattern) {
        return Pattern.compile(pattern);
    }

    private Optional<Instant> instant() {
        try {
            LocalDate day = day();
            int hour = hour();
            boolean midnightAtTheEnd = hour == 24 && number("minute", 0) == 0;
            // A leap second is the last moment of its minute
            LocalTime time =
                    LocalTime.of(
                            midnightAtTheEnd ? 0 : hour,
                            number("minute", 0),
                            Math.min(second(), 59));
            return zone().map(zone ->
                    day.plusDays(midnightAtTheEnd ? 1 : 0).atTime(time).atZone(zone).toInstant());
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private LocalDate day() {
        String ordinal = part("ordinal");
        return ordinal == null
                ? LocalDate.of(year(), month(), number("day", 1))
                : LocalDate.ofYearDay(year(), Integer.parseInt(ordinal));
    }

    private int year() {
        int year = number("year", 0);
        String written = part("year");
        if (written == null || written.length() > 2) {
            return year;
        }
        return year < 70 ? 2_000 + year : 1_900 + year;
    }

    private int month() {
        String name = part("name");
        return name == null
                ? number("month", 1)
                : MonthNames.read(name)
                        .orElseThrow(() -> new DateTimeException("no month: " + name))
                        .getValue();
    }

    private int hour() {
        int hour = number("hour", 0);
        String half = part("half");
        String korean = part("early");
        if (hour > 12 || (half == null && korean == null)) {
            return hour;
        }
        boolean afternoon = korean == null ? "Pp".contains(half) : korean.equals("\uc624\ud6c4");
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private int second() {
        int second = number("second", 0);
        if (second > 60) {
            throw new DateTimeException("no second: " + second);
        }
        return second;
    }

    /** UTC when nothing is said, but who writes Korean means Korea's time. */
    private Optional<ZoneId> zone() {
        String written = part("zone");
        if (written != null) {
            return Zones.read(written);
        }
        boolean korean = text.chars().anyMatch(unit -> unit >= 0xac00 && unit <= 0xd7a3);
        return Optional.of(korean && part("hour") != null ? KOREA : ZoneOffset.UTC);
    }

    private int number(String group, int absent) {
        String digits = part(group);
        return digits == null ? absent : Integer.parseInt(digits);
    }

    private @Nullable String part(String group) {
        return parts.pattern().namedGroups().containsKey(group) ? parts.group(group) : null;
    }
}
