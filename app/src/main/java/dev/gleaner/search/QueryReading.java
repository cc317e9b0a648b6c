package dev.gleaner.search;

import dev.gleaner.ingest.index.query.SearchQuery;

import java.util.List;

/** What came of reading a query. */
public sealed interface QueryReading {

    /**
     * It is a question to the index.
     *
     * @param notes what was taken otherwise than it may have been meant, a sentence each; to be
     *     shown with the hits
     */
    record Understood(SearchQuery query, List<String> notes) implements QueryReading {
        public Understood {
            notes = List.copyOf(notes);
        }
    }

    /**
     * It is none, and guessing would mislead or cost too much.
     *
     * @param reason what is wrong, a sentence
     * @param nextStep what to write instead, a sentence
     */
    record Refused(String reason, String nextStep) implements QueryReading {}
}
