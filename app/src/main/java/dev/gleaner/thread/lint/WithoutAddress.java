package dev.gleaner.thread.lint;

import dev.gleaner.thread.file.ThreadFile.Entry;
import dev.gleaner.thread.file.ThreadFile.Group;
import dev.gleaner.thread.file.ThreadFile.Watch;
import dev.gleaner.thread.lint.Finding.Place;
import dev.gleaner.thread.wording.Numbers;
import dev.gleaner.thread.wording.Span;
import dev.gleaner.thread.wording.Typography;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Evidence that can be neither queued, fetched nor cited: it has no address, number or title.
 *
 * <p>One finding for each source, with every place that speaks of such works of it.
 */
final class WithoutAddress {

    static final String RULE = "evidence-without-address";

    private static final Pattern NUMBER_OF_WORKS =
            Pattern.compile(
                    "\\b"
                            + Numbers.PATTERN
                            + "\\s+(?:[^\\s.;:()]+\\s+){0,4}?"
                            + Numbers.OF_WORKS
                            + "\\b",
                    Pattern.CASE_INSENSITIVE);

    private WithoutAddress() {}

    static List<Finding> of(Page page) {
        List<Finding> findings = new ArrayList<>();
        for (Group group : page.file().groups()) {
            List<Place> places = places(page, group);
            if (!places.isEmpty()) {
                Place first = places.getFirst();
                findings.add(
                        new Finding(
                                RULE,
                                first.line(),
                                first.quote(),
                                "Works"
                                        + (group.source().isEmpty() ? "" : " of " + group.source())
                                        + " without title, number or address cannot be queued, fetched or cited.",
                                places.subList(1, places.size())));
            }
        }
        return findings;
    }

    private static List<Place> places(Page page, Group group) {
        Set<Span> spans = new LinkedHashSet<>();
        group.entries().stream()
                .filter(entry -> !entry.isLocated())
                .map(Entry::span)
                .forEach(spans::add);
        group.counted().forEach(counted -> spans.add(counted.span()));
        if (!spans.isEmpty()) {
            page.file().watching().stream()
                    .filter(watch -> speaksOfThem(watch, group))
                    .map(Watch::span)
                    .forEach(spans::add);
        }
        return spans.stream()
                .sorted((one, other) -> Integer.compare(one.start(), other.start()))
                .map(span -> page.place(span, words(page, span)))
                .toList();
    }

    private static boolean speaksOfThem(Watch watch, Group group) {
        String plain = Typography.plain(watch.text());
        return !group.source().isEmpty()
                && plain.contains(Typography.plain(group.source()))
                && NUMBER_OF_WORKS.matcher(plain).find();
    }

    private static String words(Page page, Span span) {
        String words = span.of(page.file().text());
        return words.replaceFirst("^(?:[•◦▪‣⁃·*+-]|\\d{1,3}[.)])\\s+", "");
    }
}
