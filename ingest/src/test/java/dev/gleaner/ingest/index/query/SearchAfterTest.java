package dev.gleaner.ingest.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.Id;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchAfterTest {

    @Test
    void tokenIsReadBack() {
        for (double key :
                new double[] {0, 8.25, 1.1754943508222875E-38, 20_219, -3, Long.MIN_VALUE}) {
            SearchAfter after = new SearchAfter(SearchOrder.RELEVANCE, key, Id.of("item", "a"));
            assertThat(SearchAfter.parse(after.token())).contains(after);
        }
        SearchAfter date = new SearchAfter(SearchOrder.DATE, 20_219, Id.of("item", "a"));
        assertThat(SearchAfter.parse(date.token())).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "relevance",
                "relevance~NaN~item1-aaaaaaaaaaaaaaaaaaaaaaaaaa",
                "relevance~1E999~item1-aaaaaaaaaaaaaaaaaaaaaaaaaa",
                "title~1~item1-aaaaaaaaaaaaaaaaaaaaaaaaaa",
                "relevance~1~item1-x",
                "relevance~1~item1-aaaaaaaaaaaaaaaaaaaaaaaaaa~",
                "date~99999999999999999999999999~item1-aaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void foreignTokenIsNoPlace(String token) {
        assertThat(SearchAfter.parse(token)).isEmpty();
    }
}
