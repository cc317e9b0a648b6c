package dev.gleaner.search;

import dev.gleaner.ingest.index.EvidenceIndex;
import dev.gleaner.ingest.index.query.Facets;
import dev.gleaner.ingest.index.query.Hit;
import dev.gleaner.ingest.index.query.Hits;
import dev.gleaner.ingest.index.query.PassageHit;
import dev.gleaner.ingest.index.query.SearchOrder;
import dev.gleaner.ingest.index.query.SearchQuery;
import dev.gleaner.search.SearchPage.Facet;
import dev.gleaner.search.SearchPage.FoundHit;
import dev.gleaner.search.SearchPage.FoundPassage;
import dev.gleaner.search.SearchPage.Span;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** Searches in the words of the query language. */
public final class Search {

    private final EvidenceIndex index;
    private final QueryReader reader;

    public Search(EvidenceIndex index, InstantSource clock) {
        this.index = index;
        this.reader = new QueryReader(clock);
    }

    /** What came of a search. */
    public sealed interface Searching {

        /** The query was understood; it may have found nothing. */
        record Found(SearchPage page) implements Searching {}

        /** The query was not searched for. */
        record Refused(String reason, String nextStep) implements Searching {}
    }

    public Searching search(SearchRequest request) {
        if (request.limit() < 1 || request.limit() > SearchRequest.MOST) {
            return new Searching.Refused(
                    "a page has 1 to " + SearchRequest.MOST + " items, not " + request.limit(),
                    "ask for fewer, and narrow the query instead");
        }
        return switch (reader.read(request.query())) {
            case QueryReading.Refused(String reason, String nextStep) ->
                    new Searching.Refused(reason, nextStep);
            case QueryReading.Understood(SearchQuery query, List<String> notes) ->
                    new Searching.Found(page(request, query, notes));
        };
    }

    private SearchPage page(SearchRequest request, SearchQuery query, List<String> notes) {
        SearchOrder order = request.newestFirst() ? SearchOrder.DATE : SearchOrder.RELEVANCE;
        Hits hits = index.search(query, order, null, request.limit());
        String explanation = request.explain() ? Explanation.of(query, index::count).text() : "";
        return new SearchPage(
                request.query(),
                notes,
                hits.total(),
                hits.page().stream().map(Search::hit).toList(),
                facets(hits.facets()),
                explanation);
    }

    private static FoundHit hit(Hit hit) {
        return new FoundHit(
                hit.item().value(),
                hit.title(),
                hit.source(),
                hit.address(),
                hit.published(),
                hit.passages().isEmpty() ? "" : hit.passages().getFirst().text(),
                hit.passages().stream().map(Search::passage).toList());
    }

    private static FoundPassage passage(PassageHit passage) {
        return new FoundPassage(
                passage.start(),
                passage.end(),
                passage.text(),
                passage.marks().stream().map(mark -> new Span(mark.start(), mark.end())).toList());
    }

    private static List<Facet> facets(Facets facets) {
        return Stream.of(
                        facet("source", facets.sources(), "source:\"%s\""),
                        facet("kind", facets.kinds(), "kind:%s"),
                        facet("month", facets.months(), "date:%s"),
                        facet("has", facets.results(), "has:%s"),
                        facet("read state", facets.readStates(), "is:%s"))
                .filter(facet -> !facet.values().isEmpty())
                .toList();
    }

    private static Facet facet(String name, List<Facets.Count> counts, String clause) {
        return new Facet(
                name,
                counts.stream()
                        .map(count ->
                                new Facet.Value(
                                        count.value(),
                                        count.items(),
                                        clause.formatted(QueryCutter.quotable(count.value()))))
                        .toList());
    }
}
