package dev.gleaner.ingest.read.forecast;

import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** The words by which a sentence speaks of what is to come. General language, no names. */
final class FutureTalk {

    private static final Set<String> WILL =
            Words.of(
                    """
                    will 'll won't wont would could may might likely unlikely probably possibly perhaps plausible
                    plausibly implausible unreasonable inevitable eventually soon cannot must bound shall happens arrive
                    arrives away remain timeline timelines wird werden soll sollen d\u00fcrfte d\u00fcrften
                    k\u00f6nnte k\u00f6nnten va vont sera seront devrait devraient pourrait pourraient ser\u00e1 ser\u00e1n podr\u00eda
                    deber\u00eda sar\u00e0 saranno potrebbe dovrebbe zullen zal w\u00fcrde w\u00fcrden voraussichtlich vermutlich
                    pourra devra aura fera deviendra restera improbable unwahrscheinlich probablement probablemente probabilmente ser\u00e3o poder\u00e1
                    """);
    private static final Set<String> EXPECT =
            Words.of(
                    """
                    expect expects expected expecting predict predicts predicted predicting
                    forecast forecasts forecasted forecasting project projects projected projection projections
                    anticipate anticipates anticipated bet bets guess median speculate speculates extrapolate
                    extrapolates extrapolating extrapolation foresee foresees envision envisions estimate estimates
                    erwartet erwarten rechnet rechnen prognostiziert pr\u00e9dit pr\u00e9voit pr\u00e9voient prev\u00e9 prev\u00e9n
                    pronostica prevede prevedono verwacht erwarte erwartete rechne rechnete prognose glaubt glaube
                    sch\u00e4tzt sch\u00e4tze wettet pr\u00e9dise croit estime table parie s'attend cree creo calcula
                    espera augura vaticina apuesta crede stima scommette ritiene reckon reckons doubt doubts doubtful
                    wager wagers foresaw
                    """);
    private static final Set<String> HOLDING =
            Words.of(
                    """
                    think thinks thought believe believes believed says said argues argued sees see put puts names named
                    picks picked pencils pencilled penciled told claims dates
                    """);
    private static final Set<String> GOAL =
            Words.of(
                    """
                    goal goals aim aims aiming target targets targeting wants want plans plan intends intend
                    hopes hope pledges pledged commits committed ambition roadmap promises promised seeks plant
                    vise planea quiere vuole punta intende
                    """);

    /** Before "this year" they say that its rest is meant. */
    static final Set<String> THIS_YEAR =
            Set.of("will", "'ll", "expect", "going", "probability", "chance", "odds", "likelihood");

    /** After "this year" they say so too. */
    static final Set<String> ODDS = Set.of("probability", "chance", "odds", "likelihood");

    /** Before a month without a year they say that the next one is meant. */
    static final Set<String> COMING =
            Set.of("will", "'ll", "expects", "expect", "plans", "wants", "aims", "intends");

    private static final Set<String> OTHER_BUSINESS =
            Words.of(
                    """
                    priced pricing price register registration apply application applications submission submissions
                    webinar deadline enroll tickets conference workshop discount refund subscribe cookie cookies privacy
                    copyright
                    """);
    private static final List<String> LIKELIHOODS =
            List.of(
                    "unlikely",
                    "unwahrscheinlich",
                    "improbable",
                    "likely",
                    "probably",
                    "plausible",
                    "possibly",
                    "perhaps",
                    "certainly",
                    "surely");
    private static final String AHEAD_IN_HAN = "\u5c06\u5c07\u4f1a\u6703";
    private static final List<String> AHEAD_PHRASES =
            List.of(
                    "\u9884\u8ba1",
                    "\u9884\u6d4b",
                    "\u63a8\u6d4b",
                    "\u9810\u8a08",
                    "\u9884\u671f",
                    "\u4e88\u6e2c",
                    "\u4e88\u60f3",
                    "\u3060\u308d\u3046",
                    "\u3068\u3044\u3046",
                    "\u898b\u8fbc",
                    "\u306b\u306a\u308b\u3068",
                    "\uc608\uc0c1",
                    "\uc804\ub9dd",
                    "\uac83\uc785\ub2c8\ub2e4",
                    "\u4f30\u8ba1",
                    "\u53ef\u80fd\u8d85\u8fc7",
                    "\u6709\u671b",
                    "\u8ba4\u4e3a",
                    "\u8a8d\u70ba",
                    "\u76f8\u4fe1",
                    "\u9884\u8a00",
                    "\u6216\u5c06",
                    "\u5927\u6982\u7387",
                    "\u898b\u901a\u3057",
                    "\u3068\u307f",
                    "\u306f\u305a",
                    "\u304b\u3082\u3057\u308c",
                    "\u3067\u3057\u3087\u3046",
                    "\ub0b4\ub2e4\ubd24",
                    "\ub0b4\ub2e4\ubcf4",
                    "\uac83\uc774\ub77c",
                    "\uac83\uc774\ub2e4",
                    "\ub420 \uac83",
                    "\ud560 \uac83",
                    "\uac83\uc73c\ub85c \ubcf4",
                    "\uac83\uc73c\ub85c \uae30\ub300",
                    "\uaca0\ub2e4",
                    "\uc73c\ub9ac\ub77c",
                    "\uac83\u201d",
                    "\uac83\"",
                    "\uac83\u2019",
                    "\uad00\uce21",
                    "\uc608\uce21");
    private static final List<String> GOAL_PHRASES =
            List.of(
                    "\u76ee\u6a19",
                    "\u76ee\u6807",
                    "\ubaa9\ud45c",
                    "\u8ba1\u5212",
                    "\u8a08\u753b",
                    "\u6253\u7b97",
                    "\u4e88\u5b9a",
                    "\u76ee\u6307",
                    "\uacc4\ud68d",
                    "\uc608\uc815");

