package dev.gleaner.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.Id;
import dev.gleaner.ingest.index.EvidenceIndex;
import dev.gleaner.ingest.index.IndexOpening;
import dev.gleaner.ingest.index.IndexedItem;
import dev.gleaner.ingest.index.query.Hit;
import dev.gleaner.ingest.index.query.Hits;
import dev.gleaner.ingest.index.query.SearchOrder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** From the typed query to the hits: the language and the index agree about what it means. */
class QueriesOnTheIndexTest {

    @TempDir static Path folder;

    private final QueryReader reader =
            new QueryReader(InstantSource.fixed(Instant.parse("2026-05-12T08:00:00Z")));
    private EvidenceIndex index = opened(folder);

    @BeforeEach
    void items() {
        index.put(
                List.of(
                        item(
                                "aar",
                                "Anthropic",
                                "lab",
                                "2026-04-14",
                                "Closing the weak-to-strong gap on toy problems.",
                                "read"),
                        item(
                                "horizon",
                                "METR",
                                "evaluator",
                                "2026-05-01",
                                "The 50% time horizon of GPT-5.2 is 6.6 hours.",
                                "unread"),
                        item(
                                "issue",
                                "Import AI",
                                "newsletter",
                                "2025-11-03",
                                "Weak models, strong claims: see https://metr.org/x.",
                                "unread")));
        index.commit();
        index.refresh();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "weak strong|aar issue",
                "\"weak to strong\"|aar",
                "weak-to-strong|aar",
                "weak -strong|",
                "weak -source:\"Import AI\"|aar",
                "gpt5.2 OR claims|horizon issue",
                "source:import-ai|issue",
                "kind:lab OR kind:evaluator|aar horizon",
                "date:2026 is:unread|horizon",
                "date:P30D|aar horizon",
                "horiz*|horizon",
                "https://metr.org/x|issue",
                "lang:en -date:2026|issue",
                "has:number|horizon",
                "model:gpt-5|",
                "model:gpt-5.2|horizon",
                "(weak|aar issue"
            })
    void queryFindsItsItems(String query, String names) {
        String expected = names == null ? "" : names;
        List<String> found = hits(query).page().stream().map(Hit::title).sorted().toList();
        assertThat(found)
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" ", -1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The \"Quoted\" Letter",
                "The “Quoted” Letter",
                "\"All quoted\"",
                "source:\"metr\""
            })
    void clauseOfAFacetKeepsTheSourceWhateverItsName(String source, @TempDir Path own) {
        index.close();
        index = opened(own);
        items();
        index.put(List.of(item("odd", source, "newsletter", "2026-05-02", "Odd.", "unread")));
        index.commit();
        index.refresh();
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-05-12T08:00:00Z"));
        Search search = new Search(index, clock);

        SearchPage all = found(search, "");
        String clause =
                all.facets().stream()
                        .filter(facet -> facet.name().equals("source"))
                        .flatMap(facet -> facet.values().stream())
                        .filter(value -> value.value().equals(source))
                        .map(SearchPage.Facet.Value::clause)
                        .findFirst()
                        .orElseThrow();
        SearchPage kept = found(search, clause);

        assertThat(kept.notes()).isEmpty();
        assertThat(kept.hits()).extracting(SearchPage.FoundHit::title).containsExactly("odd");
    }

    private static SearchPage found(Search search, String query) {
        return switch (search.search(new SearchRequest(query, 20, true, false))) {
            case Search.Searching.Found found -> found.page();
            case Search.Searching.Refused refused -> throw new AssertionError(refused);
        };
    }

    @Test
    void explanationCountsOnTheIndex() {
        QueryReading.Understood understood =
                (QueryReading.Understood) reader.read("weak date:2026");
        assertThat(Explanation.of(understood.query(), index::count).lines())
                .containsExactly(
                        "2 clauses, 1 item",
                        "  weak keeps 2; removing it → 2",
                        "  date:2026 keeps 2; removing it → 2");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23})
    void whateverWasUnderstoodCanBeSearched(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            if (reader.read(QueryFuzz.next(random)) instanceof QueryReading.Understood understood) {
                Hits hits = index.search(understood.query(), SearchOrder.RELEVANCE, null, 10);
                assertThat(hits.total()).isEqualTo(index.count(understood.query()));
            }
        }
    }

    private Hits hits(String query) {
        return switch (reader.read(query)) {
            case QueryReading.Understood understood ->
                    index.search(understood.query(), SearchOrder.DATE, null, 10);
            case QueryReading.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static EvidenceIndex opened(Path folder) {
        return switch (EvidenceIndex.open(folder)) {
            case IndexOpening.Opened opened -> opened.index();
            case IndexOpening.NeedsRebuild rebuild -> throw new AssertionError(rebuild.reason());
            case IndexOpening.Locked locked -> throw new AssertionError(locked.reason());
        };
    }

    private static IndexedItem item(
            String name, String source, String kind, String day, String text, String readState) {
        boolean result = text.contains("6.6");
        return new IndexedItem(
                Id.of("item", name),
                1,
                name,
                source,
                kind,
                null,
                LocalDate.parse(day),
                text,
                result,
                List.of(),
                result ? List.of("GPT-5.2") : List.of(),
                List.of(),
                readState,
                null,
                "en");
    }
}
