package dev.gleaner.ingest.index;

import dev.gleaner.ingest.index.query.Facets;
import dev.gleaner.ingest.index.query.Facets.Count;
import dev.gleaner.ingest.index.query.SearchQuery;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts all hits of one search by source, kind, month, result and read state, from the columns of
 * the index.
 */
final class FacetCounter implements CollectorManager<FacetCounter.Tally, Facets> {

    /** More values than this are no list to choose from. */
    private static final int MAX_VALUES = 50;

    private static final Comparator<Count> MOST_FREQUENT_FIRST =
            Comparator.comparingLong(Count::items).reversed().thenComparing(Count::value);

    @Override
    public Tally newCollector() {
        return new Tally();
    }

    @Override
    public Facets reduce(Collection<Tally> tallies) {
        Tally sum = new Tally();
        tallies.forEach(sum::add);
        return new Facets(
                mostFrequent(sum.sources),
                mostFrequent(sum.kinds),
                sum.months.descendingMap().entrySet().stream()
                        .limit(MAX_VALUES)
                        .map(month -> new Count(month.getKey().toString(), month.getValue()))
                        .toList(),
                present(new Count("result", sum.withResult)),
                present(
                        new Count(SearchQuery.ReadState.UNREAD.word(), sum.unread),
                        new Count(SearchQuery.ReadState.READ.word(), sum.read)));
    }

    private static List<Count> mostFrequent(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(MOST_FREQUENT_FIRST)
                .limit(MAX_VALUES)
                .toList();
    }

    private static List<Count> present(Count... counts) {
        return List.of(counts).stream().filter(count -> count.items() > 0).toList();
    }

    /** The counts of some segments of the index. */
    static final class Tally implements Collector {

        private final Map<String, Long> sources = new HashMap<>();
        private final Map<String, Long> kinds = new HashMap<>();
        private final TreeMap<YearMonth, Long> months = new TreeMap<>();
        private long withResult;
        private long unread;
        private long read;

        private void add(Tally other) {
            other.sources.forEach((value, count) -> sources.merge(value, count, Long::sum));
            other.kinds.forEach((value, count) -> kinds.merge(value, count, Long::sum));
            other.months.forEach((month, count) -> months.merge(month, count, Long::sum));
            withResult += other.withResult;
            unread += other.unread;
            read += other.read;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            return new SegmentTally(context, this);
        }
    }

    private static final class SegmentTally implements LeafCollector {

        private final Tally tally;
        private final SortedDocValues source;
        private final SortedDocValues kind;
        private final NumericDocValues published;
        private final NumericDocValues result;
        private final NumericDocValues read;
        private final long[] sourceCounts;
        private final long[] kindCounts;
        private final Map<Long, Long> dayCounts = new HashMap<>();

        SegmentTally(LeafReaderContext context, Tally tally) throws IOException {
            this.tally = tally;
            source =
                    DocValues.getSorted(
                            context.reader(), ItemDocument.field(SearchQuery.Label.SOURCE));
            kind =
                    DocValues.getSorted(
                            context.reader(), ItemDocument.field(SearchQuery.Label.KIND));
            published = DocValues.getNumeric(context.reader(), ItemDocument.PUBLISHED);
            result = DocValues.getNumeric(context.reader(), ItemDocument.HAS);
            read = DocValues.getNumeric(context.reader(), ItemDocument.IS);
            sourceCounts = new long[source.getValueCount()];
            kindCounts = new long[kind.getValueCount()];
        }

        @Override
        public void setScorer(Scorable scorer) {
            // Counting needs no score.
        }

        @Override
        public void collect(int document) throws IOException {
            count(source, sourceCounts, document);
            count(kind, kindCounts, document);
            if (published.advanceExact(document)) {
                dayCounts.merge(published.longValue(), 1L, Long::sum);
            }
            if (result.advanceExact(document) && result.longValue() == 1) {
                tally.withResult++;
            }
            if (read.advanceExact(document) && read.longValue() == 1) {
                tally.read++;
            } else {
                tally.unread++;
            }
        }

        private static void count(SortedDocValues values, long[] counts, int document)
                throws IOException {
            if (values.advanceExact(document)) {
                counts[values.ordValue()]++;
            }
        }

        @Override
        public void finish() throws IOException {
            addNamed(source, sourceCounts, tally.sources);
            addNamed(kind, kindCounts, tally.kinds);
            dayCounts.forEach((day, count) ->
                    tally.months.merge(
                            YearMonth.from(LocalDate.ofEpochDay(day)), count, Long::sum));
        }

        private static void addNamed(SortedDocValues values, long[] counts, Map<String, Long> named)
                throws IOException {
            for (int ordinal = 0; ordinal < counts.length; ordinal++) {
                if (counts[ordinal] > 0) {
                    named.merge(
                            values.lookupOrd(ordinal).utf8ToString(), counts[ordinal], Long::sum);
                }
            }
        }
    }
}
