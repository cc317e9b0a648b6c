package dev.gleaner.ingest.read.claim;

import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.List;
import java.util.Set;

/**
 * What a sentence that begins a line looks like: the head of a section that says what was found
 * ({@code "Bigger nets catch more:"}), a caption with its number, or plain prose.
 */
final class LineStart {

    private static final int SHORT = 8;
    private static final String VERB = "verb-";
    private static final List<String> TELLING = List.of("comparing", "number", "names-model");

    private LineStart() {}

    /**
     * Adds what is seen.
     *
     * @param features of the sentence itself, to which is added
     */
    static void addTo(TokenizedSentence sentence, Set<String> features) {
        features.add("line-first");
        if (sentence.tokens().isEmpty()) {
            return;
        }
        Token last = sentence.tokens().getLast();
        long words = sentence.tokens().stream().filter(Token::isWord).count();
        features.add(
                (words <= SHORT ? "line-short " : "line-long ")
                        + (last.isSign() ? last.text() : "open"));
        if (last.text().equals(":")) {
            addHeadline(features);
        }
        int first = SentenceShape.firstWord(sentence);
        if (features.contains("caption")
                && (isNumber(sentence, first + 1) || isNumber(sentence, first + 2))) {
            features.add("caption-numbered");
        }
    }

    private static void addHeadline(Set<String> features) {
        List<String> verbs =
                features.stream()
                        .filter(name -> name.startsWith(VERB) && name.indexOf('+') < 0)
                        .toList();
        verbs.forEach(verb -> features.add("headline-" + verb));
        features.add(features.contains("verb") ? "headline-verb" : "headline-verbless");
        for (String name : TELLING) {
            if (features.contains(name)) {
                features.add("headline+" + name);
            }
        }
    }

    private static boolean isNumber(TokenizedSentence sentence, int index) {
        return index < sentence.tokens().size() && sentence.tokens().get(index).isNumber();
    }
}
