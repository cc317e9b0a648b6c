package dev.gleaner.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What there is to say about the reading of a query, each thing once and not more than a person
 * reads.
 */
final class Notes {

    private static final int MAX_NOTES = 8;
    private static final int MAX_QUOTE = 40;

    private final Set<String> notes = new LinkedHashSet<>();

    void add(String note) {
        if (notes.size() < MAX_NOTES) {
            notes.add(note);
        }
    }

    /** Words of the query as a note cites them. */
    static String cited(String words) {
        if (words.length() <= MAX_QUOTE) {
            return '‘' + words + '’';
        }
        int end =
                Character.isHighSurrogate(words.charAt(MAX_QUOTE - 1)) ? MAX_QUOTE - 1 : MAX_QUOTE;
        return '‘' + words.substring(0, end) + "…’";
    }

    List<String> list() {
        return List.copyOf(notes);
    }
}
