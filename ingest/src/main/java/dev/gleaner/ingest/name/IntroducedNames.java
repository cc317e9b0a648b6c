package dev.gleaner.ingest.name;

import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds made-up names that a text calls a model, an agent or a system. */
final class IntroducedNames {

    private static final Set<String> INTRODUCING =
            Words.of(
                    """
                    built build developed develops introduce introduces introduced introducing released releases
                    present presents called named dubbed created trained
                    """);
    private static final Set<String> SYSTEM_WORDS =
            Words.of("model models agent agents llm system assistant chatbot");
    private static final Set<String> TEST_WORDS =
            Words.of(
                    "benchmark benchmarks dataset suite evaluation eval leaderboard environment corpus");
    private static final int NEAR = 7;

    private IntroducedNames() {}

    /** Names nobody lists that the text itself calls a model, an agent or a system. */
    static Set<String> in(List<TokenizedSentence> sentences) {
        Set<String> names = new HashSet<>();
        for (TokenizedSentence sentence : sentences) {
            for (int index = 0; index < sentence.tokens().size(); index++) {
                Token token = sentence.tokens().get(index);
                if (!NameForms.isUpper(token)) {
                    continue;
                }
                boolean agent = sentence.written(index + 1).equals("Agent");
                int to = agent ? index + 2 : index + 1;
                if ((agent || NameForms.isMadeUp(token)) && isIntroduced(sentence, index, to)) {
                    names.add(agent ? token.text() + " Agent" : token.text());
                }
            }
        }
        return names;
    }

    private static boolean isIntroduced(TokenizedSentence sentence, int from, int to) {
        boolean apposition =
                sentence.word(to).equals(",")
                        && Set.of("a", "an", "our").contains(sentence.word(to + 1))
                        && sentence.has(to + 2, to + NEAR, SYSTEM_WORDS);
        boolean article =
                Set.of("is", ":", "\u2014", "-").contains(sentence.word(to))
                        && Set.of("a", "an").contains(sentence.word(to + 1))
                        && sentence.has(to + 2, to + NEAR, SYSTEM_WORDS);
        boolean made =
                INTRODUCING.contains(sentence.word(from - 1))
                        && sentence.has(to, to + NEAR, SYSTEM_WORDS);
        boolean scored = Scoring.VERBS.contains(sentence.word(to));
        return (apposition || article || made || scored)
                && !sentence.has(from, to + NEAR, TEST_WORDS);
    }
}
