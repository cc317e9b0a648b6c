package dev.gleaner.thread.lint;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.thread.file.ThreadFile.DraftLine;
import dev.gleaner.thread.file.ThreadFile.Entry;
import dev.gleaner.thread.file.ThreadFile.Group;
import dev.gleaner.thread.file.ThreadFile.Note;
import dev.gleaner.thread.wording.Numbers;
import dev.gleaner.thread.wording.Span;
import dev.gleaner.thread.wording.WrittenDates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Spans of time in the prose that are shorter than the dates they speak of: {@code Three data
 * points in a week} over anchors that are 27 days apart.
 *
 * <p>A span that is longer than the dates is an upper bound and no contradiction; an approximate
 * one ({@code ~6 months}) has a unit of room.
 */
final class StatedSpans {

    static final String RULE = "span-of-days";

    private static final Pattern SPAN =
            Pattern.compile(
                    "\\b(?<number>"
                            + Numbers.PATTERN
                            + ")\\s+(?:data points|points|results|findings|"
                            + Numbers.OF_WORKS
                            + ")\\s+(?:with)?in\\s+(?<about>about |some |~ ?|roughly |around )?(?<length>an?|"
                            + Numbers.PATTERN
                            + ")\\s+(?<unit>day|week|fortnight|month|quarter|year)s?\\b",
                    Pattern.CASE_INSENSITIVE);

    private StatedSpans() {}

    static List<Finding> of(Page page) {
        List<Finding> findings = new ArrayList<>();
        for (Group group : page.file().groups()) {
            List<LocalDate> days =
                    group.entries().stream()
                            .map(Entry::date)
                            .flatMap(Stream::ofNullable)
                            .filter(DateInterval::isDay)
                            .map(DateInterval::from)
                            .toList();
            for (Note note : group.notes()) {
                check(page, note.span(), days, "the entries", findings);
            }
        }
        List<EntryName> names = EntryName.of(page.file().groups());
        for (DraftLine draft : page.file().drafts()) {
            check(page, draft.span(), anchorDays(draft, names), "the anchors", findings);
        }
        return findings;
    }

    private static List<LocalDate> anchorDays(DraftLine draft, List<EntryName> names) {
        List<LocalDate> days = new ArrayList<>();
        for (String anchor : draft.anchors()) {
            List<WrittenDates.Written> written = WrittenDates.in(anchor);
            if (!written.isEmpty()) {
                days.add(written.getFirst().date().from());
                continue;
            }
            names.stream()
                    .filter(name -> name.isNamedIn(anchor))
                    .flatMap(name -> Stream.ofNullable(name.entry().date()))
                    .filter(DateInterval::isDay)
                    .findFirst()
                    .ifPresent(date -> days.add(date.from()));
        }
        return days;
    }

    private static void check(
            Page page, Span span, List<LocalDate> days, String whose, List<Finding> findings) {
        Matcher said = SPAN.matcher(page.plain(span));
        while (said.find() && days.size() > 1) {
            LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
            LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
            long apart = ChronoUnit.DAYS.between(first, last);
            if (apart > longest(said)) {
                findings.add(
                        page.finding(
                                RULE,
                                span,
                                page.quote(span, said.start(), said.end()),
                                capital(whose)
                                        + " run from "
                                        + first
                                        + " to "
                                        + last
                                        + ", "
                                        + apart
                                        + " days."));
            }
        }
    }

    private static long longest(Matcher said) {
        String length = said.group("length").toLowerCase(Locale.ROOT);
        int number = length.startsWith("a") ? 1 : Numbers.of(length);
        int room = said.group("about") == null ? 0 : 1;
        return (number + room) * daysOf(said.group("unit").toLowerCase(Locale.ROOT));
    }

    private static long daysOf(String unit) {
        return switch (unit) {
            case "day" -> 1;
            case "week" -> 7;
            case "fortnight" -> 14;
            case "month" -> 31;
            case "quarter" -> 92;
            default -> 366;
        };
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
