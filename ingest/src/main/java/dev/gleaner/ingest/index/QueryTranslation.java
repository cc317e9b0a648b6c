package dev.gleaner.ingest.index;

import dev.gleaner.ingest.index.query.SearchQuery;
import dev.gleaner.ingest.index.text.TextAnalysis;

import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way from our question to Lucene's. A part in which the analysis finds no word, such as a lone
 * dash, asks for nothing and is left out; a question of such parts alone matches nothing.
 */
final class QueryTranslation {

    /** A word in the title says more about what an item is about than one in its text. */
    private static final float TITLE_WEIGHT = 3;

    /** How much the weaker of the two fields adds; enough to order equal titles. */
    private static final float TIE_BREAKER = 0.1f;

    private final TextAnalysis analysis;

    QueryTranslation(TextAnalysis ofQuestions) {
        this.analysis = ofQuestions;
    }

    Query translate(SearchQuery question) {
        return part(question).orElseGet(() -> new MatchNoDocsQuery("no word to search for"));
    }

    private Optional<Query> part(SearchQuery question) {
        return switch (question) {
            case SearchQuery.Everything everything -> Optional.of(MatchAllDocsQuery.INSTANCE);
            case SearchQuery.Word word -> word(word.text());
            case SearchQuery.Phrase phrase -> anywhere(inFields(analysis.terms(phrase.text())));
            case SearchQuery.Prefix prefix -> prefix(prefix.text());
            case SearchQuery.Named named -> named(named);
            case SearchQuery.Published published -> Optional.of(published(published));
            case SearchQuery.Is is -> Optional.of(filter(ItemDocument.IS, is.state().word()));
            case SearchQuery.HasResult result ->
                    Optional.of(filter(ItemDocument.HAS, ItemDocument.RESULT));
            case SearchQuery.Not not -> part(not.inner()).map(QueryTranslation::opposite);
            case SearchQuery.All all -> all(all.parts());
            case SearchQuery.Any any -> any(any.parts());
        };
    }

    private static Query published(SearchQuery.Published published) {
        return filter(
                LongPoint.newRangeQuery(
                        ItemDocument.PUBLISHED,
                        published.from().toEpochDay(),
                        published.to().toEpochDay()));
    }

    /**
     * A name with hyphens is found as the words in a row, and as the one word that people also
     * write it as.
     */
    private Optional<Query> word(String text) {
        List<String> terms = analysis.terms(text);
        List<Query> ways = new ArrayList<>(inFields(terms));
        List<String> joined = analysis.terms(TextAnalysis.joined(text));
        if (terms.size() > 1 && joined.size() == 1) {
            ways.addAll(inFields(joined));
        }
        return anywhere(ways);
    }

    /** The beginning of a word, or the whole of it: {@code evals*} finds the stem {@code eval}. */
    private Optional<Query> prefix(String text) {
        String beginning = analysis.beginning(text);
        if (beginning.isBlank()) {
            return Optional.empty();
        }
        List<Query> ways = new ArrayList<>(inFields(analysis.terms(text)));
        ways.add(
                new BoostQuery(
                        new PrefixQuery(new Term(ItemDocument.TITLE, beginning)), TITLE_WEIGHT));
        ways.add(new PrefixQuery(new Term(ItemDocument.TEXT, beginning)));
        return anywhere(ways);
    }

    private static List<Query> inFields(List<String> terms) {
        if (terms.isEmpty()) {
            return List.of();
        }
        return List.of(
                new BoostQuery(row(ItemDocument.TITLE, terms), TITLE_WEIGHT),
                row(ItemDocument.TEXT, terms));
    }

    private static Query row(String field, List<String> terms) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(field, terms.toArray(String[]::new));
    }

    private static Optional<Query> anywhere(List<Query> ways) {
        return ways.isEmpty()
                ? Optional.empty()
                : Optional.of(new DisjunctionMaxQuery(ways, TIE_BREAKER));
    }

    private static Optional<Query> named(SearchQuery.Named named) {
        String field = ItemDocument.field(named.label());
        String name = TextAnalysis.name(named.value());
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (named.whole() || !named.label().hasLongerNames()) {
            return Optional.of(filter(field, name));
        }
        return Optional.of(
                filter(
                        new BooleanQuery.Builder()
                                .add(new TermQuery(new Term(field, name)), Occur.SHOULD)
                                .add(new PrefixQuery(new Term(field, name + '-')), Occur.SHOULD)
                                .build()));
    }

    private static Query filter(String field, String value) {
        return filter(new TermQuery(new Term(field, value)));
    }

    private static Query filter(Query query) {
        return new ConstantScoreQuery(query);
    }

    private static Query opposite(Query query) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(query, Occur.MUST_NOT)
                .build();
    }

    /**
     * Fields must hold without a say in the order; an all-negative question takes from everything.
     */
    private Optional<Query> all(List<SearchQuery> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int asked = 0;
        boolean positive = false;
        for (SearchQuery part : parts) {
            boolean negative = part instanceof SearchQuery.Not;
            Optional<Query> query =
                    part instanceof SearchQuery.Not not ? part(not.inner()) : part(part);
            if (query.isPresent()) {
                Occur ordering =
                        query.get() instanceof ConstantScoreQuery ? Occur.FILTER : Occur.MUST;
                all.add(query.get(), negative ? Occur.MUST_NOT : ordering);
                positive |= !negative;
                asked++;
            }
        }
        if (asked == 0) {
            return Optional.empty();
        }
        if (!positive) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return Optional.of(all.build());
    }

    private Optional<Query> any(List<SearchQuery> parts) {
        List<Query> ways = parts.stream().flatMap(part -> part(part).stream()).toList();
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        ways.forEach(way -> any.add(way, Occur.SHOULD));
        return Optional.of(any.build());
    }
}
