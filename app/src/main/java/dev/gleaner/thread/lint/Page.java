package dev.gleaner.thread.lint;

import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.lint.Finding.Place;
import dev.gleaner.thread.wording.Lines;
import dev.gleaner.thread.wording.Span;
import dev.gleaner.thread.wording.Typography;

import java.util.List;

/**
 * A thread file under lint: finds the line of words that were found in it.
 *
 * <p>Quotes are the writer's own words; a quote longer than a line on a page is shortened.
 */
record Page(ThreadFile file) {

    private static final int LONGEST_QUOTE = 160;

    /** A finding about words inside a place. */
    Finding finding(String rule, Span span, String quote, String message, List<Place> also) {
        Place place = place(span, quote);
        return new Finding(rule, place.line(), place.quote(), message, also);
    }

    Finding finding(String rule, Span span, String quote, String message) {
        return finding(rule, span, quote, message, List.of());
    }

    /** Where words stand; those that mark-up cuts through stand where their block starts. */
    Place place(Span span, String quote) {
        int inside = plain(span).indexOf(Typography.plain(quote));
        int start = span.start() + Math.max(inside, 0);
        return new Place(Lines.numberAt(file.text(), start), shortened(quote));
    }

    /** The words of a place in plain typography, each character where the writer's own stands. */
    String plain(Span span) {
        return Typography.plain(span.of(file.text()));
    }

    /** The writer's words between two indexes of {@link #plain}. */
    String quote(Span span, int start, int end) {
        return file.text().substring(span.start() + start, span.start() + end);
    }

    private static String shortened(String quote) {
        String line = quote.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST_QUOTE) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST_QUOTE);
        return line.substring(0, end < LONGEST_QUOTE / 2 ? LONGEST_QUOTE : end) + " …";
    }
}
