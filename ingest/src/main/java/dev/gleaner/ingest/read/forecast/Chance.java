package dev.gleaner.ingest.read.forecast;

import dev.gleaner.ingest.text.DateMention;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The percentages of a sentence that are chances of something: {@code "a 60%+ chance"}, {@code
 * "~30% by the end of 2027"}; not {@code "a 54% success rate"}.
 *
 * @param at index of the number
 * @param probability 0 to 1
 * @param atLeast whether more is meant ("60%+")
 */
record Chance(int at, double probability, boolean atLeast) {

    private static final Set<String> PERCENT = Set.of("%", "percent", "\uff05");
    private static final int CHANCE_WITHIN = 7;

    private static final Set<String> CHANCE =
            Words.of(
                    """
                    chance chances probability probabilities likelihood likely odds credence confident certain
                    """);
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
        for (int index = 0; index + 2 < sentence.tokens().size(); index++) {
            if (sentence.word(index).equals("50")
                    && sentence.word(index + 1).equals("/")
                    && sentence.word(index + 2).equals("50")) {
                return 0.5;
            }
        }
        List<Chance> chances = all("", sentence, List.of());
        return chances.size() == 1 ? Double.valueOf(chances.getFirst().probability()) : null;
    }

    /**
     * Percentages that are chances: near a word for chance, or right before "by" and a date ahead.
     */
    static List<Chance> all(String text, TokenizedSentence sentence, List<DateMention> ahead) {
        List<Chance> chances = new ArrayList<>();
        for (int index = 0; index + 1 < sentence.tokens().size(); index++) {
            Token token = sentence.tokens().get(index);
            boolean percent = PERCENT.contains(sentence.word(index + 1));
            if (!token.isNumber() || !percent) {
                continue;
            }
            double value = token.number().orElse(Double.NaN) / 100;
            boolean dated =
                    isBeforeDeadline(index + 2, ahead) && !chances.isEmpty()
                            || isRightBeforeDeadline(sentence, index + 2, ahead);
            if (value >= 0
                    && value <= 1
                    && !isBound(sentence, index)
                    && (isNearChance(sentence, index)
                            || isInPhrase(text, sentence, index)
                            || isStake(sentence, index)
                            || dated)) {
                chances.add(new Chance(index, value, isAtLeast(sentence, index)));
            }
        }
        return chances;
    }

    private static boolean isAtLeast(TokenizedSentence sentence, int index) {
        String before = sentence.word(index - 1);
        return sentence.word(index + 2).equals("+")
                || Set.of("over", "above", ">").contains(before)
                || before.equals("than") && sentence.word(index - 2).equals("more");
    }

    /** "I put 70% on it", "assigns 20% to it". */
    private static boolean isStake(TokenizedSentence sentence, int index) {
        String verb = sentence.word(index - 1);
        String next = sentence.word(index + 2);
        return next.equals("on") && Set.of("put", "puts", "putting", "bet", "bets").contains(verb)
                || next.equals("to") && Set.of("assign", "assigns", "assigned").contains(verb);
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

    private static boolean isNearChance(TokenizedSentence sentence, int index) {
        boolean compared = sentence.has(index + 2, index + 4, Set.of("less", "more"));
        return !compared
                && (sentence.has(index - CHANCE_WITHIN, index, CHANCE)
                        || sentence.has(index + 2, index + CHANCE_WITHIN - 1, CHANCE));
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

    private static boolean isBound(TokenizedSentence sentence, int index) {
        return sentence.has(index + 2, index + 5, SAMPLING)
                || sentence.word(index + 2).equals("of")
                || sentence.word(index + 2).equals("success");
    }

    /** Whether the sentence speaks of samples and their uncertainty. */
    static boolean isSampling(TokenizedSentence sentence) {
        return sentence.has(0, sentence.tokens().size(), SAMPLING);
    }
}
