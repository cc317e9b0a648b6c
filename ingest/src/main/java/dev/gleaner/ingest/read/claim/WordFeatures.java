package dev.gleaner.ingest.read.claim;

import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.List;
import java.util.Set;

/** What the single words and numbers of a sentence tell, names left out. */
final class WordFeatures {

    private static final Set<String> RATES = Set.of("%", "percent", "x", "\u00d7", "times");
    private static final List<String> FIRST =
            List.of("i", "we", "you", "they", "demonstrative", "why", "cause");
    private static final List<String> ENDINGS = List.of("ing", "ed", "es", "s", "ly");
    private static final int SHORTEST_STEM = 4;
    private static final char FIRST_EASTERN = '\u3040';

    private WordFeatures() {}

    static void addTo(TokenizedSentence sentence, SentenceMarks marks, Set<String> features) {
        boolean verb = false;
        boolean past = false;
        boolean prized = false;
        for (int index = 0; index < sentence.tokens().size(); index++) {
            Token token = sentence.tokens().get(index);
            prized |=
                    Lexicon.belongs(token.lower(), "values")
                            && sentence.has(index + 1, index + 3, Lexicon.group("praise"));
            if (marks.isName(token.start())) {
                continue;
            }
            addWord(token, features);
            if (token.isNumber()) {
                addNumber(sentence, index, features);
            }
            boolean gone = MainClause.isEd(token) || Lexicon.belongs(token.lower(), "past");
            past |= gone;
            verb |=
                    gone
                            || Lexicon.belongs(token.lower(), "is")
                            || Lexicon.belongs(token.lower(), "has")
                            || Lexicon.belongs(token.lower(), "future")
                            || Lexicon.belongs(token.lower(), "hedge");
        }
        features.add(past ? "tense-past" : "tense-other");
        addTail(sentence, features);
        if (!verb) {
            features.add("no-verb");
        }
        if (prized) {
            features.add("values-praise");
        }
        String first = sentence.word(SentenceShape.firstWord(sentence));
        for (String group : FIRST) {
            if (Lexicon.belongs(first, group)) {
                features.add("first-" + group);
            }
        }
        addTogether("we", "happens", "we+happens", features);
        addTogether("tense-past", "finds", "past+finds", features);
        addTogether("i", "believes", "i+believes", features);
    }

    /** The last signs of an eastern sentence, where its verb is. */
    private static void addTail(TokenizedSentence sentence, Set<String> features) {
        int last = sentence.tokens().size() - 1;
        while (last > 0 && sentence.tokens().get(last).isSign()) {
            last--;
        }
        String word = sentence.written(last);
        if (word.isEmpty() || word.charAt(0) < FIRST_EASTERN) {
            return;
        }
        boolean one = word.length() == 1;
        String tail = one ? sentence.written(last - 1) + word : word;
        features.add("tail " + tail.substring(Math.max(0, tail.length() - 2)));
        features.add("tail " + tail.substring(tail.length() - 1));
    }

    private static void addTogether(
            String one, String other, String together, Set<String> features) {
        if (features.contains(one) && features.contains(other)) {
            features.add(together);
        }
    }

    private static void addWord(Token token, Set<String> features) {
        if (token.isWord()
                && token.text().charAt(0) < 0x80
                && Character.isLowerCase(token.text().charAt(0))
                && !Lexicon.isFunction(token.lower())) {
            features.add("word " + stem(token.lower()));
        }
    }

    private static void addNumber(TokenizedSentence sentence, int index, Set<String> features) {
        features.add("number");
        if (RATES.contains(sentence.word(index + 1))) {
            features.add("measure");
        }
        String written = sentence.written(index);
        if (written.length() == 4 && written.startsWith("20")) {
            features.add("year");
        }
        if (sentence.word(index - 1).equals("$")) {
            features.add("money");
        }
    }

    /** Without the commonest endings: "improves" and "improved" count as one. */
    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
