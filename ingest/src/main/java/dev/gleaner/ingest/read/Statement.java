package dev.gleaner.ingest.read;

import dev.gleaner.graph.Passage;
import dev.gleaner.graph.Result;
import dev.gleaner.ingest.read.claim.Judgement;
import dev.gleaner.ingest.read.forecast.Forecast;

/** What a sentence states, with the sentence and the voice that states it. */
public sealed interface Statement {

    /** The sentence. */
    Passage passage();

    Voice voice();

    /** A system scored a value: {@code "Foo 2 gets 93.9% on BarBench"}. */
    record Measured(Passage passage, Voice voice, Result result) implements Statement {}

    /** Something is to happen: {@code "a 60% chance by the end of 2028"}. */
    record Foretold(Passage passage, Voice voice, Forecast forecast) implements Statement {}

    /** Somebody wants to bring something about: {@code "Foo wants to build …"}. Never a result. */
    record Intended(Passage passage, Voice voice, Forecast goal) implements Statement {}

    /** Anything else, with what sort of sentence it is. */
    record Said(Passage passage, Voice voice, Judgement judgement) implements Statement {}
}
