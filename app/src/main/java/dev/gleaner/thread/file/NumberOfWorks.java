package dev.gleaner.thread.file;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.thread.file.EvidenceBullet.Found;
import dev.gleaner.thread.file.ThreadFile.Counted;
import dev.gleaner.thread.file.ThreadFile.Entry;
import dev.gleaner.thread.file.WorkPlaces.Parentheses;
import dev.gleaner.thread.wording.Numbers;
import dev.gleaner.thread.wording.WrittenDates;
import dev.gleaner.thread.wording.WrittenDates.Written;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bullet that tells how many works there are and names none: {@code Two 2026-05-08 posts on …}
 * has as many entries as it says, {@code four older items} is only counted.
 */
record NumberOfWorks(BulletText bullet) {

    private static final int MOST_ENTRIES = 50;

    private static final Pattern PATTERN =
            Pattern.compile(
                    "(?:(?:plus|and|also|another)\\s+){0,2}(?<number>"
                            + Numbers.PATTERN
                            + ")\\s+(?:[^\\s.;:()]+\\s+){0,6}?"
                            + Numbers.OF_WORKS
                            + "\\b",
                    Pattern.CASE_INSENSITIVE);

    /** Whether the bullet begins with a number of works. */
    boolean isThere() {
        return PATTERN.matcher(bullet.plain()).lookingAt();
    }

    Optional<Found> read() {
        Matcher works = PATTERN.matcher(bullet.plain());
        if (!works.lookingAt() || bullet.places().anyAddress() != null) {
            return Optional.empty();
        }
        int number = Numbers.of(works.group("number"));
        List<DateInterval> dates = datesOfNumber(works.end());
        if (number < 2 || number > MOST_ENTRIES || dates.isEmpty()) {
            Counted counted = new Counted(number, bullet.wording().text(), bullet.span());
            return number < 1
                    ? Optional.empty()
                    : Optional.of(new Found(List.of(), List.of(counted), List.of()));
        }
        List<Entry> entries = new ArrayList<>();
        for (int ordinal = 1; ordinal <= number; ordinal++) {
            DateInterval date = dates.size() == number ? dates.get(ordinal - 1) : around(dates);
            entries.add(
                    bullet.entry("", null, date, null, bullet.wording().text(), ordinal, number));
        }
        return Optional.of(Found.entries(entries));
    }

    /** The dates among the counting words, or in parentheses right behind them. */
    private List<DateInterval> datesOfNumber(int end) {
        List<DateInterval> dates = new ArrayList<>();
        for (Written written : WrittenDates.in(bullet.plain().substring(0, end))) {
            dates.add(written.date());
        }
        for (Parentheses each : bullet.parentheses()) {
            if (dates.isEmpty()
                    && bullet.plain()
                            .substring(Math.min(end, each.open()), each.open())
                            .isBlank()) {
                dates.addAll(each.dates());
            }
        }
        return dates;
    }

    private static DateInterval around(List<DateInterval> dates) {
        DateInterval whole = dates.getFirst();
        for (DateInterval date : dates.subList(1, dates.size())) {
            whole =
                    new DateInterval(
                            date.from().isBefore(whole.from()) ? date.from() : whole.from(),
                            date.to().isAfter(whole.to()) ? date.to() : whole.to(),
                            whole.wording() + ", " + date.wording());
        }
        return whole;
    }
}
