package dev.gleaner.ingest.index.query;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place in an ordered list of hits after which the next page begins; there are no page numbers,
 * since counting to page 1,000,000 is work for nothing.
 *
 * <p>Travels in an address as {@code relevance~8.25~item1-7gq2mzk5vd4h3nuxw6tjbcyasi}.
 *
 * @param key the last hit's place in that order: how well it matched, or its epoch day
 */
public record SearchAfter(SearchOrder order, double key, Id<Item> item) {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "(relevance|date)~(-?[0-9]{1,20}(?:\\.[0-9]{1,20})?(?:E-?[0-9]{1,3})?)~([a-z0-9-]{1,60})");

    public SearchAfter {
        if (!Double.isFinite(key)) {
            throw new IllegalArgumentException("a place in a list is a finite number, not " + key);
        }
    }

    /** The text that {@link #parse} reads. */
    public String token() {
        return (order == SearchOrder.RELEVANCE ? "relevance" : "date") + '~' + key + '~' + item;
    }

    /** Reads a token that may have been tampered with; empty unless it is one of ours. */
    public static Optional<SearchAfter> parse(String token) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        SearchOrder order =
                parts.group(1).equals("date") ? SearchOrder.DATE : SearchOrder.RELEVANCE;
        try {
            return Optional.of(
                    new SearchAfter(
                            order, Double.parseDouble(parts.group(2)), new Id<>(parts.group(3))));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
