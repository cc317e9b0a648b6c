package dev.gleaner.ingest.relevance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of one text with its title, ready to be counted. */
public final class WordCounts {

    private final List<String> stems;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Map<String, Integer> written = new HashMap<>();
    private final List<String> title;

    public WordCounts(String title, String text) {
        List<String> words = Stems.words(title + " . " + text);
        this.stems = new ArrayList<>(words.size());
        for (String word : words) {
            String stem = Stems.stem(word);
            places.computeIfAbsent(stem, key -> new ArrayList<>()).add(stems.size());
            stems.add(stem);
            written.merge(singular(word), 1, Integer::sum);
        }
        this.title = Stems.of(title);
    }

    /** METRs and METR's are METR. */
    private static String singular(String word) {
        int end = word.endsWith("s") ? word.length() - 1 : word.length();
        boolean apostrophe = end > 1 && "'\u2019".indexOf(word.charAt(end - 1)) >= 0;
        return word.substring(0, apostrophe ? end - 1 : end);
    }

    /** In words, with the title. */
    public int length() {
        return stems.size();
    }

    int count(Topic.Phrase phrase) {
        if (phrase.acronym()) {
            return written.getOrDefault(phrase.written(), 0);
        }
        int count = 0;
        for (int place : places.getOrDefault(phrase.stems().getFirst(), List.of())) {
            count += stands(phrase.stems(), stems, place) ? 1 : 0;
        }
        return count;
    }

    boolean isInTitle(Topic.Phrase phrase) {
        for (int place = 0; place < title.size(); place++) {
            if (stands(phrase.stems(), title, place)) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(List<String> phrase, List<String> words, int place) {
        return place + phrase.size() <= words.size()
                && words.subList(place, place + phrase.size()).equals(phrase);
    }
}
