package dev.gleaner.ingest.text;

import java.util.List;
import java.util.Set;

/** A sentence with its words, numbers and signs. */
public record TokenizedSentence(Sentence sentence, List<Token> tokens) {

    /**
     * Nobody writes a sentence of more words and signs; what has more is a list, a table or
     * furniture.
     */
    private static final int LONGEST = 600;

    public TokenizedSentence {
        tokens = List.copyOf(tokens);
    }

    /** All sentences of a text. */
    public static List<TokenizedSentence> of(String text) {
        return Sentences.of(text).stream()
                .map(sentence ->
                        new TokenizedSentence(
                                sentence, Tokenizer.tokens(text, sentence.start(), sentence.end())))
                .toList();
    }

    /** Whether it is short enough to be a sentence that somebody wrote. */
    public boolean isReadable() {
        return !tokens.isEmpty() && tokens.size() <= LONGEST;
    }

    /** The word there in lower case, empty outside the sentence. */
    public String word(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).lower() : "";
    }

    /** The word there as written, empty outside the sentence. */
    public String written(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).text() : "";
    }

    /** Whether one of these words stands from {@code from} (inclusive) to {@code to}. */
    public boolean has(int from, int to, Set<String> words) {
        for (int index = Math.max(0, from); index < Math.min(tokens.size(), to); index++) {
            if (words.contains(tokens.get(index).lower())) {
                return true;
            }
        }
        return false;
    }

    /** Where the characters of these tokens start. */
    public int start(int from) {
        return tokens.get(from).start();
    }

    /** One past the last character before token {@code to}. */
    public int end(int to) {
        return tokens.get(to - 1).end();
    }
}
