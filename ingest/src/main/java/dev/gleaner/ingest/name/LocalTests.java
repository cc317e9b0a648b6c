package dev.gleaner.ingest.name;

import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The tests that a text introduces itself, whether or not the registry lists them: {@code "We
 * introduce FooAgree, a set of 2,400 conversations"}, {@code "FooCheck is a benchmark for …"},
 * {@code "a dataset called FooSet"}, {@code "FooCheck: Measuring …"}.
 */
public final class LocalTests {

    private static final int NEAR = 9;
    private static final int CALLED_WITHIN = 4;
    private static final Set<String> INTRODUCING =
            Words.of(
                    """
                    introduce introduces introduced introducing present presents presented presenting release releases
                    released releasing propose proposes proposed build built create created announce announces
                    announced publish published collect collected construct constructed develop developed describe
                    """);
    private static final Set<String> CALLED = Set.of("called", "named", "dubbed");
    private static final Set<String> TESTS =
            Words.of(
                    """
                    benchmark benchmarks dataset suite evaluation eval leaderboard testbed corpus set collection
                    challenge environment environments test tests exam tasks questions problems
                    """);

    /** What is surely made to test, and not to train with. */
    private static final Set<String> MADE_TO_TEST =
            Words.of(
                    "benchmark benchmarks evaluation eval leaderboard testbed challenge test exam");

    /** "The benchmark FooCheck", and the same in German. */
    private static final Set<String> NOUNS = Set.of("benchmark", "test");

    private static final Set<String> OTHERS =
            Words.of(
                    """
                    model models agent agents llm system assistant chatbot monitor classifier method framework library
                    company lab team tool platform
                    """);
    private static final Set<String> MEASURING =
            Words.of(
                    """
                    measuring evaluating benchmarking testing assessing probing benchmark evaluation dataset
                    """);
    private static final Set<String> LIGHT = Set.of("a", "an", "our", "the", "new");

    private final Set<String> names = new HashSet<>();

    private LocalTests() {}

    /** None: for a stretch of text that introduces nothing. */
    public static LocalTests none() {
        return new LocalTests();
    }

    /**
     * The tests that these sentences introduce.
     *
     * @param isOther whether a word is known to name something else
     */
    static LocalTests in(List<TokenizedSentence> sentences, Predicate<Token> isOther) {
        LocalTests tests = new LocalTests();
        for (TokenizedSentence sentence : sentences) {
            if (sentence.isReadable()) {
                tests.read(sentence, isOther);
            }
        }
        return tests;
    }

    boolean contains(Token token) {
        return !names.isEmpty() && names.contains(token.text());
    }

    private void read(TokenizedSentence sentence, Predicate<Token> isOther) {
        for (int index = 0; index < sentence.tokens().size(); index++) {
            Token token = sentence.tokens().get(index);
            if (isFormed(token) && isIntroduced(sentence, index) && !isOther.test(token)) {
                names.add(token.text());
            }
        }
    }

    /** A capital inside, or capitals and a digit or a hyphen: FooAgree, FOO-200, FooBar-mini. */
    private static boolean isFormed(Token token) {
        String text = token.text();
        long capitals = text.chars().filter(Character::isUpperCase).count();
        boolean joined = text.indexOf('-') > 0 || text.chars().anyMatch(Character::isDigit);
        return NameForms.isUpper(token)
                && text.length() > 2
                && (NameForms.isMadeUp(token) || capitals > 1 && !text.endsWith("s") || joined);
    }

    private static boolean isIntroduced(TokenizedSentence sentence, int index) {
        int before = index - 1;
        while (LIGHT.contains(sentence.word(before))) {
            before--;
        }
        String next = sentence.word(index + 1);
        boolean introduced =
                INTRODUCING.contains(sentence.word(before))
                        && isTest(sentence, next.equals(",") ? index + 2 : index + 1);
        boolean said =
                (next.equals("is") || next.equals(",") || next.equals("\u2014"))
                        && LIGHT.contains(sentence.word(index + 2))
                        && sentence.has(index + 2, index + NEAR, MADE_TO_TEST)
                        && isTest(sentence, index + 2);
        boolean called =
                CALLED.contains(sentence.word(index - 1))
                                && sentence.has(index - 1 - CALLED_WITHIN, index - 1, TESTS)
                        || sentence.word(index - 1).equals("(")
                                && MADE_TO_TEST.contains(sentence.word(index - 2));
        boolean noun =
                NOUNS.contains(sentence.word(index - 1))
                        && NameForms.isMadeUp(sentence.tokens().get(index));
        boolean titled =
                index == 0
                        && next.equals(":")
                        && sentence.has(2, sentence.tokens().size(), MEASURING);
        return introduced || said || called || noun || titled;
    }

    /** Whether the first noun of a kind that stands there is one for tests. */
    private static boolean isTest(TokenizedSentence sentence, int from) {
        for (int index = from; index < from + NEAR; index++) {
            if (OTHERS.contains(sentence.word(index)) || sentence.word(index).equals(",")) {
                return false;
            }
            if (TESTS.contains(sentence.word(index))) {
                return true;
            }
        }
        return false;
    }
}