    private static final Set<String> SAYING =
            Set.of("saying", "claiming", "arguing", "predicting", "suggesting");
    private static final Set<String> WHETHER = Set.of("if", "whether", "how", "what", "when");
    private static final Set<String> QUESTION = Set.of("?", "\uff1f");
    private static final Set<String> CLOSING =
            Set.of("\u201d", "\u2019", "\"", "'", ")", "]", "*", "_", ":", "!", "\u300d", "\uff09");

    private static final char FIRST_IN_THE_EAST = '\u3040';

    private FutureTalk() {}

    /** It will, may or is likely to happen. */
    static boolean foresees(TokenizedSentence sentence, String written) {
        return speaksOfFuture(sentence)
                || isEastern(written) && AHEAD_PHRASES.stream().anyMatch(written::contains);
    }

    /** Whether some of it is Chinese, Japanese or Korean, so that phrases are worth looking for. */
    private static boolean isEastern(String written) {
        for (int index = 0; index < written.length(); index++) {
            if (written.charAt(index) >= FIRST_IN_THE_EAST) {
                return true;
            }
        }
        return false;
    }

    /** Somebody expects, predicts, bets. */
    static boolean expects(TokenizedSentence sentence) {
        return sentence.has(0, sentence.tokens().size(), EXPECT);
    }

    /** Somebody thinks or says something, which with a time to come foretells it. */
    static boolean holds(TokenizedSentence sentence) {
        return sentence.has(0, sentence.tokens().size(), HOLDING);
    }

    /** Somebody wants, plans, has the goal. */
    static boolean wants(TokenizedSentence sentence, String written) {
        return sentence.has(0, sentence.tokens().size(), GOAL)
                || isEastern(written) && GOAL_PHRASES.stream().anyMatch(written::contains);
    }

    /** Prices, registrations, deadlines: about the future, but no forecast. */
    static boolean isOtherBusiness(TokenizedSentence sentence) {
        return sentence.has(0, sentence.tokens().size(), OTHER_BUSINESS);
    }

    /** It asks, and says nothing: "Why do I not expect this in 2027?" */
    static boolean asks(TokenizedSentence sentence) {
        int last = sentence.tokens().size() - 1;
        while (last > 0 && CLOSING.contains(sentence.word(last))) {
            last--;
        }
        return QUESTION.contains(sentence.word(last));
    }

    /**
     * It leaves open what comes after: "I am not saying that …", "I wonder whether …".
     *
     * @param before the token that would be left open
     */
    static boolean leavesOpen(TokenizedSentence sentence, int before) {
        for (int index = 0; index < before; index++) {
            String word = sentence.word(index);
            boolean denies =
                    (word.equals("not") || word.endsWith("n't"))
                            && SAYING.contains(sentence.word(index + 1));
            boolean wonders = word.equals("wonder") && WHETHER.contains(sentence.word(index + 1));
            if (denies || wonders) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaksOfFuture(TokenizedSentence sentence) {
        for (int index = 0; index < sentence.tokens().size(); index++) {
            String word = sentence.word(index);
            boolean going = word.equals("going") && sentence.word(index + 1).equals("to");
            boolean han = word.length() == 1 && AHEAD_IN_HAN.contains(word);
            boolean month =
                    sentence.written(index).equals("May")
                            && (index > 0
                                    || index + 1 < sentence.tokens().size()
                                            && sentence.tokens().get(index + 1).isNumber());
            if (WILL.contains(word) && !month || going || han || isSpanishFuture(word)) {
                return true;
            }
        }
        return false;
    }

    /** "habr\u00e1", "tendr\u00e1n", "potr\u00e0": Spanish and Italian tell it by an ending. */
    private static boolean isSpanishFuture(String word) {
        int last = word.length() - 1;
        if (last < 3) {
            return false;
        }
        int end = word.charAt(last) == 'n' ? last - 1 : last;
        char vowel = word.charAt(end);
        return word.charAt(end - 1) == 'r'
                && (vowel == '\u00e1' || vowel == '\u00e0' && end == last);
    }

    /** "unlikely", "probably", or null. */
    static @Nullable String likelihood(TokenizedSentence sentence) {
        return LIKELIHOODS.stream()
                .filter(word -> sentence.has(0, sentence.tokens().size(), Set.of(word)))
                .findFirst()
                .orElse(null);
    }
}
