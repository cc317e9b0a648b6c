package dev.gleaner.ingest.read.claim;

import dev.gleaner.ingest.name.Mention;

import java.util.Set;

/**
 * What other readers found in a sentence.
 *
 * @param result whether it reports a measured score
 * @param forecast whether it says what is to come
 * @param named the types of the names in it
 */
public record SentenceMarks(boolean result, boolean forecast, Set<Mention.Type> named) {

    public SentenceMarks {
        named = Set.copyOf(named);
    }
}
