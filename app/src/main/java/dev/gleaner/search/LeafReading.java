package dev.gleaner.search;

import dev.gleaner.ingest.index.query.SearchQuery;

/** What came of reading one word of a query. */
sealed interface LeafReading {

    /** It is a leaf of the question. */
    record Read(SearchQuery leaf) implements LeafReading {}

    /** There is nothing in it to search for. */
    record Nothing() implements LeafReading {}

    /** It asks for what there is not. */
    record Rejected(QueryReading.Refused refusal) implements LeafReading {}

    static LeafReading rejected(String reason, String nextStep) {
        return new Rejected(new QueryReading.Refused(reason, nextStep));
    }
}
