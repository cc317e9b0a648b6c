package dev.gleaner.ingest.read;

import dev.gleaner.ingest.read.Contenders.Contender;
import dev.gleaner.ingest.read.Rivals.Rival;
import dev.gleaner.ingest.text.Measure;

import java.util.List;

/**
 * Decides by logistic regressions over {@link MeasureFeatures}, {@link ContenderFeatures} and
 * {@link Rivals}, whose weights stand in files of their own; {@code MeasureTrainer} in the tests
 * made them.
 */
final class LearnedJudge implements Judge {

    /** From this chance on a number counts as scored; chosen on texts left out of the training. */
    private static final double SCORED_FROM = 0.65;

    private final Weights measures;
    private final Weights contenders;
    private final Weights rivals;

    LearnedJudge(Weights measures, Weights contenders, Weights rivals) {
        this.measures = measures;
        this.contenders = contenders;
        this.rivals = rivals;
    }

    /** With the weights of this version. */
    static LearnedJudge load() {
        return new LearnedJudge(
                Weights.load("measures.tsv"),
                Weights.load("contenders.tsv"),
                Weights.load("rivals.tsv"));
    }

    @Override
    public boolean isScored(
            MarkedSentence sentence, Measure measure, MeasureFeatures.Background background) {
        double sum = measures.sum(MeasureFeatures.of(sentence, measure, background));
        return 1 / (1 + Math.exp(-sum)) >= SCORED_FROM;
    }

    @Override
    public Contender winner(Measure measure, List<Contender> among) {
        return among.get(contenders.highest(among.stream().map(Contender::features).toList()));
    }

    @Override
    public Rival instrument(Measure measure, List<Rival> among) {
        return among.get(rivals.highest(among.stream().map(Rival::features).toList()));
    }
}
