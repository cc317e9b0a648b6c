package dev.gleaner.ingest.read.claim;

import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.Set;

/**
 * How many numbers, names, capitals and commas a sentence has, each counted up to "many": a
 * sentence with several is about something in particular.
 */
final class SentenceCounts {

    private static final int MANY = 3;

    private SentenceCounts() {}

    static void addTo(TokenizedSentence sentence, SentenceMarks marks, Set<String> features) {
        int numbers = 0;
        int names = 0;
        int capitals = 0;
        int commas = 0;
        boolean first = true;
        boolean inName = false;
        for (Token token : sentence.tokens()) {
            boolean name = marks.isName(token.start());
            numbers += token.isNumber() ? 1 : 0;
            names += name && !inName ? 1 : 0;
            capitals += !first && token.startsUpperCase() ? 1 : 0;
            commas += token.text().equals(",") ? 1 : 0;
            inName = name;
            first = false;
        }
        features.add("numbers-" + upToMany(numbers));
        features.add("names-" + upToMany(names));
        features.add("capitals-" + upToMany(capitals));
        features.add("commas-" + upToMany(commas));
    }

    private static int upToMany(int count) {
        return Math.min(MANY, count);
    }
}
