package dev.gleaner.ingest.text;

import java.util.List;
import java.util.Set;

/**
 * Counts of what there is in all: {@code "21 out of 41"}, {@code "14 of 22 tasks"}, {@code "352 of
 * the 500 issues"}.
 */
final class Tallies {

    private static final Set<String> OF = Set.of("of", "von", "sur");
    private static final Set<String> ARTICLES = Set.of("the", "all", "its", "these", "our");

    private Tallies() {}

    /** Whether the number at an index is told as a part of the number of all. */
    static boolean isTally(List<Token> tokens, int number) {
        int of = number + 1;
        of += isWord(tokens, of, "out") ? 1 : 0;
        if (of >= tokens.size() || !OF.contains(tokens.get(of).lower())) {
            return false;
        }
        int total = of + 1;
        total += total < tokens.size() && ARTICLES.contains(tokens.get(total).lower()) ? 1 : 0;
        return total < tokens.size()
                && tokens.get(total).number().orElse(-1) >= tokens.get(number).number().orElse(0);
    }

    private static boolean isWord(List<Token> tokens, int index, String word) {
        return index < tokens.size() && tokens.get(index).lower().equals(word);
    }
}
