package dev.gleaner.ingest.read.forecast;

import dev.gleaner.ingest.text.DateMention;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The portions of a sentence that are chances of something: {@code "a 60%+ chance"}, {@code "~30%
 * by the end of 2027"}, {@code "three in four odds"}; not {@code "a 54% success rate"}.
 *
 * @param at index of the number
 * @param probability 0 to 1
 * @param atLeast whether more is meant ("60%+")
 */
record Chance(int at, double probability, boolean atLeast) {

    private static final int CHANCE_WITHIN = 7;
    private static final int CHANCE_AFTER = 4;

    private static final Set<String> CHANCE =
            Words.of(
                    """
                    chance chances probability probabilities likelihood likely odds credence confident certain
                    wahrscheinlichkeit probabilit\u00e9 probabilit\u00e9s probabilidad probabilidades probabilit\u00e0
                    probabilidade kans
                    """);
    private static final Set<String> STAKED =
            Words.of("put puts putting give gives gave place places peg pegs pegged set sets");
    private static final Set<String> ODDS =
            Words.of("odds probability likelihood credence chance chances");
    private static final Set<String> MARKETS = Words.of("metaculus manifold polymarket kalshi");
    private static final Set<String> SAID_TO_BE = Set.of("is", "at", "of", "=", "to", "as", ":");
    private static final Set<String> SAID = Set.of("say", "said", "guess");
    private static final Set<String> SAYERS = Set.of("i", "i'd", "we", "we'd", "'d", "would");
    private static final int STAKED_WITHIN = 10;
    private static final List<String> CHANCE_PHRASES =
            List.of(
                    "\u6982\u7387",
                    "\u53ef\u80fd\u6027",
                    "\u78ba\u7387",
                    "\ud655\ub960",
                    "\uac00\ub2a5\uc131");
    private static final int CHANCE_SIGNS = 12;
    private static final Set<String> SAMPLING =
            Words.of("interval ci significance percentile spotting detecting random");

    /** The one chance that a line gives to the list below it, null when it gives none. */
    static @Nullable Double ofList(TokenizedSentence sentence) {
        List<Chance> chances = all("", sentence, List.of());
        return chances.size() == 1 ? Double.valueOf(chances.getFirst().probability()) : null;
    }

    /** Portions that are chances: near a word for chance, or right before "by" and a date ahead. */
    static List<Chance> all(String text, TokenizedSentence sentence, List<DateMention> ahead) {
        List<Chance> chances = new ArrayList<>();
        int index = 0;
        while (index < sentence.tokens().size()) {
            Portion written = Portion.at(sentence, index);
            Portion portion = written == null ? decimal(sentence, index) : written;
            if (portion == null) {
                index++;
                continue;
            }
            if (isChance(text, sentence, ahead, portion, chances.isEmpty())) {
                chances.add(
                        new Chance(portion.from(), portion.value(), isAtLeast(sentence, portion)));
            }
            index = portion.to();
        }
        return chances;
    }

    /** "my probability \u2026 is 0.9". */
    private static @Nullable Portion decimal(TokenizedSentence sentence, int index) {
        boolean stated =
                sentence.written(index).startsWith("0.")
                        && SAID_TO_BE.contains(sentence.word(index - 1))
                        && sentence.has(0, index, ODDS);
        double value = stated ? sentence.tokens().get(index).number().orElse(2) : 2;
        return value <= 1 ? new Portion(index, index + 1, value, true) : null;
    }

    private static boolean isChance(
            String text,
            TokenizedSentence sentence,
            List<DateMention> ahead,
            Portion portion,
            boolean first) {
        if (portion.value() > 1 || isBound(sentence, portion)) {
            return false;
        }
        boolean dated =
                !first && isBeforeDeadline(portion.to(), ahead)
                        || isRightBeforeDeadline(sentence, portion.to(), ahead);
        return portion.chance()
                || isNearChance(sentence, portion)
                || isInPhrase(text, sentence, portion.from())
                || isStake(sentence, portion)
                || isForetold(sentence, portion)
                || isSaid(sentence, portion)
                || dated;
    }

    private static boolean isAtLeast(TokenizedSentence sentence, Portion portion) {
        int index = portion.from();
        String before = sentence.word(index - 1);
        return sentence.word(portion.to()).equals("+")
                || Set.of("over", "above", ">").contains(before)
                || before.equals("than")
                        && Set.of("more", "better").contains(sentence.word(index - 2))
                || before.equals("least") && sentence.word(index - 2).equals("at");
    }

    /** "I put 70% on it", "assigns 20% to it". */
    private static boolean isStake(TokenizedSentence sentence, Portion portion) {
        String verb = sentence.word(portion.from() - 1);
        String next = sentence.word(portion.to());
        boolean range =
                portion.to() + 1 < sentence.tokens().size()
                        && sentence.tokens().get(portion.to() + 1).isNumber();
        return next.equals("to") && !range && Set.of("give", "gives", "gave").contains(verb)
                || next.equals("on")
                        && Set.of("put", "puts", "putting", "bet", "bets").contains(verb)
                || next.equals("to") && Set.of("assign", "assigns", "assigned").contains(verb);
    }

    /** "I'd say 30%", "last year I said 40% for 2027": a chance that the writer names. */
    private static boolean isSaid(TokenizedSentence sentence, Portion portion) {
        int from = portion.from();
        int to = portion.to();
        boolean said =
                SAID.contains(sentence.word(from - 1)) && SAYERS.contains(sentence.word(from - 2));
        boolean closes =
                to >= sentence.tokens().size()
                        || sentence.tokens().get(to).isSign()
                        || sentence.word(to).equals("for");
        return said && closes;
    }

    /** "puts the odds at 5%", "Metaculus has it at 58%": a forecast without a date. */
    static boolean isForetold(TokenizedSentence sentence, Portion portion) {
        int from = portion.from();
        boolean odds =
                sentence.has(from - CHANCE_WITHIN, from, ODDS)
                        && sentence.has(from - STAKED_WITHIN, from, STAKED);
        boolean market = sentence.word(from - 1).equals("at") && sentence.has(0, from, MARKETS);
        return odds
                || market
                || isStake(sentence, portion)
                || isSaid(sentence, portion) && sentence.word(from - 1).equals("say");
    }

    /** Whether one of the portions is somebody's forecast even without a date. */
    static boolean isForetold(TokenizedSentence sentence) {
        for (int index = 0; index < sentence.tokens().size(); index++) {
            Portion portion = Portion.at(sentence, index);
            if (portion != null && isForetold(sentence, portion)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBeforeDeadline(int from, List<DateMention> ahead) {
        return ahead.stream().anyMatch(date -> date.from() >= from && date.from() <= from + 5);
    }

    private static boolean isRightBeforeDeadline(
            TokenizedSentence sentence, int from, List<DateMention> ahead) {
        int by = sentence.word(from).equals("+") ? from + 1 : from;
        return sentence.word(by).equals("by")
                && ahead.stream().anyMatch(date -> date.from() > by && date.from() <= by + 4)
                && !sentence.has(
                        0,
                        from,
                        Set.of(
                                "rate",
                                "score",
                                "accuracy",
                                "sota",
                                "saturation",
                                "success",
                                "growth",
                                "threshold",
                                "reach"));
    }

    private static boolean isNearChance(TokenizedSentence sentence, Portion portion) {
        int from = portion.from();
        int to = portion.to();
        boolean compared = sentence.has(to, to + 2, Set.of("less", "more"));
        return !compared
                && (sentence.has(from - CHANCE_WITHIN, from, CHANCE)
                        || sentence.has(to, to + CHANCE_AFTER, CHANCE));
    }

    /** Chinese, Japanese and Korean words for chance, a few signs before the number. */
    private static boolean isInPhrase(String text, TokenizedSentence sentence, int index) {
        if (text.isEmpty()) {
            return false;
        }
        int start = Math.max(sentence.sentence().start(), sentence.start(index) - CHANCE_SIGNS);
        String before = text.substring(start, sentence.start(index));
        return CHANCE_PHRASES.stream().anyMatch(before::contains);
    }

    private static boolean isBound(TokenizedSentence sentence, Portion portion) {
        int to = portion.to();
        return sentence.has(to, to + 3, SAMPLING)
                || sentence.word(to).equals("of") && !portion.chance()
                || sentence.word(to).equals("success");
    }

    /** Whether the sentence speaks of samples and their uncertainty. */
    static boolean isSampling(TokenizedSentence sentence) {
        return sentence.has(0, sentence.tokens().size(), SAMPLING);
    }
}
