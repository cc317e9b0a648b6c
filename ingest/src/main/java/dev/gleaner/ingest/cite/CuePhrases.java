package dev.gleaner.ingest.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Phrases to be found among the words of a sentence.
 *
 * <p>A line is a phrase: its words with blanks between them, the forms of a word with strokes
 * between them, and {@code …} for up to {@value #WIDEST_GAP} words of any kind.
 */
final class CuePhrases {

    private static final int WIDEST_GAP = 6;
    private static final String GAP = "…";

    private final List<List<Set<String>>> phrases;

    CuePhrases(String lines) {
        this.phrases =
                lines.lines()
                        .map(line ->
                                List.of(line.strip().split(" ")).stream()
                                        .map(forms -> Set.of(forms.split("\\|")))
                                        .toList())
                        .toList();
    }

    /** A word in lower case with its place, in UTF-16 units. */
    record Word(String text, int start, int end) {}

    /** The first and the last word of a phrase, by their places among the words. */
    record Place(int first, int last) {}

    /** The words of a sentence; an apostrophe is a part of its word. */
    static List<Word> words(String lower) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int index = 0; index <= lower.length(); index++) {
            boolean inside =
                    index < lower.length()
                            && (Character.isLetterOrDigit(lower.charAt(index))
                                    || lower.charAt(index) == '\'');
            if (inside && start < 0) {
                start = index;
            } else if (!inside && start >= 0) {
                words.add(new Word(lower.substring(start, index), start, index));
                start = -1;
            }
        }
        return words;
    }

    /** Where phrases stand, from the left, the longest at each place, none inside another. */
    List<Place> in(List<Word> words) {
        List<Place> places = new ArrayList<>();
        int index = 0;
        while (index < words.size()) {
            int end = -1;
            for (List<Set<String>> phrase : phrases) {
                end = Math.max(end, end(words, index, phrase, 0));
            }
            if (end >= 0) {
                places.add(new Place(index, end - 1));
                index = end;
            } else {
                index++;
            }
        }
        return places;
    }

    /** One past the last word of the phrase when it goes on at {@code index}, else -1. */
    private static int end(List<Word> words, int index, List<Set<String>> phrase, int part) {
        if (part == phrase.size()) {
            return index;
        }
        if (phrase.get(part).contains(GAP)) {
            for (int skipped = 0; skipped <= WIDEST_GAP; skipped++) {
                int end = end(words, index + skipped, phrase, part + 1);
                if (end >= 0) {
                    return end;
                }
            }
            return -1;
        }
        return index < words.size() && phrase.get(part).contains(words.get(index).text())
                ? end(words, index + 1, phrase, part + 1)
                : -1;
    }
}
