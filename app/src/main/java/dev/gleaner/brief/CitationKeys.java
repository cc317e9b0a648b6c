package dev.gleaner.brief;

import dev.gleaner.graph.Item;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Makes keys as people make them: voice, year, first long word of the title; a letter where two
 * would be the same.
 */
final class CitationKeys {

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final int LONG_WORD = 4;
    private static final int LONGEST_PART = 24;

    private final Set<String> taken = new HashSet<>();

    String next(FoundEvidence evidence) {
        Item item = evidence.item();
        String year =
                item.published() == null ? "" : String.valueOf(item.published().from().getYear());
        String base = first(evidence.source().name(), 1) + year + first(item.title(), LONG_WORD);
        String key = base.isEmpty() ? "work" : base;
        for (int number = 0; !taken.add(key); number++) {
            key = base + suffix(number);
        }
        return key;
    }

    /** b, c … z, then numbers. */
    private static String suffix(int number) {
        return number < 25 ? String.valueOf((char) ('b' + number)) : String.valueOf(number + 2);
    }

    private static String first(String words, int least) {
        List<String> plain =
                List.of(
                        Normalizer.normalize(words, Normalizer.Form.NFD)
                                .replaceAll("\\p{M}", "")
                                .toLowerCase(Locale.ROOT)
                                .split("[^a-z0-9]+"));
        String word =
                plain.stream()
                        .filter(one -> one.length() >= least && !ARTICLES.contains(one))
                        .findFirst()
                        .orElse(plain.getFirst());
        return word.length() > LONGEST_PART ? word.substring(0, LONGEST_PART) : word;
    }
}
