package dev.gleaner.ingest.name;

import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The systems that a text names itself, whether or not the registry lists them: {@code "Introducing
 * Foo 2"}, {@code "Foo is a 27B model"}, {@code "Foo 2 scored"}, {@code "FooAgent solves"}.
 *
 * <p>Foo alone is a system where the text says so of Foo alone; else only with a version.
 */
public final class LocalSystems {

    private static final Set<String> INTRODUCING =
            Words.of(
                    """
                    introduce introduces introduced introducing meet announce announces announced announcing present
                    presents presented presenting release releases released releasing launch launches launched
                    launching unveil unveils unveiled unveiling called named dubbed propose proposed
                    """);
    private static final Set<String> SYSTEM_WORDS =
            Words.of(
                    """
                    model models agent llm system assistant chatbot monitor classifier planner robot vlm transformer
                    """);
    private static final Set<String> OTHER_WORDS =
            Words.of(
                    """
                    benchmark benchmarks dataset suite evaluation eval leaderboard environment corpus company startup
                    lab firm organization organisation nonprofit institute university professor researcher scientist
                    author newsletter team framework library platform problem technique startups researchers
                    """);

    /** Words that a number counts and does not name: "Section 4 shows". */
    private static final Set<String> NUMBERED =
            Words.of(
                    """
                    table figure section chapter appendix level tier version step task phase part issue volume day week
                    month year page line question problem article note footnote footnotes stage round group experiment
                    study case type top no run seed age title rule item model agent generation equation algorithm wave season
                    """);

    private static final Set<String> PRONOUNS =
            Words.of(
                    """
                    i it this that these those he she they we you there here what which who the a an our its his her
                    each one all both some most many no not and but or if when while in on at for with as so such also
                    its my your their more now then today yet still only even how why where ai ml rl llm llms agi asi
                    api gpu gpus cpu tpu vlm ceo cto model models agent agents system systems
                    """);
    private static final Set<String> ARTICLES = Set.of("a", "an", "our");
    private static final Set<String> CALLED =
            Set.of("model", "modell", "mod\u00e8le", "modelo", "modello", "agent");
    private static final Set<String> COPULAS = Set.of("is", ",");
    private static final Set<String> AFTER_TITLE = Set.of("", ":", ",", "\u2014", "-");
    private static final int NEAR = 7;
    private static final int LONGEST_TITLE = 6;

    private final Predicate<Token> isOther;
    private final Set<String> alone = new HashSet<>();
    private final Set<String> versioned = new HashSet<>();

    private LocalSystems(Predicate<Token> isOther) {
        this.isOther = isOther;
    }

    /** None: for a stretch of text that introduces nothing. */
    static LocalSystems none() {
        return new LocalSystems(token -> true);
    }

    /**
     * The systems that these sentences introduce.
     *
     * @param isOther whether a word is known to name something else
     */
    static LocalSystems in(List<TokenizedSentence> sentences, Predicate<Token> isOther) {
        LocalSystems systems = new LocalSystems(isOther);
        for (TokenizedSentence sentence : sentences) {
            if (sentence.isReadable()) {
                systems.read(sentence);
            }
        }
        return systems;
    }

    /** Whether the text calls this word alone a system. */
    boolean isAlone(String word) {
        return alone.contains(word);
    }

    /** Whether this word with a version behind it is a system. */
    boolean isFamily(String word) {
        return !alone.isEmpty() && alone.contains(word)
                || !versioned.isEmpty() && versioned.contains(word);
    }

    private void read(TokenizedSentence sentence) {
        for (int index = 0; index < sentence.tokens().size(); index++) {
            Token token = sentence.tokens().get(index);
            if (isCandidate(token)) {
                readName(sentence, index, token);
            }
        }
    }

    private void readName(TokenizedSentence sentence, int index, Token token) {
        int to = endOfVersion(sentence, index + 1);
        boolean version = to > index + 1 && !NUMBERED.contains(token.lower());
        boolean introduced = isIntroduced(sentence, index, to);
        if (version && (introduced || isSubject(sentence, to) || isTitled(sentence, index, to))) {
            add(versioned, token);
        }
        if (to == index + 1 && (introduced || scores(sentence, to) && isFormed(token))) {
            add(alone, token);
        }
    }

    private void add(Set<String> names, Token token) {
        if (!PRONOUNS.contains(token.lower()) && !isOther.test(token)) {
            names.add(token.text());
        }
    }

    private static boolean isCandidate(Token token) {
        return NameForms.isUpper(token) && token.text().length() > 1;
    }

    /** A capital or a digit inside: FooAgent, Foo-ASR, PaperFoo2. */
    private static boolean isFormed(Token token) {
        String text = token.text();
        int hyphen = text.lastIndexOf('-');
        boolean joined =
                hyphen > 1
                        && hyphen + 1 < text.length()
                        && Character.isUpperCase(text.charAt(hyphen + 1));
        boolean ends =
                Character.isDigit(text.charAt(text.length() - 1))
                        && Character.isLowerCase(text.charAt(1));
        return NameForms.isMadeUp(token) || joined || ends;
    }

    /** "2", "1.5": what a version looks like. */
    private static int endOfVersion(TokenizedSentence sentence, int from) {
        if (from >= sentence.tokens().size() || !sentence.tokens().get(from).isNumber()) {
            return from;
        }
        String digits = sentence.written(from);
        boolean small = digits.length() <= (digits.indexOf('.') > 0 ? 3 : 1);
        return small && digits.indexOf(',') < 0 ? from + 1 : from;
    }

    private static boolean isIntroduced(TokenizedSentence sentence, int from, int to) {
        boolean verb = INTRODUCING.contains(sentence.word(from - 1));
        if (!verb && !COPULAS.contains(sentence.word(to))
                || sentence.has(from, to + NEAR, OTHER_WORDS)) {
            return false;
        }
        if (verb) {
            boolean version = to > from + 1;
            boolean title =
                    sentence.tokens().size() <= LONGEST_TITLE
                            && AFTER_TITLE.contains(sentence.word(to));
            boolean article = sentence.word(to).equals(",") && isArticle(sentence, to + 1);
            return version || title || article && sentence.has(to, to + NEAR, SYSTEM_WORDS);
        }
        boolean starts =
                from == 0
                        ? sentence.word(to).equals("is") || isFormed(sentence.tokens().get(from))
                        : !NameForms.isUpper(sentence.tokens().get(from - 1));
        return starts
                && COPULAS.contains(sentence.word(to))
                && isArticle(sentence, to + 1)
                && sentence.has(to + 2, to + NEAR, SYSTEM_WORDS);
    }

    private static boolean isArticle(TokenizedSentence sentence, int index) {
        return ARTICLES.contains(sentence.word(index));
    }

    private static boolean isSubject(TokenizedSentence sentence, int to) {
        return scores(sentence, to)
                || Set.of("'s", "is", "has", "was").contains(sentence.word(to))
                        && sentence.tokens().size() > LONGEST_TITLE
                        && sentence.has(to, to + NEAR, SYSTEM_WORDS);
    }

    private static boolean scores(TokenizedSentence sentence, int to) {
        return Scoring.VERBS.contains(sentence.word(to));
    }

    /** "System card: Foo 2", "Foo 2 model card", "das Modell Foo 2". */
    private static boolean isTitled(TokenizedSentence sentence, int from, int to) {
        boolean before =
                sentence.word(from - 1).equals(":") && sentence.word(from - 2).equals("card")
                        || CALLED.contains(sentence.word(from - 1));
        boolean after =
                Set.of("system", "model").contains(sentence.word(to))
                        && sentence.word(to + 1).equals("card");
        return before || after;
    }
}
