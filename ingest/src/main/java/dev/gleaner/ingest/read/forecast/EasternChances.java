package dev.gleaner.ingest.read.forecast;

import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.List;
import java.util.Set;

/** Tells by Chinese, Japanese and Korean words around a portion that it is a chance. */
final class EasternChances {

    /** Probability, possibility, odds. */
    private static final List<String> WORDS =
            List.of(
                    "\u6982\u7387",
                    "\u53ef\u80fd\u6027",
                    "\u78ba\u7387",
                    "\u51e0\u7387",
                    "\u673a\u7387",
                    "\u6a5f\u7387",
                    "\u786e\u7387",
                    "\ud655\ub960",
                    "\uac00\ub2a5\uc131");

    /** Certainty, hold: only right after "70% of". */
    private static final List<String> AFTER =
            List.of("\u7684\u53ef\u80fd", "\u7684\u628a\u63e1", "\u7684\u78ba", "\u306e\u78ba");

    private static final String MAY = "\u53ef\u80fd";
    private static final Set<String> TENTHS = Set.of("\u6210", "\u5272");
    private static final List<String> SAYING =
            List.of(
                    "\u8ba4\u4e3a",
                    "\u8868\u793a",
                    "\u4f30\u8ba1",
                    "\u76f8\u4fe1",
                    "\u8bf4",
                    "\u8ff0\u3079",
                    "\u8a9e\u3063",
                    "\u8a71\u3057",
                    "\u898b",
                    "\u8003\u3048",
                    "\ub9d0\ud588",
                    "\ub9d0\ud569",
                    "\ub367\ubd99",
                    "\ubc1d\ud614",
                    "\ub0b4\ub2e4\ubd24",
                    "\ubcf4\uace0",
                    "\ubcf8\ub2e4",
                    "\ubd05\ub2c8");
    private static final int BEFORE_SIGNS = 16;
    private static final int AFTER_SIGNS = 10;
    private static final String ENDS = "\u3002\uff1b;\n";

    private EasternChances() {}

    /** Whether a word for chance stands a few signs before or after. */
    static boolean tell(String text, TokenizedSentence sentence, Portion portion) {
        if (text.isEmpty()) {
            return false;
        }
        int start = sentence.start(portion.from());
        int from = Math.max(sentence.sentence().start(), start - BEFORE_SIGNS);
        int end = sentence.end(portion.to());
        int to = Math.min(sentence.sentence().end(), end + AFTER_SIGNS);
        String before = text.substring(from, start);
        String after = text.substring(end, Math.max(end, to));
        boolean tenths = TENTHS.contains(sentence.word(portion.to() - 1));
        return has(afterLastEnd(before), WORDS)
                || has(untilEnd(after), WORDS)
                || AFTER.stream().anyMatch(after::startsWith)
                || tenths && after.startsWith(MAY);
    }

    /** Whether somebody is said to say it. */
    static boolean saidBySomebody(String written) {
        return has(written, WORDS) && has(written, SAYING);
    }

    private static boolean has(String words, List<String> some) {
        return some.stream().anyMatch(words::contains);
    }

    private static String afterLastEnd(String words) {
        int cut = words.length();
        while (cut > 0 && ENDS.indexOf(words.charAt(cut - 1)) < 0) {
            cut--;
        }
        return words.substring(cut);
    }

    private static String untilEnd(String words) {
        int cut = 0;
        while (cut < words.length() && ENDS.indexOf(words.charAt(cut)) < 0) {
            cut++;
        }
        return words.substring(0, cut);
    }
}
