package dev.gleaner.ingest.read.claim;

import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Forms of English sentences that say what a word stands for or when something counts as a thing:
 * {@code "we call a run clean if …"}, {@code "a reply counts as right when …"}, {@code "the yield
 * is the share of …"}.
 */
final class DefiningForms {

    private static final int NEAR = 4;
    private static final Set<String> COPULAS = Set.of("is", "are", "was", "were");
    private static final Set<String> CALLED =
            Words.of("called termed named known defined meant understood referred denoted");
    private static final Set<String> STANDS = Words.of("means denotes signifies");
    private static final Set<String> WHEN = Set.of("if", "when", "where", "once", "unless");
    private static final Set<String> AMOUNTS =
            Words.of(
                    """
                    share number fraction length mean median time level loss rate sum ratio probability average amount
                    proportion percentage difference degree point moment ability practice process act set
                    """);
    private static final Set<String> OF = Set.of("of", "at", "by", "that", "which", "in", "for");

    private DefiningForms() {}

    static void addTo(TokenizedSentence sentence, Set<String> features) {
        for (int index = 0; index < sentence.tokens().size(); index++) {
            String form = form(sentence, index);
            if (form != null) {
                features.add("defining");
                features.add("defining-" + form);
            }
        }
    }

    private static @Nullable String form(TokenizedSentence sentence, int index) {
        String word = sentence.word(index);
        int end = sentence.tokens().size();
        String next = sentence.word(index + 1);
        if (word.equals("call") && sentence.has(index, end, WHEN)) {
            return "call";
        }
        if (word.equals("counts") && next.equals("as")
                || word.equals("count") && sentence.has(index, index + NEAR, Set.of("as"))) {
            return "counts";
        }
        if (STANDS.contains(word)
                || word.equals("mean") && sentence.word(index - 1).equals("we")
                || word.equals("stands") && next.equals("for")
                || word.equals("refers") && next.equals("to")) {
            return "means";
        }
        if (COPULAS.contains(word) && sentence.has(index + 1, index + NEAR, CALLED)) {
            return "called";
        }
        if (COPULAS.contains(word)
                && next.equals("the")
                && sentence.has(index + 2, index + NEAR, AMOUNTS)
                && sentence.has(index + 2, index + NEAR + 1, OF)) {
            return "amount";
        }
        boolean limit = Set.of("begins", "starts", "ends", "passes", "fails").contains(word);
        return limit && WHEN.contains(next) ? "limit" : null;
    }
}
