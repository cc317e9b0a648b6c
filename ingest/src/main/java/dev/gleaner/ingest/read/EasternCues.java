package dev.gleaner.ingest.read;

import dev.gleaner.ingest.text.Measure;
import dev.gleaner.ingest.text.Token;

import java.util.List;

/**
 * What says in Chinese, Japanese and Korean that a number was scored: achieved, recorded, obtained,
 * a score of, right before the number or right after it.
 */
final class EasternCues {

    private static final int BEFORE = 12;
    private static final int AFTER = 16;
    private static final List<String> SCORED =
            List.of(
                    "\u53d6\u5f97", // obtained (zh, ja)
                    "\u8fbe\u5230", // reached
                    "\u9054\u5230",
                    "\u83b7\u5f97", // won
                    "\u5f97\u5206", // score
                    "\u62ff\u4e0b", // took
                    "\u6210\u7ee9", // result
                    "\u51c6\u786e\u7387", // accuracy
                    "\u6210\u529f\u7387", // success rate
                    "\u901a\u8fc7\u7387", // pass rate
                    "\u4ec5\u4e3a", // only
                    "\u8bb0\u5f55", // recorded
                    "\u8a18\u9332",
                    "\u9054\u6210", // achieved
                    "\u6b63\u7b54\u7387", // rate of right answers
                    "\u30b9\u30b3\u30a2", // score
                    "\uae30\ub85d", // recorded
                    "\ub2ec\uc131", // achieved
                    "\uc5bb", // obtained
                    "\ubc1b\uc558", // received
                    "\uc815\ud655\ub3c4"); // accuracy

    private EasternCues() {}

    static boolean tell(MarkedSentence sentence, Measure measure) {
        List<Token> tokens = sentence.tokens();
        int from = Math.max(0, measure.from() - BEFORE);
        int to = Math.min(tokens.size(), measure.to() + AFTER);
        boolean eastern = false;
        for (int index = from; index < to && !eastern; index++) {
            eastern = tokens.get(index).text().codePointAt(0) >= 0x3040;
        }
        if (!eastern) {
            return false;
        }
        String near = sentence.text(from, to);
        return SCORED.stream().anyMatch(near::contains);
    }
}
