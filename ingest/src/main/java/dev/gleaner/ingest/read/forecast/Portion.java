package dev.gleaner.ingest.read.forecast;

import dev.gleaner.ingest.text.NumberWords;
import dev.gleaner.ingest.text.TokenizedSentence;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * A part of a whole as a sentence writes it, in figures or in words: {@code "60%"}, {@code "sixty
 * per cent"}, {@code "three in four"}, {@code "two-to-one odds"}, {@code "an even chance"}.
 *
 * <p>Odds are read in favour of what they are on, unless {@code "against"} follows.
 *
 * @param from index of the first token
 * @param to one past the last
 * @param value 0 or more; above 1 it is no chance
 * @param chance whether its own words say that it is one ("odds", "coin flip")
 */
record Portion(int from, int to, double value, boolean chance) {

    private static final double EVEN = 0.5;
    private static final int AGAINST_WITHIN = 3;
    private static final int ODDS_WITHIN = 14;

    /** "one in 2027" is a year, "one in a thousand" the least that anybody says. */
    private static final int MOST = 1000;

    private static final Set<String> PERCENT = Set.of("%", "percent", "\uff05", "prozent");
    private static final Set<String> PER = Set.of("per", "pour", "por");
    private static final Set<String> CENT = Set.of("cent", "ciento", "cento");
    private static final Set<String> CHANCES = Set.of("chance", "chances", "odds", "probability");
    private static final Set<String> BETS = Set.of("odds", "bet", "chance", "chances");
    private static final Set<String> FIFTY_FIFTY = Set.of("fifty-fifty", "50-50");
    private static final Set<String> COINS = Set.of("flip", "toss");
    private static final Set<String> TO = Set.of("to", ":", "-to-");

    /** The portion that begins at this token, null when none does. */
    static @Nullable Portion at(TokenizedSentence sentence, int index) {
        Portion even = even(sentence, index);
        if (even != null) {
            return even;
        }
        Portion share = hyphenedShare(sentence, index);
        if (share != null) {
            return share;
        }
        Portion hyphened = hyphenedOdds(sentence, index);
        if (hyphened != null) {
            return hyphened;
        }
        int next = NumberWords.end(sentence, index);
        if (next == index) {
            return thirds(sentence, index);
        }
        double number = NumberWords.value(sentence, index, next);
        if (PERCENT.contains(sentence.word(next))) {
            return new Portion(index, next + 1, number / 100, false);
        }
        if (PER.contains(sentence.word(next)) && CENT.contains(sentence.word(next + 1))) {
            return new Portion(index, next + 2, number / 100, false);
        }
        return ofPair(sentence, index, next, number);
    }

    /** "even chance", "fifty-fifty", "50/50", "a coin flip". */
    private static @Nullable Portion even(TokenizedSentence sentence, int index) {
        String word = sentence.word(index);
        String next = sentence.word(index + 1);
        if (word.equals("even") && CHANCES.contains(next)
                || word.equals("coin") && COINS.contains(next)) {
            return new Portion(index, index + 2, EVEN, true);
        }
        if (FIFTY_FIFTY.contains(word)) {
            return new Portion(index, index + 1, EVEN, true);
        }
        boolean parted = next.equals("/") || next.equals("-") || next.equals("\u2013");
        boolean fifty = word.equals("50") && parted && sentence.word(index + 2).equals("50");
        return fifty ? new Portion(index, index + 3, EVEN, true) : null;
    }

    /** "a one-in-five chance". */
    private static @Nullable Portion hyphenedShare(TokenizedSentence sentence, int index) {
        String word = sentence.word(index);
        int in = word.indexOf("-in-");
        if (in <= 0 || !CHANCES.contains(sentence.word(index + 1))) {
            return null;
        }
        double first = NumberWords.value(word.substring(0, in));
        double second = NumberWords.value(word.substring(in + "-in-".length()));
        return first > 0 && first < second
                ? new Portion(index, index + 1, first / second, true)
                : null;
    }

    /** "two-to-one odds", which is one word for the tokenizer. */
    private static @Nullable Portion hyphenedOdds(TokenizedSentence sentence, int index) {
        String word = sentence.word(index);
        int to = word.indexOf("-to-");
        if (to <= 0) {
            return null;
        }
        double first = NumberWords.value(word.substring(0, to));
        double second = NumberWords.value(word.substring(to + "-to-".length()));
        boolean bet =
                sentence.has(index + 1, index + 2, BETS)
                        || sentence.has(index - ODDS_WITHIN, index, BETS);
        return first > 0 && second > 0 && bet
                ? odds(sentence, index, index + 1, first, second)
                : null;
    }

    /** "two-thirds", "one third", "a third". */
    private static @Nullable Portion thirds(TokenizedSentence sentence, int index) {
        double value = NumberWords.fraction(sentence.word(index));
        return value > 0 && sentence.has(index + 1, index + 2, CHANCES)
                ? new Portion(index, index + 1, value, true)
                : null;
    }

    /** "three in four", "1 out of 10", "two to one". */
    private static @Nullable Portion ofPair(
            TokenizedSentence sentence, int index, int next, double number) {
        String word = sentence.word(next);
        boolean out = word.equals("out") && sentence.word(next + 1).equals("of");
        int second = out ? next + 2 : next + 1;
        int to = NumberWords.end(sentence, second);
        if (to == second) {
            return null;
        }
        double other = NumberWords.value(sentence, second, to);
        if ((out || word.equals("in")) && number > 0 && number < other && other <= MOST) {
            return new Portion(index, to, number / other, false);
        }
        boolean bet =
                sentence.has(to, to + 1, BETS) || sentence.has(index - ODDS_WITHIN, index, BETS);
        return TO.contains(word) && bet && number > 0 && other > 0
                ? odds(sentence, index, to, number, other)
                : null;
    }

    private static Portion odds(
            TokenizedSentence sentence, int from, int to, double first, double second) {
        boolean against = sentence.has(to, to + AGAINST_WITHIN, Set.of("against"));
        double value = (against ? second : first) / (first + second);
        return new Portion(from, to, value, true);
    }
}
