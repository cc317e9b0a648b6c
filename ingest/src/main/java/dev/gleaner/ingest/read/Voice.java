package dev.gleaner.ingest.read;

import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.Set;

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
                    couldn't shouldn't hasn't haven't neither nor without
                    """);

    /** After a negation they leave nothing denied: "not only", "no doubt", "isn't unreasonable". */
    private static final Set<String> TAKING_BACK =
            Words.of(
                    """
                    only just merely simply doubt wonder surprise surprising surprisingly unreasonable unlikely
                    impossible implausible improbable inconceivable unthinkable unimaginable uncommon unusual
                    """);

    private static final int NEAR = 3;
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
        int size = sentence.tokens().size();
        return new Voice(
                who,
                isNegated(sentence),
                sentence.has(0, size, HEDGING),
                sentence.has(0, size, MODAL));
    }

    private static boolean isNegated(TokenizedSentence sentence) {
        int size = sentence.tokens().size();
        for (int index = 0; index < size; index++) {
            if (sentence.has(index, index + 1, NEGATING)
                    && !sentence.has(index + 1, Math.min(size, index + NEAR), TAKING_BACK)) {
                return true;
            }
        }
        return false;
    }
}
