package dev.gleaner.ingest.read.forecast;

import dev.gleaner.ingest.text.DateMention;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import java.util.List;
import java.util.Set;

/**
 * How somebody stakes a portion on what is to come without a word for chance: {@code "I put 70% on
 * it"}, {@code "we give it 20% that …"}, {@code "she puts a treaty by 2030 at 30%"}, {@code "2031,
 * at 55%"}, {@code "I'd say 30%"}.
 */
final class Stakes {

    private static final int ODDS_WITHIN = 7;
    private static final int STAKED_WITHIN = 10;
    private static final int STAKED_NEAR = 6;
    private static final int STAKED_BEFORE = 24;
    private static final Set<String> STAKED =
            Words.of(
                    """
                    put puts putting give gives gave place places peg pegs pegged set sets assign assigns assigned
                    offer offers offered price prices has had rate rates
                    """);
    private static final Set<String> PUTTING =
            Words.of(
                    "put puts putting give gives gave place places peg pegs pegged set sets calls");
    private static final Set<String> GIVEN =
            Words.of("give gives gave giving assign assigns assigned");
    private static final Set<String> ODDS =
            Words.of("odds probability likelihood credence chance chances");
    private static final Set<String> MARKETS = Words.of("metaculus manifold polymarket kalshi");
    private static final Set<String> CROWDS =
            Words.of(
                    """
                    market markets question contract community crowd consensus traders bettors bookmakers panel forecasters
                    superforecasters aggregate
                    """);
    private static final Set<String> SAID = Set.of("say", "said", "guess");
    private static final Set<String> SAYERS = Set.of("i", "i'd", "we", "we'd", "'d", "would");
    private static final Set<String> IT = Words.of("it this that them him her us each both");
    private static final Set<String> HEDGES =
            Words.of(
                    """
                    about around roughly only just maybe perhaps some no at more less than most least up to nearly
                    almost over under ~ a an under-
                    """);

    /** What a portion of is no chance: "puts growth in 2027 at 4%". */
    private static final Set<String> MEASURED =
            Words.of(
                    """
                    rate rates score scores accuracy sota saturation success growth threshold reach share shares revenue
                    revenues unemployment inflation adoption margin margins capacity tariff tax taxes productivity
                    utilisation utilization
                    """);

    private final TokenizedSentence sentence;
    private final List<DateMention> ahead;

    Stakes(TokenizedSentence sentence, List<DateMention> ahead) {
        this.sentence = sentence;
        this.ahead = ahead;
    }

    /** Whether the portion is somebody's stake on something. */
    boolean isStake(Portion portion) {
        return isPutOn(sentence, portion)
                || isSaid(sentence, portion)
                || isMarket(sentence, portion)
                || isOfCrowd(portion)
                || isGiven(portion)
                || isPutAt(portion)
                || followsDate(portion);
    }

    /** "I put 70% on it", "gives 60% to that", "assigns 20% to it". */
    private static boolean isPutOn(TokenizedSentence sentence, Portion portion) {
        String verb = sentence.word(beforeHedges(sentence, portion.from()));
        String next = sentence.word(portion.to());
        boolean range =
                portion.to() + 1 < sentence.tokens().size()
                        && sentence.tokens().get(portion.to() + 1).isNumber();
        return next.equals("to") && !range && GIVEN.contains(verb)
                || next.equals("on")
                        && Set.of("put", "puts", "putting", "bet", "bets").contains(verb);
    }

    /** "We give it 20% that …", "I'd give that about 10%", "puts it at 30%". */
    private boolean isGiven(Portion portion) {
        return isGivenTo(sentence, portion);
    }

    private static boolean isGivenTo(TokenizedSentence sentence, Portion portion) {
        int before = beforeHedges(sentence, portion.from());
        boolean at = sentence.word(before).equals("at");
        int it = at ? before - 1 : before;
        return IT.contains(sentence.word(it))
                && (at ? STAKED : GIVEN).contains(sentence.word(it - 1))
                && !sentence.has(0, portion.from(), MEASURED);
    }

