package dev.gleaner.ingest.read.claim;

import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.Set;

/**
 * Which words of a sentence stand beside each other, with its start and its end: "we found", "going
 * to". A name counts as a name and a number as a number, whatever they say; one of the two is a
 * word that every text is full of, so that the pair tells of the way of speaking, not the matter.
 */
final class PhraseFeatures {

    private static final String NAME = "NAME";
    private static final String NUMBER = "NUMBER";
    private static final String EDGE = "|";
    private static final String SIGN = "";

    private PhraseFeatures() {}

    static void addTo(TokenizedSentence sentence, SentenceMarks marks, Set<String> features) {
        String before = EDGE;
        boolean commonBefore = true;
        for (Token token : sentence.tokens()) {
            String word = word(token, marks);
            boolean common = !word.equals(token.lower()) || Lexicon.isFunction(word);
            if ((common || commonBefore) && !(word.equals(NAME) && before.equals(NAME))) {
                add(before, word, features);
            }
            before = word;
            commonBefore = common;
        }
        add(before, EDGE, features);
    }

    private static void add(String before, String word, Set<String> features) {
        if (!before.equals(SIGN) && !word.equals(SIGN)) {
            features.add("pair " + before + ' ' + word);
        }
    }

    private static String word(Token token, SentenceMarks marks) {
        if (marks.isName(token.start())) {
            return NAME;
        }
        return token.isNumber() ? NUMBER : token.isWord() ? token.lower() : SIGN;
    }
}
