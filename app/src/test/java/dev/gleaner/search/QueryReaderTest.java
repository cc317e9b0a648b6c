package dev.gleaner.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.ingest.index.query.SearchQuery;
import dev.gleaner.ingest.index.query.SearchQuery.Label;
import dev.gleaner.ingest.index.query.SearchQuery.Named;
import dev.gleaner.ingest.index.query.SearchQuery.Not;
import dev.gleaner.ingest.index.query.SearchQuery.Phrase;
import dev.gleaner.ingest.index.query.SearchQuery.Prefix;
import dev.gleaner.ingest.index.query.SearchQuery.Published;
import dev.gleaner.ingest.index.query.SearchQuery.Word;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class QueryReaderTest {

    private final QueryReader reader =
            new QueryReader(InstantSource.fixed(Instant.parse("2026-05-12T23:30:00Z")));

    @Nested
    class Understanding {

        @Test
        void wordsAreAllRequired() {
            assertThat(plainly("weak strong"))
                    .isEqualTo(new SearchQuery.All(List.of(new Word("weak"), new Word("strong"))));
            assertThat(plainly("weak AND strong")).isEqualTo(plainly("weak strong"));
            assertThat(plainly("")).isEqualTo(new SearchQuery.Everything());
            assertThat(plainly(" \t\u00a0\u0000")).isEqualTo(new SearchQuery.Everything());
        }

        @Test
        void quotationMarksMakeAPhraseWhateverTheirShape() {
            assertThat(plainly("\"weak to strong\"")).isEqualTo(new Phrase("weak to strong"));
            assertThat(plainly("“weak to strong”")).isEqualTo(new Phrase("weak to strong"));
            assertThat(plainly("\"\"")).isEqualTo(new SearchQuery.Everything());
        }

        @Test
        void hyphenBeforeAWordExcludes() {
            assertThat(plainly("-weak")).isEqualTo(new Not(new Word("weak")));
            assertThat(plainly("-\"weak to\"")).isEqualTo(new Not(new Phrase("weak to")));
            assertThat(plainly("-is:read"))
                    .isEqualTo(new Not(new SearchQuery.Is(SearchQuery.ReadState.READ)));
            assertThat(plainly("NOT NOT NOT weak")).isEqualTo(new Not(new Word("weak")));
            assertThat(plainly("GPT-5.2")).isEqualTo(new Word("GPT-5.2"));
            assertThat(plainly("--verbose")).isEqualTo(new Word("--verbose"));
        }

        @Test
        void orBindsLessThanStandingSideBySide() {
            assertThat(plainly("a1 b1 OR c1"))
                    .isEqualTo(
                            new SearchQuery.Any(
                                    List.of(
                                            new SearchQuery.All(
                                                    List.of(new Word("a1"), new Word("b1"))),
                                            new Word("c1"))));
            assertThat(plainly("a1 (b1 OR c1)"))
                    .isEqualTo(
                            new SearchQuery.All(
                                    List.of(
                                            new Word("a1"),
                                            new SearchQuery.Any(
                                                    List.of(new Word("b1"), new Word("c1"))))));
            assertThat(plainly("((a1)) () (b1)")).isEqualTo(plainly("a1 b1"));
        }

        @Test
        void starAtTheEndAsksForTheBeginning() {
            assertThat(plainly("horiz*")).isEqualTo(new Prefix("horiz"));
            assertThat(plainly("機*")).isEqualTo(new Prefix("機"));
        }

        @Test
        void fieldsAreReadByTheirNames() {
            assertThat(plainly("source:anthropic"))
                    .isEqualTo(new Named(Label.SOURCE, "anthropic", false));
            assertThat(plainly("SOURCE:\"Import AI\""))
                    .isEqualTo(new Named(Label.SOURCE, "Import AI", true));
            assertThat(plainly("kind:Lab")).isEqualTo(new Named(Label.KIND, "lab", false));
            assertThat(plainly("thread:automated-ai-rd"))
                    .isEqualTo(new Named(Label.THREAD, "automated-ai-rd", false));
            assertThat(plainly("benchmark:swe-bench"))
                    .isEqualTo(new Named(Label.BENCHMARK, "swe-bench", false));
            assertThat(plainly("model:a:b")).isEqualTo(new Named(Label.MODEL, "a:b", false));
            assertThat(plainly("lang:pt-BR")).isEqualTo(new Named(Label.LANG, "pt-br", false));
            assertThat(plainly("is:unread"))
                    .isEqualTo(new SearchQuery.Is(SearchQuery.ReadState.UNREAD));
            assertThat(plainly("has:number")).isEqualTo(new SearchQuery.HasResult());
            assertThat(plainly("has:result")).isEqualTo(new SearchQuery.HasResult());
        }

        @ParameterizedTest
        @CsvSource({
            "2026, 2026-01-01, 2026-12-31",
            "2024-02, 2024-02-01, 2024-02-29",
            "2026-05-11, 2026-05-11, 2026-05-11",
            "2026-05-01..2026-05-31, 2026-05-01, 2026-05-31",
            "2025..2026-03, 2025-01-01, 2026-03-31",
            "2026.., 2026-01-01, +999999999-12-31",
            "..2026-05, -999999999-01-01, 2026-05-31",
            "P30D, 2026-04-12, +999999999-12-31",
            "p1y2m, 2025-03-12, +999999999-12-31",
            "P2W, 2026-04-28, +999999999-12-31"
        })
        void datesAreDaysFromOneToAnother(String spelling, LocalDate from, LocalDate to) {
            assertThat(plainly("date:" + spelling))
                    .isInstanceOfSatisfying(
                            Published.class,
                            published -> {
                                assertThat(published.from()).isEqualTo(from);
                                assertThat(published.to()).isEqualTo(to);
                            });
        }

        /** Reads what must leave nothing to say. */
        private SearchQuery plainly(String query) {
            QueryReading.Understood understood = understood(query);
            assertThat(understood.notes()).isEmpty();
            return understood.query();
        }
    }

    @Nested
    class FallingBack {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\0',
                value = {
                    "http://x|http://x|address",
                    "https://arxiv.org/abs/2401.1|https://arxiv.org/abs/2401.1|address",
                    "a:b:c|a:b:c|names no field",
                    "acl:admin|acl:admin|names no field",
                    "_raw:x|_raw:x|names no field",
                    "tokenHash:x|tokenHash:x|names no field",
                    "source:|source:|without a value",
                    "say \"hello there|say hello there|no partner",
                    "5\" disk|5 disk|no partner",
                    "AND|and|nothing to join",
                    "OR|or|nothing to join",
                    "weak OR|weak or|nothing to join",
                    "NOT|not|nothing to join",
                    "OR OR OR|or or or|nothing to join",
                    "(weak|weak|parenthesis",
                    "weak)) strong|weak strong|parenthesis",
                    "weak ^ strong|weak strong|nothing to search for",
                    "weak ~|weak|nothing to search for",
                    "we*k|we*k|at the end of a word only",
                    "source:anth*|source:anth|ignored"
                })
        void oddQueryIsTextAndSaysSo(String query, String wording, String note) {
            QueryReading.Understood understood = understood(query);
            assertThat(understood.query().wording()).isEqualTo(wording);
            assertThat(understood.notes()).anySatisfy(said -> assertThat(said).contains(note));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"🤖", "👩‍🔬", "10:30", "C++", "what?", "a/b", "x~2", "x^5", "don't"})
        void signsInTextNeedNoNote(String query) {
            assertThat(understood(query).notes()).isEmpty();
            assertThat(understood(query).query().clauses()).isPositive();
        }

        @Test
        void regularExpressionIsText() {
            assertThat(understood("/((ab{0,100}){0,100}){0,100}/").query().wording())
                    .isEqualTo("ab{0,100} {0,100} {0,100}/");
            assertThat(understood("/horizo.*/").query()).isEqualTo(new Word("/horizo.*/"));
        }

        @Test
        void negationOfNothingIsLeftOut() {
            assertThat(understood("weak NOT -()").query().wording()).isEqualTo("weak not");
            assertThat(understood("-^").query()).isEqualTo(new SearchQuery.Everything());
            assertThat(understood("weak OR (-(-^))").query().wording()).isEqualTo("weak or");
        }

        @Test
        void nothingButSignsFindsEverythingAndSaysSo() {
            QueryReading.Understood understood = understood("^ ~ -- …");
            assertThat(understood.query()).isEqualTo(new SearchQuery.Everything());
            assertThat(understood.notes()).hasSize(4);
        }

        @Test
        void notesAreFewAndShort() {
            String query =
                    IntStream.range(0, 60)
                            .mapToObj(number -> "x:" + number)
                            .reduce("", (all, one) -> all + " " + one);
            assertThat(understood(query).notes()).hasSize(8);
            assertThat(understood("x:" + "y".repeat(900)).notes())
                    .allSatisfy(note -> assertThat(note).hasSizeLessThan(100));
        }
    }

    @Nested
    class Refusing {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "sorce:anthropic|source:",
                    "benchmrak:x|benchmark:",
                    "threads:x|thread:",
                    "language:en|lang:",
                    "since:2026|date:",
                    "is:purple|is:unread",
                    "has:legs|has:number",
                    "kind:labs|kind:lab",
                    "lang:english|lang:en",
                    "date:2026-13|date:2026-05",
                    "date:2026-02-30|date:2026-05",
                    "date:yesterday|date:P30D",
                    "date:P|date:P30D",
                    "date:P-3D|date:P30D",
                    "date:P9999999999D|date:P30D",
                    "date:2026..2025|earlier date first",
                    "*ing|beginning of the word",
                    "?ing|beginning of the word",
                    "a*|at least 2 letters"
                })
        void misspellingIsRefusedWithTheNextStep(String query, String nextStep) {
            assertThat(refused(query).nextStep()).contains(nextStep);
        }

        @Test
        void lengthDepthClausesAndPrefixesAreBounded() {
            assertThat(understood("a".repeat(QueryReader.MAX_LENGTH)).query().clauses())
                    .isEqualTo(1);
            assertThat(refused("a".repeat(1_000_000)).reason()).contains("1000000");

            assertThat(understood("(".repeat(20) + "weak" + ")".repeat(20)).query())
                    .isEqualTo(new Word("weak"));
            assertThat(refused("(".repeat(21) + "weak" + ")".repeat(21)).reason())
                    .contains("parentheses");
            assertThat(refused("(".repeat(999)).reason()).contains("parentheses");

            assertThat(understood("ab ".repeat(64)).query().clauses()).isEqualTo(64);
            assertThat(refused("ab ".repeat(65)).reason()).contains("65");
            assertThat(refused("ab OR ".repeat(80)).reason()).contains("words and fields");

            assertThat(understood("ab* ".repeat(8)).query().clauses()).isEqualTo(8);
            assertThat(refused("ab* ".repeat(9)).reason()).contains("9 words that end with *");
        }

        @Test
        void manyNegationsAreNoDepth() {
            assertThat(understood("NOT ".repeat(200) + "weak").query()).isEqualTo(new Word("weak"));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void anyTextIsReadQuicklyAndItsWordingMeansTheSame(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            String query = QueryFuzz.next(random);
            assertThat(quickest(query)).as("milliseconds for %s", query).isLessThan(50);
            if (reader.read(query) instanceof QueryReading.Understood understood) {
                String wording = understood.query().wording();
                switch (reader.read(wording)) {
                    case QueryReading.Understood again ->
                            assertThat(again.query())
                                    .as("%s was worded %s", query, wording)
                                    .isEqualTo(understood.query());
                    case QueryReading.Refused refused ->
                            assertThat(
                                            wording.length() > QueryReader.MAX_LENGTH
                                                    || refused.reason().contains("parentheses"))
                                    .as("%s was worded %s: %s", query, wording, refused)
                                    .isTrue();
                }
            }
        }
    }

    /** Of three times, since a machine may pause at any moment. */
    private long quickest(String query) {
        long quickest = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 3 && quickest >= 50; attempt++) {
            long start = System.nanoTime();
            reader.read(query);
            quickest = Math.min(quickest, (System.nanoTime() - start) / 1_000_000);
        }
        return quickest;
    }

    private QueryReading.Understood understood(String query) {
        return switch (reader.read(query)) {
            case QueryReading.Understood understood -> understood;
            case QueryReading.Refused refused -> throw new AssertionError(query + ": " + refused);
        };
    }

    private QueryReading.Refused refused(String query) {
        return switch (reader.read(query)) {
            case QueryReading.Refused refused -> refused;
            case QueryReading.Understood understood ->
                    throw new AssertionError(query + ": " + understood);
        };
    }
}
