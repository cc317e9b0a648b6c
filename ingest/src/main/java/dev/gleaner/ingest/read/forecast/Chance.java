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
    private static final int STEP_WITHIN = 3;

    private static final Set<String> CHANCE =
            Words.of(
                    """
                    chance chances probability probabilities likelihood likely odds credence confident certain sure
                    doom shot prospect prospects posibilidad posibilidades possibilit\u00e0 wahrscheinlichkeit chance wahrscheinlich chancen probabilit\u00e9 probabilit\u00e9s probabilidad
                    probabilidades probabilit\u00e0 probabilidade kans waarschijnlijkheid
                    """);
    private static final Set<String> NOUNS =
            Words.of(
                    """
                    chance chances probability likelihood odds credence wahrscheinlichkeit probabilit\u00e9 probabilidad
                    probabilit\u00e0 probabilidade kans
                    """);
    private static final Set<String> LINKING =
            Words.of("at is as bei auf \u00e0 en del al a = was were are");
    private static final Set<String> GIVING =
            Words.of(
                    """
                    da daba dan dio otorga asigna donne donnait accorde attribue gibt gab geben r\u00e4umt d\u00e0 assegna apuesta
                    parie wettet
                    """);
    private static final Set<String> REVISING =
            Words.of(
                    """
                    raised raises lowered lowers moved moves cut cuts revised revises nudged updated updates bumped
                    trimmed dropped shifted went goes fell rose
                    """);
    private static final Set<String> FORESIGHT =
            Words.of(
                    """
                    estimate estimates forecast forecasts prediction number figure odds credence probability chance
                    """);
    private static final Set<String> ON = Words.of("a \u00e0 al f\u00fcr auf dass che que di");
    private static final int GIVEN_WITHIN = 12;
    private static final int EQUATED_WITHIN = 12;
    private static final Set<String> LEADING =
            Words.of(": is it's 's was say says said \u201c \" \u00ab at maybe about perhaps");
    private static final Set<String> AFTER = Words.of("that by before for on");
    private static final Set<String> RISK =
            Words.of("risk confidence risiko risque riesgo rischio");
    private static final Set<String> ODDS =
            Words.of("odds probability likelihood credence chance chances");
    private static final Set<String> SAID_TO_BE =
            Set.of("is", "at", "of", "=", "to", "as", ":", "a", "an", "~", "about", "probability");
    private static final Set<String> SAMPLING =
            Words.of("interval intervals ci significance percentile spotting detecting random");
    private static final Set<String> MEASURED =
            Words.of("rate score accuracy sota saturation success growth threshold reach");

    /** The one chance that a line gives to the list below it, null when it gives none. */
    static @Nullable Double ofList(TokenizedSentence sentence) {
        List<Chance> chances = all("", sentence, List.of());
        return chances.size() == 1 ? Double.valueOf(chances.getFirst().probability()) : null;
    }

    /** Portions that are chances: near a word for chance, or right before "by" and a date ahead. */
    static List<Chance> all(String text, TokenizedSentence sentence, List<DateMention> ahead) {
        List<Chance> chances = new ArrayList<>();
        Stakes stakes = new Stakes(sentence, ahead);
        int index = 0;
        while (index < sentence.tokens().size()) {
            Portion portion = portionAt(sentence, index, !chances.isEmpty());
            if (portion == null) {
                index++;
                continue;
            }
            if (isChance(text, sentence, ahead, portion, chances.isEmpty(), stakes)) {
                if (replacesLast(sentence, portion, chances)) {
                    chances.removeLast();
                }
                if (!isFormer(sentence, portion, chances)) {
                    chances.add(
                            new Chance(
                                    portion.from(), portion.value(), isAtLeast(sentence, portion)));
                }
            }
            index = portion.to();
        }
        return chances;
    }

    private static @Nullable Portion portionAt(
            TokenizedSentence sentence, int index, boolean further) {
        Portion written = Portion.at(sentence, index);
        if (written != null) {
            return written;
        }
        Portion decimal = decimal(sentence, index);
        return decimal == null && further ? bare(sentence, index) : decimal;
    }

    /** "a chance of 8% now, but of 35 if …": the percent sign of the first goes for both. */
    static @Nullable Portion bare(TokenizedSentence sentence, int index) {
        String before = sentence.word(index - 1);
        boolean again =
                Set.of("of", "at").contains(before)
                                && Set.of("but", "and", "or", "then")
                                        .contains(sentence.word(index - 2))
                        || index > 1
                                && sentence.tokens().get(index - 1).startsUpperCase()
                                && Set.of(",", "and", ";").contains(sentence.word(index - 2));
        double value = again ? sentence.tokens().get(index).number().orElse(0) : 0;
        boolean closes =
                index + 1 >= sentence.tokens().size()
                        || sentence.tokens().get(index + 1).isSign()
                        || sentence.has(index + 1, index + 2, Set.of("if", "by", "before", "in"));
        return value >= 1 && value < 100 && closes && !sentence.word(index + 1).equals("%")
                ? new Portion(index, index + 1, value / 100, true)
                : null;
    }

    /** "moved from 20% to 35%": only the later of the two stands. */
    private static boolean replacesLast(
            TokenizedSentence sentence, Portion portion, List<Chance> chances) {
        if (chances.isEmpty() || !sentence.word(portion.from() - 1).equals("to")) {
            return false;
        }
        int last = chances.getLast().at();
        return sentence.word(last - 1).equals("from") && portion.from() - last <= STEP_WITHIN;
    }

    /** "30%, up from 20%". */
    private static boolean isFormer(
            TokenizedSentence sentence, Portion portion, List<Chance> chances) {
        return !chances.isEmpty()
                && sentence.word(portion.from() - 1).equals("from")
                && sentence.has(portion.from() - 2, portion.from(), Set.of("up", "down"));
    }

    /** "my probability \u2026 is 0.9". */
    private static @Nullable Portion decimal(TokenizedSentence sentence, int index) {
        boolean equated =
                sentence.word(index - 1).equals("=")
                        && sentence.has(index - EQUATED_WITHIN, index, Set.of("p", "pr"));
        boolean stated =
                sentence.written(index).startsWith("0.")
                        && (equated && !sentence.word(index - 2).equals("p")
                                || SAID_TO_BE.contains(sentence.word(index - 1))
                                        && sentence.has(0, index, ODDS)
                                || sentence.has(index + 1, index + 2, ODDS));
        double value = stated ? sentence.tokens().get(index).number().orElse(2) : 2;
        return value <= 1 ? new Portion(index, index + 1, value, true) : null;
    }

    private static boolean isChance(
            String text,
            TokenizedSentence sentence,
            List<DateMention> ahead,
            Portion portion,
            boolean first,
            Stakes stakes) {
        if (portion.value() > 1 || isBound(sentence, portion)) {
            return false;
        }
        boolean dated =
                !first
                                && (isBeforeDeadline(portion.to(), ahead)
                                        || isBeforeDeadline(portion.from(), ahead))
                        || isRightBeforeDeadline(sentence, portion.to(), ahead)
                        || isBareShare(sentence, portion, ahead);
        return portion.chance()
                || isNearChance(sentence, portion)
                || isRisk(sentence, portion, ahead)
                || EasternChances.tell(text, sentence, portion)
                || stakes.isStake(portion)
                || Stakes.isForetold(sentence, portion)
                || isGivenAbroad(sentence, portion)
                || isRevised(sentence, portion)
                || isBracketed(sentence, portion, ahead)
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

    /** "One in three, she says, by 2030", "She is cautious: a fifth, at most, by 2030." */
    private static boolean isBareShare(
            TokenizedSentence sentence, Portion portion, List<DateMention> ahead) {
        int before = portion.from() - 1;
        boolean begins = before < 0 || LEADING.contains(sentence.word(before));
        String next = sentence.word(portion.to());
        boolean closes =
                next.isEmpty()
                        || sentence.tokens().get(portion.to()).isSign()
                        || AFTER.contains(next);
        boolean inWords = !sentence.word(portion.to() - 1).equals("%");
        return !ahead.isEmpty() && begins && closes && inWords && portion.value() > 0;
    }

    private static boolean isBeforeDeadline(int from, List<DateMention> ahead) {
        return ahead.stream()
                .anyMatch(date ->
                        date.from() >= from && date.from() <= from + 5
                                || date.to() <= from && date.to() >= from - 3);
    }

    private static boolean isRightBeforeDeadline(
            TokenizedSentence sentence, int from, List<DateMention> ahead) {
        int by = sentence.word(from).equals("+") ? from + 1 : from;
        return sentence.word(by).equals("by")
                && ahead.stream().anyMatch(date -> date.from() > by && date.from() <= by + 4)
                && !sentence.has(0, from, MEASURED);
    }

    /** "She raised her estimate from 20% to 35%." */
    private static boolean isRevised(TokenizedSentence sentence, Portion portion) {
        return Set.of("to", "from").contains(sentence.word(portion.from() - 1))
                && sentence.has(0, portion.from(), REVISING)
                && sentence.has(0, portion.from(), FORESIGHT);
    }

    /** "by 2028 (60%)", "Robots will cook before 2030 (40%)." */
    private static boolean isBracketed(
            TokenizedSentence sentence, Portion portion, List<DateMention> ahead) {
        int open = portion.from() - 1;
        boolean bracketed =
                sentence.word(open).equals("(") && sentence.word(portion.to()).equals(")");
        boolean closes = portion.to() + 2 >= sentence.tokens().size();
        return bracketed
                && ahead.stream().anyMatch(date -> date.to() == open || closes && date.to() < open);
    }

    /** "Da un 25 % a que suceda", "donne 30 % \u00e0 un accord". */
    private static boolean isGivenAbroad(TokenizedSentence sentence, Portion portion) {
        return ON.contains(sentence.word(portion.to()))
                && sentence.has(portion.from() - GIVEN_WITHIN, portion.from(), GIVING);
    }

    /** "a 10% risk of a pause by 2030". */
    private static boolean isRisk(
            TokenizedSentence sentence, Portion portion, List<DateMention> ahead) {
        return !ahead.isEmpty()
                && sentence.has(portion.from() - CHANCE_AFTER, portion.to() + 2, RISK);
    }

    private static boolean isNearChance(TokenizedSentence sentence, Portion portion) {
        int from = portion.from();
        int to = portion.to();
        boolean compared = sentence.has(to, to + 2, Set.of("less", "more"));
        int start = from;
        while (start > from - CHANCE_WITHIN && !sentence.word(start - 1).equals(";")) {
            start--;
        }
        boolean linked = LINKING.contains(sentence.word(from - 1));
        return !compared
                && (linked && sentence.has(0, from, NOUNS)
                        || sentence.has(start, from, CHANCE)
                        || sentence.has(to, to + CHANCE_AFTER, CHANCE));
    }

    private static boolean isBound(TokenizedSentence sentence, Portion portion) {
        int to = portion.to();
        return sentence.has(to, to + 3, SAMPLING)
                || sentence.word(to).equals("of")
                        && !portion.chance()
                        && !sentence.has(portion.from() - CHANCE_WITHIN, portion.from(), NOUNS)
                || sentence.word(to).equals("success");
    }

    /** Whether the sentence speaks of samples and their uncertainty. */
    static boolean isSampling(TokenizedSentence sentence) {
        return sentence.has(0, sentence.tokens().size(), SAMPLING);
    }
}
