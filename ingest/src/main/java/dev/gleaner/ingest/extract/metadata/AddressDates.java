package dev.gleaner.ingest.extract.metadata;

import dev.gleaner.graph.DateInterval;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date that the path of an address is filed under: {@code /2026/05/04/kernels}. */
final class AddressDates {

    private static final Pattern IN_PATH =
            Pattern.compile(
                    "(?<=[/_-])((?:19|20)\\d{2})(?:([/_-])(\\d{1,2})\\2(\\d{1,2})|(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]))(?!\\d)");
    private static final Pattern MONTH_IN_PATH =
            Pattern.compile("/((?:19|20)\\d{2})/(0[1-9]|1[0-2])(?:/|$)");
    private static final int FIRST_YEAR = 1990;

    private final String path;

    AddressDates(String path) {
        this.path = path;
    }

    /** The first day in the path. */
    Optional<StatedDate> day() {
        Matcher matcher = IN_PATH.matcher(path);
        while (matcher.find()) {
            boolean parted = matcher.group(2) != null;
            try {
                LocalDate day =
                        LocalDate.of(
                                Integer.parseInt(matcher.group(1)),
                                Integer.parseInt(matcher.group(parted ? 3 : 5)),
                                Integer.parseInt(matcher.group(parted ? 4 : 6)));
                if (day.getYear() >= FIRST_YEAR) {
                    return Optional.of(new StatedDate(DateInterval.day(day), "address"));
                }
            } catch (DateTimeException noDate) {
                // Other numbers stand in addresses too
            }
        }
        return Optional.empty();
    }

    /** The first month in the path. */
    Optional<StatedDate> month() {
        Matcher matcher = MONTH_IN_PATH.matcher(path);
        if (!matcher.find()) {
            return Optional.empty();
        }
        YearMonth month =
                YearMonth.of(
                        Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        return Optional.of(
                new StatedDate(
                        DateInterval.month(month, matcher.group(1) + "-" + matcher.group(2)),
                        "address"));
    }
}
