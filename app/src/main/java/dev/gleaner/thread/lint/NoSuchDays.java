package dev.gleaner.thread.lint;

import dev.gleaner.thread.file.ThreadFile.Part;
import dev.gleaner.thread.wording.WrittenDates;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days that are written as a date and that no calendar has: {@code 2026-02-31}. */
final class NoSuchDays {

    static final String RULE = "no-such-day";

    private static final Pattern DAY =
            Pattern.compile("(?<![\\w/.-])\\d{4}-\\d{2}-\\d{2}(?![-\\w/]|\\.\\w)");

    private NoSuchDays() {}

    static List<Finding> of(Page page) {
        List<Finding> findings = new ArrayList<>();
        for (Part part : page.file().parts()) {
            Matcher day = DAY.matcher(page.plain(part.span()));
            while (day.find()) {
                if (WrittenDates.in(day.group()).isEmpty()) {
                    findings.add(
                            page.finding(
                                    RULE,
                                    part.span(),
                                    page.quote(part.span(), day.start(), day.end()),
                                    day.group()
                                            + " is no day of the calendar, so the line is read as"
                                            + " undated; write one that is."));
                }
            }
        }
        return findings;
    }
}
