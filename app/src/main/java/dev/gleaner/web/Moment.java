package dev.gleaner.web;

import dev.gleaner.forecast.Deadline;
import dev.gleaner.graph.DateInterval;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A point or stretch of time in words and for machines; times of day are UTC, as on every door.
 *
 * @param words {@code 2026-05-11}, {@code 2026-05-12 09:00 UTC}, {@code late 2023}
 * @param machine the value of a {@code datetime} attribute; null when the words name no single day
 */
record Moment(String words, @Nullable String machine) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    static Moment of(Instant instant) {
        return new Moment(
                MINUTE.format(instant), instant.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    static @Nullable Moment ofNullable(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }

    static Moment of(LocalDate day) {
        return new Moment(day.toString(), day.toString());
    }

    static @Nullable Moment ofNullable(@Nullable LocalDate day) {
        return day == null ? null : of(day);
    }

    static Moment of(DateInterval interval) {
        return interval.isDay()
                ? of(interval.from())
                : new Moment(Shown.text(interval.wording()), null);
    }

    /** Until when a forecast is: {@code by 2028-12-31}, {@code within a year or two}. */
    static @Nullable Moment deadline(@Nullable DateInterval by) {
        if (by == null) {
            return null;
        }
        return by.isDay()
                ? new Moment("by " + by.from(), by.from().toString())
                : new Moment(Shown.text(Deadline.words(by)), null);
    }

    static @Nullable Moment ofNullable(@Nullable DateInterval interval) {
        return interval == null ? null : of(interval);
    }

    /** How long before {@code now} an interval ended: {@code 6 days ago}; empty for the future. */
    static String age(DateInterval interval, Instant now) {
        long days = interval.to().until(LocalDate.ofInstant(now, ZoneOffset.UTC), ChronoUnit.DAYS);
        if (days < 0) {
            return "";
        }
        if (days < 2) {
            return days == 0 ? "today" : "yesterday";
        }
        return days < 100 ? days + " days ago" : Math.round(days / 30.44) + " months ago";
    }
}
