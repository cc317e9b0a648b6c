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
    private static final Set<String> CALLED =
            Words.of("called termed named known defined meant understood referred denoted");
    private static final Set<String> AS = Set.of("as");
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
        String next = sentence.word(index + 1);
        return switch (sentence.word(index)) {
            case "call" -> sentence.has(index, sentence.tokens().size(), WHEN) ? "call" : null;
            case "counts" -> next.equals("as") ? "counts" : null;
            case "count" -> sentence.has(index, index + NEAR, AS) ? "counts" : null;
            case "means", "denotes", "signifies" -> "means";
            case "mean" -> sentence.word(index - 1).equals("we") ? "means" : null;
            case "stands" -> next.equals("for") ? "means" : null;
            case "refers" -> next.equals("to") ? "means" : null;
            case "begins", "starts", "ends", "passes", "fails" ->
                    WHEN.contains(next) ? "limit" : null;
            case "is", "are", "was", "were" -> afterCopula(sentence, index, next);
            default -> null;
        };
    }

    private static @Nullable String afterCopula(
            TokenizedSentence sentence, int index, String next) {
        if (sentence.has(index + 1, index + NEAR, CALLED)) {
            return "called";
        }
        boolean amount =
                next.equals("the")
                        && sentence.has(index + 2, index + NEAR, AMOUNTS)
                        && sentence.has(index + 2, index + NEAR + 1, OF);
        return amount ? "amount" : null;
    }
}
