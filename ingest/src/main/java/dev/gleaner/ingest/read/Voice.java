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
                sentence.has(0, size, NEGATING),
                sentence.has(0, size, HEDGING),
                sentence.has(0, size, MODAL));
    }
}
