package dev.gleaner.ingest.read.claim;

/**
 * How a sentence was sorted.
 *
 * @param sort the likeliest sort among those as checkable as the sentence
 * @param checkable how likely it is that public evidence could decide it, 0 to 1
 */
public record Judgement(Sort sort, double checkable) {

    public boolean isCheckable() {
        return sort.isCheckable();
    }
}
