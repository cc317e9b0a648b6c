package dev.gleaner.ingest.read;

import dev.gleaner.ingest.name.Scoring;
import dev.gleaner.ingest.text.Measure;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.Words;

import java.util.Locale;
import java.util.Set;

/**
 * What a number measures where no test is named, in the sentence's own words: {@code "word error
 * rate"}, {@code "false-alarm rate"}, {@code "horizon"}.
 */
final class MeasuredThing {

    private static final int LONGEST = 3;
    private static final Set<String> HEADS =
            Words.of(
                    """
                    rate rates accuracy score scores error errors recall precision auroc auc f1 wer horizon horizons
                    uplift speedup speed-up throughput latency performance success agreement elo loss perplexity
                    awareness deception sycophancy detection refusal time share correlation balance
                    """);
    private static final Set<String> BREAKING =
            Words.of(
                    """
                    the a an its their our his her this that these those of in on at by for with from to and or but as
                    is are was were be been has have had not no any some all each every more less most least much
                    about around roughly nearly almost only just
                    """);

    private MeasuredThing() {}

    /** The phrase that ends with such a noun nearest to the number, else a general word. */
    static String of(MarkedSentence sentence, Measure measure) {
        int best = -1;
        for (int index = 0; index < sentence.tokens().size(); index++) {
            boolean nearer =
                    best < 0 || Math.abs(index - measure.from()) < Math.abs(best - measure.from());
            if (HEADS.contains(sentence.word(index)) && nearer) {
                best = index;
            }
        }
        if (best < 0) {
            return "unnamed test";
        }
        int from = best;
        while (from > Math.max(0, best - LONGEST) && describes(sentence, from - 1)) {
            from--;
        }
        return sentence.text(from, best + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean describes(MarkedSentence sentence, int index) {
        Token token = sentence.tokens().get(index);
        return token.isWord()
                && !BREAKING.contains(token.lower())
                && !Scoring.isVerb(token.lower())
                && !sentence.hasMeasure(index, index + 1)
                && sentence.systems().stream().noneMatch(mention -> mention.covers(index));
    }
}
