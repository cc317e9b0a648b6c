package dev.gleaner.ingest.index;

import dev.gleaner.ingest.index.query.SearchQuery;
import dev.gleaner.ingest.index.text.TextAnalysis;

import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Questions that wait for items, each under a name: the reverse of a search.
 *
 * <p>An item meets a question here exactly when the index would find it by that question. Questions
 * whose words the item does not have are passed over unasked, so that ten thousand of them cost an
 * item about a millisecond. Held in memory and never changed: other questions are another object.
 * All methods may be called by any thread.
 */
public final class StoredQueries implements AutoCloseable {

    private final Monitor monitor;

    /**
     * @param questions by name
     */
    public StoredQueries(Map<String, SearchQuery> questions) {
        QueryTranslation translation = new QueryTranslation(TextAnalysis.ofQuestions());
        List<MonitorQuery> stored =
                questions.entrySet().stream()
                        .map(entry ->
                                new MonitorQuery(
                                        entry.getKey(), translation.translate(entry.getValue())))
                        .toList();
        try {
            monitor =
                    new Monitor(
                            TextAnalysis.ofDocuments(),
                            new TermFilteredPresearcher(),
                            new MonitorConfiguration());
            monitor.register(stored);
        } catch (IOException failed) {
            throw new UncheckedIOException("questions cannot be held in memory", failed);
        }
    }

    /** The names of the questions that would find this item. */
    public Set<String> matching(IndexedItem item) {
        try {
            MatchingQueries<QueryMatch> matches =
                    monitor.match(ItemDocument.of(item), QueryMatch.SIMPLE_MATCHER);
            return matches.getMatches().stream()
                    .map(QueryMatch::getQueryId)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException failed) {
            throw new UncheckedIOException("item " + item.id() + " cannot be matched", failed);
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("questions in memory cannot be given up", failed);
        }
    }
}
