package dev.gleaner.ingest.read.forecast;

import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The phrases for a chance of one half: {@code "a coin flip"}, {@code "even odds"}. */
final class EvenChances {

    private static final Set<String> EVENTS =
            Set.of("chance", "chances", "odds", "probability", "money", "bet", "bets");
    private static final Set<String> WHOLE =
            Set.of(
                    "fifty-fifty",
                    "50-50",
                    "50-to-50",
                    "toss-up",
                    "tossup",
                    "coin-flip",
                    "coinflip",
                    "coin-toss",
                    "even-money",
                    "m\u00fcnzwurf");
    private static final Set<String> ODDS = Set.of("odds", "chances", "than", "roughly");
    private static final int ODDS_WITHIN = 3;
    private static final Set<String> COINS = Set.of("flip", "toss");
    private static final Set<String> PARTS = Set.of("/", "-", "\u2013", ":");

    /** Half and half, pile ou face, cara o cruz, testa o croce; in the East sign by sign. */
    private static final List<List<String>> PHRASES =
            List.of(
                    List.of("fifty", "fifty"),
                    List.of("flip", "of", "a", "coin"),
                    List.of("toss", "of", "a", "coin"),
                    List.of("pile", "ou", "face"),
                    List.of("cara", "o", "cruz"),
                    List.of("testa", "o", "croce"),
                    List.of("fifty", "to", "fifty"),
                    List.of("\u534a", "\u3005"),
                    List.of("\u4e94", "\u4e94", "\u5f00"),
                    List.of("\u4e94", "\u5206", "\u4e94", "\u5206"),
                    List.of("\u4e00", "\u534a", "\u4e00", "\u534a"));

    private static final String HALVES_IN_HANGUL = "\ubc18\ubc18";

    private static final Set<String> FIRST = new HashSet<>(Set.of("even", "coin", "50"));

    static {
        PHRASES.forEach(phrase -> FIRST.add(phrase.getFirst()));
    }

    private EvenChances() {}

    /** Whether such a phrase may begin with the word. */
    static boolean mayBegin(String word) {
        return FIRST.contains(word) || WHOLE.contains(word) || word.startsWith(HALVES_IN_HANGUL);
    }

    /** One past the phrase that begins at this token; the same index when none does. */
    static int end(TokenizedSentence sentence, int index) {
        String word = sentence.word(index);
        String next = sentence.word(index + 1);
        if (word.equals("even") && EVENTS.contains(next)
                || word.equals("coin") && COINS.contains(next)) {
            return index + 2;
        }
        if (word.equals("even") && sentence.has(index - ODDS_WITHIN, index, ODDS)) {
            return index + 1;
        }
        if (WHOLE.contains(word) || word.startsWith(HALVES_IN_HANGUL)) {
            return index + 1;
        }
        if (word.equals("50") && PARTS.contains(next) && sentence.word(index + 2).equals("50")) {
            return index + 3;
        }
        for (List<String> phrase : PHRASES) {
            if (word.equals(phrase.getFirst()) && stands(sentence, index, phrase)) {
                return index + phrase.size();
            }
        }
        return index;
    }

    private static boolean stands(TokenizedSentence sentence, int index, List<String> phrase) {
        for (int part = 1; part < phrase.size(); part++) {
            if (!sentence.word(index + part).equals(phrase.get(part))) {
                return false;
            }
        }
        return true;
    }
}
