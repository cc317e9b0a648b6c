package dev.gleaner.ingest.read.forecast;

import dev.gleaner.ingest.text.NumberWords;
import dev.gleaner.ingest.text.TokenizedSentence;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
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
    private static final int AGAINST_BEFORE = 9;
    private static final int ODDS_WITHIN = 14;
    private static final int TENTHS = 10;

    /** "one in 2027" is a year, "one in a thousand" the least that anybody says. */
    private static final int MOST = 1000;

    private static final Set<String> FIRST = Set.of("a", "\u767e");
    private static final Map<String, Integer> ROUND =
            Map.of("hundred", 100, "thousand", 1000, "million", 1_000_000);
    private static final Set<String> PERCENT =
            Set.of("%", "percent", "\uff05", "prozent", "percento", "procent", "\u30d1");
    private static final List<String> PERCENT_IN_HANGUL =
            List.of("\ud37c\uc13c\ud2b8", "\ud504\ub85c");
    private static final Set<String> PER = Set.of("per", "pour", "por");
    private static final Set<String> CENT = Set.of("cent", "ciento", "cento");
    private static final Set<String> CHANCES =
            Set.of(
                    "chance",
                    "chances",
                    "odds",
                    "probability",
                    "posibilidades",
                    "probabilidades",
                    "chancen",
                    "possibilit\u00e0");
    private static final Set<String> SHOTS =
            Set.of("proposition", "shot", "bet", "possibility", "prospect", "likelihood", "risk");
    private static final Set<String> BETS =
            Set.of("odds", "bet", "bets", "betting", "chance", "chances", "quote", "cote");
    private static final Set<String> TO = Set.of("to", ":", "-to-", "zu", "contre");

    /** "three in four", "une sur trois", "uno entre cinco", "una su tre", "drei von vier". */
    private static final Set<String> AMONG = Set.of("in", "sur", "entre", "su", "von");

    /** Tenths in Chinese and Japanese, which a sign of its own tells. */
    private static final Set<String> TENTH_SIGNS = Set.of("\u6210", "\u5272");

    private static final String TENTH_IN_HANGUL = "\ud560";

    /** The portion that begins at this token, null when none does. */
    static @Nullable Portion at(TokenizedSentence sentence, int index) {
        if (!mayBegin(sentence, index)) {
            return null;
        }
        int even = EvenChances.end(sentence, index);
        if (even > index) {
            return new Portion(index, even, EVEN, true);
        }
        Portion share = hyphenedShare(sentence, index);
        if (share != null) {
            return share;
        }
        Portion hyphened = hyphenedOdds(sentence, index);
        if (hyphened != null) {
            return hyphened;
        }
        Portion range = Ranges.at(sentence, index);
        if (range != null) {
            return range;
        }
        Portion parts = HanParts.at(sentence, index);
        if (parts != null) {
            return parts;
        }
        int next = SmallNumbers.end(sentence, index);
        if (next == index) {
            return Fractions.at(sentence, index);
        }
        double number = SmallNumbers.value(sentence, index, next);
        boolean joined =
                sentence.word(next).equals("-") && PERCENT.contains(sentence.word(next + 1));
        next = joined ? next + 1 : next;
        String unit = sentence.word(next);
        if (PERCENT.contains(unit) || PERCENT_IN_HANGUL.stream().anyMatch(unit::startsWith)) {
            return new Portion(index, next + 1, number / 100, false);
        }
        if (PER.contains(unit) && CENT.contains(sentence.word(next + 1))) {
            return new Portion(index, next + 2, number / 100, false);
        }
        if (number < TENTHS
                && (TENTH_SIGNS.contains(unit) || unit.startsWith(TENTH_IN_HANGUL))
                && !unit.isEmpty()) {
            return new Portion(index, next + 1, number / TENTHS, false);
        }
        Portion fraction = Fractions.at(sentence, index);
        return fraction == null ? ofPair(sentence, index, next, number) : fraction;
    }

    /** Most words begin no portion, and are told by themselves. */
    private static boolean mayBegin(TokenizedSentence sentence, int index) {
        String word = sentence.word(index);
        return FIRST.contains(word)
                || word.indexOf('-') > 0
                || EvenChances.mayBegin(word)
                || SmallNumbers.end(sentence, index) > index;
    }

    /** "a one-in-five chance". */
    private static @Nullable Portion hyphenedShare(TokenizedSentence sentence, int index) {
        String word = sentence.word(index);
        int in = word.indexOf("-in-");
        if (in <= 0
                || !CHANCES.contains(sentence.word(index + 1))
                        && !SHOTS.contains(sentence.word(index + 1))) {
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

    /** "three in four", "1 out of 10", "two to one". */
    private static @Nullable Portion ofPair(
            TokenizedSentence sentence, int index, int next, double number) {
        String word = sentence.word(next);
        boolean chances =
                CHANCES.contains(word)
                        && Set.of("in", "sur", "out", "entre", "su", "von")
                                .contains(sentence.word(next + 1));
        int among = chances ? next + 1 : next;
        word = sentence.word(among);
        boolean out = word.equals("out") && sentence.word(among + 1).equals("of");
        boolean each = word.equals("de") && sentence.word(among + 1).equals("cada");
        int second = out || each ? among + 2 : among + 1;
        Integer round =
                sentence.word(second).equals("a") ? ROUND.get(sentence.word(second + 1)) : null;
        if (round != null && (out || word.equals("in"))) {
            return new Portion(index, second + 2, number / round, chances);
        }
        int to = SmallNumbers.end(sentence, second);
        if (to == second) {
            return null;
        }
        double other = SmallNumbers.value(sentence, second, to);
        boolean parts = out || each || AMONG.contains(word);
        if (parts && number > 0 && number < other && other <= MOST) {
            return new Portion(index, to, number / other, chances);
        }
        boolean bet =
                sentence.has(to, to + 1, BETS)
                        || sentence.word(to).equals("against")
                        || sentence.has(index - ODDS_WITHIN, index, BETS);
        return TO.contains(word) && bet && number > 0 && other > 0
                ? odds(sentence, index, to, number, other)
                : null;
    }

    private static Portion odds(
            TokenizedSentence sentence, int from, int to, double first, double second) {
        boolean against =
                sentence.has(to, to + AGAINST_WITHIN, Set.of("against"))
                        || sentence.has(from - AGAINST_BEFORE, from, Set.of("against"));
        double value = (against ? second : first) / (first + second);
        return new Portion(from, to, value, true);
    }
}
