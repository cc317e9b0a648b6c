package dev.gleaner.ingest.read;

import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Passage;
import dev.gleaner.graph.Result;
import dev.gleaner.ingest.read.claim.Judgement;
import dev.gleaner.ingest.read.forecast.Forecast;

import org.jspecify.annotations.Nullable;

import java.util.List;

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
    record Said(Passage passage, Voice voice, Judgement judgement) implements Statement {

        /** What is done with what is announced. */
        private static final List<String> ANNOUNCING =
                List.of(
                        " announce",
                        " releas",
                        " launch",
                        " publish",
                        " introduc",
                        " unveil",
                        " open-sourc",
                        " presents ",
                        " presented ",
                        " opens ",
                        " opened ",
                        " rolled out ",
                        " made available");

        /** Words between what is defined and what it is. */
        private static final List<String> DEFINING =
                List.of(
                        " is a ",
                        " is an ",
                        " are a ",
                        " are an ",
                        " refers to ",
                        " refer to ",
                        " is defined as ",
                        " are defined as ",
                        " means ",
                        " stands for ");

        /**
         * The kind of claim that it is kept as; null when it is not kept: a sentence that claims
         * nothing, a plain fact without a measure, something that happened and was not announced, a
         * description that says of nothing what it is, and what nobody who is named thinks.
         */
        Claim.@Nullable Kind kind() {
            return switch (judgement.sort()) {
                case EVENT -> !voice.negated() && says(ANNOUNCING) ? Claim.Kind.ANNOUNCEMENT : null;
                case DEFINITION -> says(DEFINING) ? Claim.Kind.DEFINITION : null;
                case OPINION -> voice.who() == null ? null : Claim.Kind.OPINION;
                case RESULT, FORECAST, FACT, OTHER, EXPERIENCE -> null;
            };
        }

        private boolean says(List<String> words) {
            return words.stream().anyMatch(passage.quote()::contains);
        }
    }
}