    /** "She puts a treaty by 2030 at 30%", "gives parity by the end of 2027 no more than 25%". */
    private boolean isPutAt(Portion portion) {
        int before = beforeHedges(sentence, portion.from());
        boolean at =
                sentence.word(before).equals("at")
                        || sentence.word(portion.from() - 1).equals("at");
        int from = Math.max(0, portion.from() - STAKED_BEFORE);
        boolean dated = false;
        for (int index = portion.from() - 1; index >= from; index--) {
            int here = index;
            dated |= ahead.stream().anyMatch(date -> date.from() == here);
            boolean verb = (at ? STAKED : GIVEN).contains(sentence.word(index));
            if (dated && verb) {
                return !sentence.has(0, portion.from(), MEASURED);
            }
        }
        return false;
    }

    /** "2031, at 55%". */
    private boolean followsDate(Portion portion) {
        int at = beforeHedges(sentence, portion.from());
        at = sentence.word(at).equals("at") ? at : portion.from() - 1;
        int end = sentence.word(at - 1).equals(",") ? at - 1 : at;
        return sentence.word(at).equals("at")
                && ahead.stream().anyMatch(date -> date.to() == end)
                && !sentence.has(0, portion.from(), MEASURED);
    }

    /** "I'd say 30%", "last year I said 40% for 2027": a chance that the writer names. */
    private static boolean isSaid(TokenizedSentence sentence, Portion portion) {
        int verb = beforeHedges(sentence, portion.from());
        int to = portion.to();
        boolean said =
                SAID.contains(sentence.word(verb)) && SAYERS.contains(sentence.word(verb - 1));
        boolean closes =
                to >= sentence.tokens().size()
                        || sentence.tokens().get(to).isSign()
                        || Set.of("for", "by", "before").contains(sentence.word(to));
        return said && closes;
    }

    /** "The question “… by 2030?” sits at 37%." */
    private boolean isOfCrowd(Portion portion) {
        int before = beforeHedges(sentence, portion.from());
        return sentence.word(before).equals("at")
                && !ahead.isEmpty()
                && sentence.has(0, before, CROWDS)
                && !sentence.has(0, before, MEASURED);
    }

    private static boolean isMarket(TokenizedSentence sentence, Portion portion) {
        int before = beforeHedges(sentence, portion.from());
        String word = sentence.word(before);
        return word.equals("at") && sentence.has(0, portion.from(), MARKETS)
                || STAKED.contains(word) && MARKETS.contains(sentence.word(before - 1));
    }

    /** "puts the odds at 5%", "Metaculus has it at 58%": a forecast without a date. */
    static boolean isForetold(TokenizedSentence sentence, Portion portion) {
        int from = portion.from();
        boolean odds =
                sentence.has(from - ODDS_WITHIN, from, ODDS)
                        && sentence.has(from - STAKED_WITHIN, from, PUTTING);
        return odds
                || isMarket(sentence, portion)
                || isPutOn(sentence, portion)
                || isGivenTo(sentence, portion)
                || sentence.has(from - STAKED_NEAR, from, GIVEN)
                        && sentence.has(portion.to(), portion.to() + 1, ODDS)
                || isSaid(sentence, portion) && sentence.has(from - 4, from, Set.of("say"));
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

    /** The last word before "about", "no more than" and the like. */
    private static int beforeHedges(TokenizedSentence sentence, int from) {
        int index = from - 1;
        while (index >= 0
                && !sentence.word(index).equals("at")
                && HEDGES.contains(sentence.word(index))) {
            index--;
        }
        boolean most =
                sentence.word(index).equals("at")
                        && Set.of("most", "least").contains(sentence.word(index + 1));
        return most ? index - 1 : index;
    }
}
