package dev.gleaner.ingest.read;

import dev.gleaner.ingest.read.Contenders.Contender;
import dev.gleaner.ingest.read.Rivals.Rival;
import dev.gleaner.ingest.text.Measure;

import java.util.List;

/** Decides what the rules leave open of a number: whether it was scored, by whom and on what. */
interface Judge {

    boolean isScored(
            MarkedSentence sentence, Measure measure, MeasureFeatures.Background background);

    /**
     * The contender who scored it.
     *
     * @param contenders at least one
     */
    Contender winner(Measure measure, List<Contender> contenders);

    /**
     * The test that it was scored on.
     *
     * @param rivals at least one
     */
    Rival instrument(Measure measure, List<Rival> rivals);

    /** Whether it wants to see all numbers, to learn from them. */
    default boolean learns() {
        return false;
    }
}
