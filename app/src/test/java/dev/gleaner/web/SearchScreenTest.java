package dev.gleaner.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.search.SearchPage;
import dev.gleaner.search.SearchPage.Facet;
import dev.gleaner.search.SearchPage.FoundPassage;
import dev.gleaner.search.SearchPage.Span;
import dev.gleaner.search.SearchRequest;
import dev.gleaner.web.SearchScreen.FacetValue;
import dev.gleaner.web.SearchScreen.Piece;

import org.junit.jupiter.api.Test;

import java.util.List;

class SearchScreenTest {

    private static final String METR = "source:\"METR\"";

    private static SearchScreen screen(String query, Facet.Value... values) {
        return SearchScreen.of(
                new SearchRequest(query, SearchRequest.PAGE, true, false),
                new SearchPage(
                        query,
                        List.of(),
                        0,
                        List.of(),
                        List.of(new Facet("source", List.of(values))),
                        ""));
    }

    private static FacetValue onlyValue(SearchScreen screen) {
        return screen.facets().getFirst().values().getFirst();
    }

    @Test
    void facetAddsItsClauseAndKeepsTheOrder() {
        FacetValue value = onlyValue(screen("agents", new Facet.Value("METR", 9, METR)));
        assertThat(value.chosen()).isFalse();
        assertThat(value.href()).isEqualTo("/search?q=agents%20source%3A%22METR%22&order=newest");
    }

    @Test
    void chosenFacetTakesItsClauseAway() {
        FacetValue value =
                onlyValue(
                        screen("agents " + METR + " is:unread", new Facet.Value("METR", 9, METR)));
        assertThat(value.chosen()).isTrue();
        assertThat(value.href()).isEqualTo("/search?q=agents%20is%3Aunread&order=newest");
    }

    @Test
    void clauseInsideOfALongerWordIsNotChosen() {
        assertThat(onlyValue(screen("is:unread", new Facet.Value("read", 1, "is:read"))).chosen())
                .isFalse();
    }

    @Test
    void valueThatNothingHasIsHiddenUnlessItIsChosen() {
        Facet.Value none = new Facet.Value("METR", 0, METR);
        assertThat(screen("agents", none).facets().getFirst().values()).isEmpty();
        assertThat(screen("agents " + METR, none).facets().getFirst().values()).hasSize(1);
    }

    @Test
    void passageIsCutAtItsMarks() {
        FoundPassage passage =
                new FoundPassage(
                        100, 112, "nine agents.", List.of(new Span(100, 104), new Span(105, 111)));
        assertThat(SearchScreen.pieces(passage))
                .containsExactly(
                        new Piece("nine", true),
                        new Piece(" ", false),
                        new Piece("agents", true),
                        new Piece(".", false));
    }

    @Test
    void marksThatOverlapOrLeaveThePassageArePassedOver() {
        FoundPassage passage =
                new FoundPassage(
                        10,
                        14,
                        "nine",
                        List.of(
                                new Span(10, 12),
                                new Span(11, 13),
                                new Span(13, 99),
                                new Span(1, 3)));
        assertThat(SearchScreen.pieces(passage))
                .containsExactly(new Piece("ni", true), new Piece("ne", false));
    }
}
