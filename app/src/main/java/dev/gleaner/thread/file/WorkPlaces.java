package dev.gleaner.thread.file;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.thread.wording.Span;
import dev.gleaner.thread.wording.WebAddress;
import dev.gleaner.thread.wording.Wording;
import dev.gleaner.thread.wording.WrittenDates;
import dev.gleaner.thread.wording.WrittenDates.Written;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where the dates and addresses of a bullet stand, and which of them are the work's own.
 *
 * <p>Dates and an address in parentheses place the work they follow. An address in the words after
 * it is the work's own only where it stands by itself, or under a word such as "link": one inside a
 * sentence belongs to what the sentence speaks of.
 */
final class WorkPlaces {

    private static final Pattern NOT_ITS_DATE =
            Pattern.compile(
                    "(?:updated|revised|landed|accessed|added|read|seen|scanned)(?: on)?:?\\s*$",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern OWN_LINK =
            Pattern.compile(
                    "link|source|paper|post|pdf|full text|url|here|report",
                    Pattern.CASE_INSENSITIVE);

    private static final String BEFORE_AN_OWN_ADDRESS = ".;:,—-)";

    private final Wording wording;
    private final String plain;

    WorkPlaces(Wording wording) {
        this.wording = wording;
        this.plain = wording.plain();
    }

    /** An outermost pair of parentheses and what places a work: its dates, its address. */
    record Parentheses(int open, int close, List<DateInterval> dates, @Nullable String address) {

        Parentheses {
            dates = List.copyOf(dates);
        }

        boolean places() {
            return !dates.isEmpty() || address != null;
        }
    }

    /** The pairs in order; a parenthesis inside an address opens nothing. */
    List<Parentheses> parentheses() {
        List<Parentheses> pairs = new ArrayList<>();
        Iterator<Span> addresses = WebAddress.placesIn(plain).iterator();
        Span address = addresses.hasNext() ? addresses.next() : null;
        int nesting = 0;
        int open = 0;
        for (int index = 0; index < plain.length(); index++) {
            if (address != null && index == address.start()) {
                index = address.end() - 1;
                address = addresses.hasNext() ? addresses.next() : null;
            } else if (plain.charAt(index) == '(' && nesting++ == 0) {
                open = index;
            } else if (plain.charAt(index) == ')' && nesting > 0 && --nesting == 0) {
                pairs.add(parentheses(open, index + 1));
            }
        }
        return pairs;
    }

    private Parentheses parentheses(int open, int close) {
        String inside = plain.substring(open + 1, close - 1);
        List<DateInterval> dates = new ArrayList<>();
        for (Written written : WrittenDates.in(inside)) {
            if (!NOT_ITS_DATE.matcher(inside.substring(0, written.start())).find()) {
                dates.add(written.date());
            }
        }
        WrittenDates.yearAlone(inside).ifPresent(dates::add);
        String address = WebAddress.firstIn(wording.text().substring(open + 1, close - 1));
        return new Parentheses(
                open, close, dates, address == null ? linkOver(open, close) : address);
    }

    /** The first address of the bullet, whatever it is of. */
    @Nullable String anyAddress() {
        String link = linkOver(0, plain.length());
        return link == null ? WebAddress.firstIn(wording.text()) : link;
    }

    /** The address of the work that the first {@code headEnd} characters name. */
    @Nullable String addressOf(int headEnd) {
        String near = linkOver(0, headEnd);
        if (near == null) {
            near = WebAddress.firstIn(wording.text().substring(0, headEnd));
        }
        return near == null ? ownAddressBehind(headEnd) : near;
    }

    private @Nullable String ownAddressBehind(int headEnd) {
        for (Wording.Link link : wording.links()) {
            boolean own =
                    OWN_LINK.matcher(plain.substring(link.start(), link.end()).strip()).matches();
            if (link.start() >= headEnd && own && WebAddress.is(link.address())) {
                return link.address();
            }
        }
        for (Span span : WebAddress.placesIn(plain)) {
            String before =
                    plain.substring(headEnd, Math.max(headEnd, span.start())).stripTrailing();
            boolean standsAlone =
                    before.isEmpty()
                            || BEFORE_AN_OWN_ADDRESS.indexOf(before.charAt(before.length() - 1))
                                    >= 0;
            if (span.start() >= headEnd && standsAlone) {
                return WebAddress.firstIn(span.of(wording.text()));
            }
        }
        return null;
    }

    @Nullable String linkOver(int start, int end) {
        for (Wording.Link link : wording.links()) {
            if (link.start() >= start && link.start() < end && WebAddress.is(link.address())) {
                return link.address();
            }
        }
        return null;
    }
}
