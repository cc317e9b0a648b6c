package dev.gleaner.ingest.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.ingest.index.query.SearchQuery;
import dev.gleaner.ingest.index.query.SearchQuery.Label;
import dev.gleaner.ingest.index.query.SearchQuery.Named;
import dev.gleaner.ingest.index.query.SearchQuery.Phrase;
import dev.gleaner.ingest.index.query.SearchQuery.Prefix;
import dev.gleaner.ingest.index.query.SearchQuery.Word;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class StoredQueriesTest {

    private static final Map<String, SearchQuery> QUESTIONS =
            Map.of(
                    "word", new Word("cells"),
                    "phrase", new Phrase("loss of cells"),
                    "prefix", new Prefix("measur"),
                    "source", new Named(Label.SOURCE, "METR", true),
                    "both", SearchQuery.all(List.of(new Word("cells"), new Prefix("measur"))),
                    "unread", new SearchQuery.Is(SearchQuery.ReadState.UNREAD),
                    "result", new SearchQuery.HasResult(),
                    "not", SearchQuery.not(new Word("cells")));

    private static final IndexedItem ITEM = Items.named("The loss of cells, measured").item();

    @Test
    void itemMeetsTheQuestionsThatWouldFindIt(@TempDir Path folder) {
        try (var stored = new StoredQueries(QUESTIONS);
                var index = ((IndexOpening.Opened) EvidenceIndex.open(folder)).index()) {
            index.put(List.of(ITEM));
            index.refresh();

            assertThat(stored.matching(ITEM))
                    .containsExactly("both", "phrase", "prefix", "source", "unread", "word");
            QUESTIONS.forEach((name, question) ->
                    assertThat(index.count(question) > 0)
                            .as(name)
                            .isEqualTo(stored.matching(ITEM).contains(name)));
        }
    }

    @Test
    void withoutQuestionsNothingIsMet() {
        try (var stored = new StoredQueries(Map.of())) {
            assertThat(stored.matching(ITEM)).isEmpty();
        }
    }
}
