package dev.gleaner.ingest.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArxivQueryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cs.AI                                  | cat:cs.AI",
                "arxiv:cs.CL                            | cat:cs.CL",
                "arXiv: quant-ph                        | cat:quant-ph",
                "arxiv:reward hacking                   | all:reward hacking",
                "arxiv:ti:agents AND cat:cs.AI          | ti:agents AND cat:cs.AI",
                "cat:stat.ML                            | cat:stat.ML",
                "https://arxiv.org/list/cs.LG/recent    | cat:cs.LG",
                "https://arxiv.org/list/cs.LG/new       | cat:cs.LG"
            })
    void peopleWriteSearchesInManyWays(String written, String search) {
        assertThat(ArxivQuery.of(written)).contains(new ArxivQuery(search));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "2411.15114",
                "https://arxiv.org/abs/2411.15114",
                "https://example.org/list/cs.AI/recent",
                "papers",
                ""
            })
    void whatIsNoSearchIsNone(String written) {
        assertThat(ArxivQuery.of(written)).isEmpty();
    }

    @Test
    void addressAsksForTheNewestFirst() {
        assertThat(new ArxivQuery("cat:cs.AI AND all:\"a b\"").address())
                .isEqualTo(
                        "https://export.arxiv.org/api/query?search_query=cat%3Acs.AI+AND+all%3A%22a+b%22"
                                + "&sortBy=submittedDate&sortOrder=descending&start=0&max_results=200");
    }
}
