package dev.gleaner.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.ingest.index.query.SearchQuery;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

class ExplanationTest {

    @Test
    void eachClauseTellsWhatItKeepsAndWhatRemovingItGives() {
        Explanation explanation =
                explain(
                        "horizon date:2026 (metr OR apollo)",
                        Map.of(
                                "horizon date:2026 (metr OR apollo)", 9L,
                                "horizon", 40L,
                                "date:2026", 812L,
                                "metr OR apollo", 55L,
                                "metr", 50L,
                                "apollo", 7L,
                                "date:2026 (metr OR apollo)", 44L,
                                "horizon (metr OR apollo)", 31L,
                                "horizon date:2026", 12L));
        assertThat(explanation.lines())
                .containsExactly(
                        "4 clauses, 9 items",
                        "  horizon keeps 40; removing it → 44",
                        "  date:2026 keeps 812; removing it → 31",
                        "  metr OR apollo keeps 55; removing it → 12",
                        "    metr keeps 50",
                        "    apollo keeps 7");
    }

    @Test
    void singleClauseRemovedLeavesEverything() {
        assertThat(explain("-horizon", Map.of("-horizon", 60L, "", 100L)).lines())
                .containsExactly("1 clause, 60 items", "  -horizon keeps 60; removing it → 100");
    }

    @Test
    void emptyQuestionHasNoClauses() {
        assertThat(explain("", Map.of("", 1L)).text()).isEqualTo("0 clauses, 1 item");
    }

    private static Explanation explain(String query, Map<String, Long> counts) {
        QueryReader reader = new QueryReader(InstantSource.fixed(Instant.EPOCH));
        SearchQuery question =
                switch (reader.read(query)) {
                    case QueryReading.Understood understood -> understood.query();
                    case QueryReading.Refused refused -> throw new AssertionError(refused);
                };
        return Explanation.of(
                question,
                part -> {
                    Long count = counts.get(part.wording());
                    assertThat(count).as("a count was asked for %s", part.wording()).isNotNull();
                    return count == null ? -1 : count;
                });
    }
}
