package dev.gleaner.proposal;

import dev.gleaner.ingest.index.EvidenceIndex;
import dev.gleaner.ingest.index.query.SearchQuery;
import dev.gleaner.ingest.relevance.Holdings;
import dev.gleaner.ingest.relevance.Topic;

/**
 * How common phrases are among all items of the index.
 *
 * @param meanLength in words, of the texts that are compared
 */
record IndexHoldings(EvidenceIndex index, double meanLength) implements Holdings {

    @Override
    public int size() {
        return (int) Math.max(1, index.size());
    }

    @Override
    public int holding(Topic.Phrase phrase) {
        return (int) index.count(query(phrase));
    }

    /** The question that finds a phrase. */
    static SearchQuery query(Topic.Phrase phrase) {
        return phrase.stems().size() == 1
                ? new SearchQuery.Word(phrase.written())
                : new SearchQuery.Phrase(phrase.written());
    }
}
