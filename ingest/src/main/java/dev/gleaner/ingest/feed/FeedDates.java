package dev.gleaner.ingest.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date of an entry, read strictly: RFC 822 with its zone names, ISO 8601, and the variants that feeds really send.
 *
 * <p>{@code Tue, 32 Foo} and month 13 are no dates; nothing rolls over. A missing zone is UTC. What lies before 1990 or
 * more than two days ahead is a mistake of the publisher and no date either.
 */
final class FeedDates {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofHours(48);
    private static final int LONGEST = 100;

    private static final String TIME =
            "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?(?:\\s?(?<half>[AaPp])\\.?[Mm]\\.?)?";
    private static final String ZONE =
            "(?:\\s?\\(?(?<zone>Z|z|[+-]\\d{1,2}:?\\d{2}|(?:GMT|UTC|UT)[+-]\\d{1,2}(?::?\\d{2})?"
                    + "|[A-Za-z]{1,5}|[A-Za-z_]+/[A-Za-z_/]+)\\)?)?";
    private static final String WEEKDAY = "(?:[A-Za-z]{2,9}\\.?,?\\s{0,3})?";

    private static final Pattern ISO = Pattern.compile(
            "(?<year>\\d{4})(?:-(?<month>\\d{1,2})(?:-(?<day>\\d{1,2})(?:[Tt\\s]\\s?" + TIME + ZONE + ")?)?)?");
    private static final Pattern COMPACT =
            Pattern.compile("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:T(?<hour>\\d{2})"
                    + ":?(?<minute>\\d{2})(?::?(?<second>\\d{2}))?" + ZONE + ")?");
    private static final Pattern SLASHED = Pattern.compile(
            WEEKDAY + "(?<year>\\d{4})[/.](?<month>\\d{1,2})[/.](?<day>\\d{1,2})(?:\\s" + TIME + ZONE + ")?");
    private static final Pattern RFC_822 = Pattern.compile(
            WEEKDAY + "(?<day>\\d{1,2})[\\s-]\\s?(?<name>[A-Za-z]{3,9})\\.?,?[\\s-]\\s?(?<year>\\d{4}|\\d{2}),?(?:\\s"
                    + TIME + ZONE + ")?");
    private static final Pattern MONTH_FIRST = Pattern.compile(WEEKDAY
            + "(?<name>[A-Za-z]{3,9})\\.?\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<year>\\d{4}),?(?:\\s(?:at\\s)?"
            + TIME + ZONE
            + ")?");
    private static final Pattern ASCTIME = Pattern.compile(
            WEEKDAY + "(?<name>[A-Za-z]{3,9})\\s(?<day>\\d{1,2})\\s" + TIME + ZONE + "\\s(?<year>\\d{4})");

    private static final String[] MONTHS = {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
    };
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("Z", "+00:00"),
            Map.entry("GMT", "+00:00"),
            Map.entry("UTC", "+00:00"),
            Map.entry("UT", "+00:00"),
            Map.entry("WET", "+00:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("ET", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("AT", "-04:00"),
            Map.entry("AST", "-04:00"),
            Map.entry("ADT", "-03:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CT", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MT", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PT", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("AKST", "-09:00"),
            Map.entry("AKDT", "-08:00"),
            Map.entry("HST", "-10:00"),
            Map.entry("BST", "+01:00"),
            Map.entry("WEST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("MET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MEST", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("SAST", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("IST", "+05:30"),
            Map.entry("SGT", "+08:00"),
            Map.entry("HKT", "+08:00"),
            Map.entry("AWST", "+08:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("KST", "+09:00"),
            Map.entry("AEST", "+10:00"),
            Map.entry("AEDT", "+11:00"),
            Map.entry("NZST", "+12:00"),
            Map.entry("NZDT", "+13:00"));

    private final Instant latest;

    FeedDates(Instant now) {
        this.latest = now.plus(AHEAD);
    }

    /** The instant meant; empty when the text is no possible date. */
    Optional<Instant> read(String written) {
        String text = written.strip().replaceAll("\\s+", " ");
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return form(text).flatMap(FeedDates::instant).filter(this::isPossible);
    }

    private boolean isPossible(Instant instant) {
        return !instant.isBefore(EARLIEST) && !instant.isAfter(latest);
    }

    private static Optional<Matcher> form(String text) {
        for (Pattern pattern : new Pattern[] {ISO, COMPACT, RFC_822, MONTH_FIRST, ASCTIME, SLASHED}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return Optional.of(matcher);
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> instant(Matcher form) {
        try {
            LocalDate day = LocalDate.of(year(form), month(form), number(form, "day", 1));
            int hour = hour(form);
            boolean midnightAtTheEnd = hour == 24 && number(form, "minute", 0) == 0;
            // A leap second is the last moment of its minute
            LocalTime time =
                    LocalTime.of(midnightAtTheEnd ? 0 : hour, number(form, "minute", 0), Math.min(second(form), 59));
            return zone(form)
                    .map(zone -> day.plusDays(midnightAtTheEnd ? 1 : 0)
                            .atTime(time)
                            .atZone(zone)
                            .toInstant());
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int year(Matcher form) {
        int year = number(form, "year", 0);
        if (form.group("year").length() > 2) {
            return year;
        }
        return year < 70 ? 2_000 + year : 1_900 + year;
    }

    private static int month(Matcher form) {
        if (!form.pattern().namedGroups().containsKey("name")) {
            return number(form, "month", 1);
        }
        String name = form.group("name").toLowerCase(Locale.ROOT);
        for (int month = 0; month < MONTHS.length; month++) {
            if (name.startsWith(MONTHS[month])) {
                return month + 1;
            }
        }
        throw new DateTimeException("no month: " + name);
    }

    private static int hour(Matcher form) {
        int hour = number(form, "hour", 0);
        String half = form.pattern().namedGroups().containsKey("half") ? form.group("half") : null;
        if (half == null || hour > 12) {
            return hour;
        }
        return hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }

    private static int second(Matcher form) {
        int second = number(form, "second", 0);
        if (second > 60) {
            throw new DateTimeException("no second: " + second);
        }
        return second;
    }

    private static int number(Matcher form, String group, int absent) {
        String digits = form.pattern().namedGroups().containsKey(group) ? form.group(group) : null;
        return digits == null ? absent : Integer.parseInt(digits);
    }

    private static Optional<ZoneId> zone(Matcher form) {
        String written = form.pattern().namedGroups().containsKey("zone") ? form.group("zone") : null;
        if (written == null) {
            return Optional.of(ZoneOffset.UTC);
        }
        String upper = written.toUpperCase(Locale.ROOT);
        if (ZONES.containsKey(upper)) {
            return Optional.of(ZoneOffset.of(ZONES.get(upper)));
        }
        String offset = upper.replaceFirst("^(?:GMT|UTC|UT)(?=[+-])", "");
        if (offset.startsWith("+") || offset.startsWith("-")) {
            return Optional.of(offset(offset));
        }
        return written.contains("/") ? Optional.of(ZoneId.of(written)) : Optional.empty();
    }

    private static ZoneOffset offset(String written) {
        String digits = written.substring(1).replace(":", "");
        String four = digits.length() <= 2 ? digits + "00" : digits;
        int minutes = Integer.parseInt(four.substring(0, four.length() - 2)) * 60
                + Integer.parseInt(four.substring(four.length() - 2));
        if (Integer.parseInt(four.substring(four.length() - 2)) > 59) {
            throw new DateTimeException("no offset: " + written);
        }
        return ZoneOffset.ofTotalSeconds((written.startsWith("-") ? -60 : 60) * minutes);
    }
}
