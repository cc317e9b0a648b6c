package dev.gleaner.ingest.read;

import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.stream.IntStream;

/**
 * How a statement is made: by whom, and how firmly.
 *
 * @param who whom the sentence names as saying it; null when it is the text's own voice
 * @param negated whether it says that something is not so
 * @param hedged whether it is softened ("perhaps", "seems", "about")
 * @param modal whether it says what may, will or should be instead of what is
 */
public record Voice(@Nullable String who, boolean negated, boolean hedged, boolean modal) {

    private static final Set<String> NEGATING =
            Words.of(
                    """
                    not never no n't cannot can't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't
                    couldn't shouldn't hasn't haven't neither nor
                    """);

    /** After a negation they leave nothing denied: "not only", "no doubt", "isn't unreasonable". */
    private static final Set<String> TAKING_BACK =
            Words.of(
                    """
                    only just merely simply doubt wonder surprise surprising surprisingly unreasonable unlikely
                    impossible implausible improbable inconceivable unthinkable unimaginable uncommon unusual
                    """);

    private static final int NEAR = 3;
    private static final Set<String> TRUE = Words.of("true right correct so");
    private static final Set<String> PART_ENDS = Words.of(", : \u2013 \u2014");
    private static final Set<String> HEDGING =
            Words.of(
                    """
                    perhaps maybe possibly probably likely unlikely apparently seemingly seems seem appears appear
                    suggests suggest roughly approximately arguably potentially presumably reportedly allegedly
                    somewhat around ~
                    """);
    private static final Set<String> MODAL =
            Words.of("will would can could may might shall should must ought 'll going");

    static Voice of(TokenizedSentence sentence, @Nullable String who) {
        boolean negated =
                IntStream.range(0, sentence.tokens().size())
                        .anyMatch(index -> denies(sentence, index));
        return of(sentence, who, negated);
    }

    /**
     * Of a sentence that gives a number: what it denies beside the number leaves the number
     * standing ({@code "It scored 64%, which is not much"}), as does what is said to have been
     * absent.
     */
    static Voice ofResult(TokenizedSentence sentence, MarkedSentence marked, @Nullable String who) {
        boolean negated =
                IntStream.range(0, sentence.tokens().size())
                        .anyMatch(index ->
                                denies(sentence, index)
                                        && (sentence.has(index + 1, index + NEAR, TRUE)
                                                || marked.hasMeasure(
                                                        index + 1, partEnd(marked, index))));
        return of(sentence, who, negated);
    }

    private static Voice of(TokenizedSentence sentence, @Nullable String who, boolean negated) {
        int size = sentence.tokens().size();
        return new Voice(
                who, negated, sentence.has(0, size, HEDGING), sentence.has(0, size, MODAL));
    }

    private static boolean denies(TokenizedSentence sentence, int index) {
        return sentence.has(index, index + 1, NEGATING)
                && !sentence.has(index + 1, index + NEAR, TAKING_BACK);
    }

    /** Where the part of the sentence ends that a word stands in. */
    private static int partEnd(MarkedSentence sentence, int index) {
        int end = index;
        while (end < sentence.tokens().size()
                && !Cues.CLAUSE_ENDS.contains(sentence.word(end))
                && !PART_ENDS.contains(sentence.word(end))) {
            end++;
        }
        return end;
    }
}
