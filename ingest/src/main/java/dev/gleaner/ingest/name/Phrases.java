package dev.gleaner.ingest.name;

import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.Tokenizer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of one or more words, found in exactly their spelling. */
final class Phrases {

    private final Map<String, List<List<String>>> phrases = new HashMap<>();

    Phrases(List<String> names) {
        for (String name : names) {
            List<String> words = words(Tokenizer.tokens(name, 0, name.length()));
            phrases.computeIfAbsent(words.getFirst(), word -> new ArrayList<>()).add(words);
        }
    }

    private static List<String> words(List<Token> tokens) {
        return tokens.stream().map(Phrases::plain).toList();
    }

    private static String plain(Token token) {
        return token.text().replace('\u2011', '-');
    }

    /** One past the longest name that begins at this token; the same index when none does. */
    int endOfName(List<Token> tokens, int from) {
        int end = from;
        for (List<String> words : phrases.getOrDefault(plain(tokens.get(from)), List.of())) {
            if (from + words.size() > end && stands(words, tokens, from)) {
                end = from + words.size();
            }
        }
        return end;
    }

    private static boolean stands(List<String> words, List<Token> tokens, int from) {
        if (from + words.size() > tokens.size()) {
            return false;
        }
        for (int index = 1; index < words.size(); index++) {
            if (!plain(tokens.get(from + index)).equals(words.get(index))) {
                return false;
            }
        }
        return true;
    }
}
