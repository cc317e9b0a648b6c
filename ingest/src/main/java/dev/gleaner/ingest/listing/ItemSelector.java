package dev.gleaner.ingest.listing;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A CSS selector that finds the items of a listing page, each an element with a link in it or a
 * link itself.
 *
 * <p>Written by people, so it is bounded: short, without patterns (a pattern can run for ever), and
 * stopped after a second.
 */
public final class ItemSelector {

    /** A selector longer than this is no selector. */
    static final int LONGEST = 300;

    /** More items than any page lists. */
    static final int MOST_ITEMS = 500;

    private static final Duration BUDGET = Duration.ofSeconds(1);
    private static final Pattern REFUSED = Pattern.compile("~=|:match|:has\\(.*:has\\(");

    private final String written;
    private final Evaluator evaluator;

    private ItemSelector(String written, Evaluator evaluator) {
        this.written = written;
        this.evaluator = evaluator;
    }

    /** Reads a selector; empty when it is none, or one we do not run. */
    public static Optional<ItemSelector> parse(String written) {
        String selector = written.strip();
        if (selector.isEmpty() || selector.length() > LONGEST || REFUSED.matcher(selector).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ItemSelector(selector, Selector.evaluatorOf(selector)));
        } catch (IllegalStateException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** As written. */
    @Override
    public String toString() {
        return written;
    }

    /** The elements it finds, in the order of the page; fewer when the time is over. */
    List<Element> select(Document page) {
        long end = System.nanoTime() + BUDGET.toNanos();
        List<Element> found = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            if (found.size() >= MOST_ITEMS || System.nanoTime() > end) {
                return found;
            }
            if (element.is(evaluator)) {
                found.add(element);
            }
        }
        return found;
    }
}
