package dev.gleaner.ingest.index;

import dev.gleaner.graph.Id;
import dev.gleaner.ingest.index.query.Facets;
import dev.gleaner.ingest.index.query.Hit;
import dev.gleaner.ingest.index.query.Hits;
import dev.gleaner.ingest.index.query.Mark;
import dev.gleaner.ingest.index.query.PassageHit;
import dev.gleaner.ingest.index.query.SearchAfter;
import dev.gleaner.ingest.index.query.SearchOrder;
import dev.gleaner.ingest.index.query.SearchQuery;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One question put to one state of the index: the hits of a page with their passages, and the
 * facets of all hits.
 *
 * <p>For one thread and one use.
 */
final class ItemSearch {

    private static final SortField BY_ID = new SortField(ItemDocument.ID, SortField.Type.STRING);

    /** A dump that names the word 50,000 times is read no further. */
    private static final int MAX_MATCHES = 5_000;

    private final IndexSearcher searcher;
    private final Query query;
    private final PassageSelection passages = new PassageSelection();
    private final Map<Query, Double> rarities = new HashMap<>();

    ItemSearch(IndexSearcher searcher, Query query) {
        this.searcher = searcher;
        this.query = query;
    }

    Hits hits(SearchOrder order, @Nullable SearchAfter after, int limit) throws IOException {
        MultiCollectorManager both =
                new MultiCollectorManager(
                        new TopFieldCollectorManager(
                                sort(order), limit, position(order, after), Integer.MAX_VALUE),
                        new FacetCounter());
        Object[] found = searcher.search(query, both);
        TopFieldDocs top = (TopFieldDocs) found[0];
        List<Hit> page = new ArrayList<>();
        if (top.scoreDocs.length > 0) {
            Weight weight =
                    searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc place : top.scoreDocs) {
                page.add(hit(stored.document(place.doc), matches(weight, place.doc)));
            }
        }
        long total = top.totalHits.value();
        return new Hits(page, total, (Facets) found[1], next(order, top, limit));
    }

    /**
     * The id decides between equals, so that the next page goes on where this one ends, whatever
     * was merged since.
     */
    private static Sort sort(SearchOrder order) {
        return switch (order) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, BY_ID);
            case DATE -> {
                SortField latest = new SortField(ItemDocument.PUBLISHED, SortField.Type.LONG, true);
                latest.setMissingValue(Long.MIN_VALUE);
                yield new Sort(latest, BY_ID);
            }
        };
    }

    private static @Nullable FieldDoc position(SearchOrder order, @Nullable SearchAfter after) {
        if (after == null || after.order() != order) {
            return null;
        }
        Object key =
                order == SearchOrder.DATE
                        ? (Object) (long) after.key()
                        : (Object) (float) after.key();
        BytesRef id = new BytesRef(after.item().value());
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {key, id});
    }

    /**
     * One page too many, an empty one, when the last page is exactly full: cheaper than asking for
     * one hit more.
     */
    private static @Nullable SearchAfter next(SearchOrder order, TopFieldDocs top, int limit) {
        if (top.scoreDocs.length < limit) {
            return null;
        }
        Object[] last = ((FieldDoc) top.scoreDocs[limit - 1]).fields;
        return new SearchAfter(
                order,
                ((Number) last[0]).doubleValue(),
                new Id<>(((BytesRef) last[1]).utf8ToString()));
    }

    private @Nullable Matches matches(Weight weight, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getLeafContexts();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        return weight.matches(leaf, document - leaf.docBase);
    }

    private Hit hit(Document document, @Nullable Matches matches) throws IOException {
        String title = text(document, ItemDocument.TITLE);
        List<Mark> titleMarks =
                matchesIn(matches, ItemDocument.TITLE).stream()
                        .map(PassageSelection.Match::mark)
                        .toList();
        List<PassageHit> best =
                passages.select(
                        text(document, ItemDocument.TEXT), matchesIn(matches, ItemDocument.TEXT));
        return new Hit(
                new Id<>(text(document, ItemDocument.ID)),
                title,
                PassageSelection.apart(titleMarks),
                text(document, ItemDocument.field(SearchQuery.Label.SOURCE)),
                text(document, ItemDocument.field(SearchQuery.Label.KIND)),
                document.get(ItemDocument.ADDRESS),
                published(document),
                text(document, ItemDocument.HAS).equals(ItemDocument.RESULT),
                text(document, ItemDocument.READ_STATE),
                best);
    }

    private static String text(Document document, String field) {
        String value = document.get(field);
        return value == null ? "" : value;
    }

    private static @Nullable LocalDate published(Document document) {
        IndexableField field = document.getField(ItemDocument.PUBLISHED);
        return field == null ? null : LocalDate.ofEpochDay(field.numericValue().longValue());
    }

    private List<PassageSelection.Match> matchesIn(@Nullable Matches matches, String field)
            throws IOException {
        MatchesIterator places = matches == null ? null : matches.getMatches(field);
        List<PassageSelection.Match> found = new ArrayList<>();
        Set<Mark> seen = new HashSet<>();
        while (places != null && found.size() < MAX_MATCHES && places.next()) {
            Mark mark = new Mark(places.startOffset(), places.endOffset());
            // A name and its joined form are two terms in one place.
            if (seen.add(mark)) {
                found.add(
                        new PassageSelection.Match(
                                mark, places.getQuery(), rarity(places.getQuery())));
            }
        }
        return found;
    }

    private double rarity(Query word) throws IOException {
        Double known = rarities.get(word);
        if (known != null) {
            return known;
        }
        double rarity =
                switch (word) {
                    case TermQuery term -> rarity(term.getTerm());
                    case PhraseQuery phrase -> {
                        double sum = 0;
                        for (Term term : phrase.getTerms()) {
                            sum += rarity(term);
                        }
                        yield sum;
                    }
                    default -> 1;
                };
        rarities.put(word, rarity);
        return rarity;
    }

    /** Grows with the share of items that do not have the term, as BM25 has it; always over 0. */
    private double rarity(Term term) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        double with = reader.docFreq(term);
        return Math.log(1 + (reader.maxDoc() - with + 0.5) / (with + 0.5));
    }
}
