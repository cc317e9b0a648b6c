package dev.gleaner.ingest.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.ingest.index.query.Facets.Count;
import dev.gleaner.ingest.index.query.Hit;
import dev.gleaner.ingest.index.query.Hits;
import dev.gleaner.ingest.index.query.SearchAfter;
import dev.gleaner.ingest.index.query.SearchOrder;
import dev.gleaner.ingest.index.query.SearchQuery;
import dev.gleaner.ingest.index.query.SearchQuery.Label;
import dev.gleaner.ingest.index.query.SearchQuery.Named;
import dev.gleaner.ingest.index.query.SearchQuery.Phrase;
import dev.gleaner.ingest.index.query.SearchQuery.Prefix;
import dev.gleaner.ingest.index.query.SearchQuery.ReadState;
import dev.gleaner.ingest.index.query.SearchQuery.Word;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class EvidenceIndexTest {

    @TempDir Path folder;

    @Nested
    class Searching {

        @Test
        void nameIsFoundWholeByPartAndJoined() {
            try (EvidenceIndex index =
                    filled(
                            Items.named("hyphen").text("We ran GPT-5.2 on it."),
                            Items.named("joined").text("We ran GPT5.2 on it."),
                            Items.named("older").text("We ran GPT-5 on SWE-bench, an eval."))) {
                assertThat(found(index, new Word("GPT-5.2")))
                        .containsExactlyInAnyOrder("hyphen", "joined");
                assertThat(found(index, new Word("gpt5.2")))
                        .containsExactlyInAnyOrder("hyphen", "joined");
                assertThat(found(index, new Word("5.2"))).containsExactly("hyphen");
                assertThat(found(index, new Word("gpt")))
                        .containsExactlyInAnyOrder("hyphen", "older");
                assertThat(found(index, new Word("bench"))).containsExactly("older");
                assertThat(found(index, new Word("swebench"))).containsExactly("older");
                assertThat(found(index, new Prefix("GPT-5")))
                        .containsExactlyInAnyOrder("hyphen", "joined", "older");
                assertThat(found(index, new Prefix("evals"))).containsExactly("older");
            }
        }

        @Test
        void wordsAreRequiredPhrasesInOrderAndNegativesExcluded() {
            try (EvidenceIndex index =
                    filled(
                            Items.named("row").text("the weak strong gap"),
                            Items.named("apart").text("strong models and weak ones"),
                            Items.named("weak").text("weak"))) {
                SearchQuery both = SearchQuery.all(List.of(new Word("weak"), new Word("strong")));
                assertThat(found(index, both)).containsExactlyInAnyOrder("row", "apart");
                assertThat(found(index, new Phrase("weak strong"))).containsExactly("row");
                SearchQuery without =
                        SearchQuery.all(
                                List.of(
                                        new Word("weak"),
                                        SearchQuery.not(new Phrase("weak strong"))));
                assertThat(found(index, without)).containsExactlyInAnyOrder("apart", "weak");
                assertThat(found(index, SearchQuery.not(new Word("strong"))))
                        .containsExactly("weak");
                SearchQuery either =
                        SearchQuery.any(
                                List.of(new Word("gap"), SearchQuery.not(new Word("strong"))));
                assertThat(found(index, either)).containsExactlyInAnyOrder("row", "weak");
                assertThat(found(index, new SearchQuery.Everything())).hasSize(3);
            }
        }

        @Test
        void partWithoutAWordAsksForNothing() {
            try (EvidenceIndex index =
                    filled(Items.named("a").text("alpha"), Items.named("b").text("beta"))) {
                assertThat(
                                found(
                                        index,
                                        new SearchQuery.All(
                                                List.of(new Word("alpha"), new Word("—")))))
                        .containsExactly("a");
                assertThat(
                                found(
                                        index,
                                        new SearchQuery.Any(
                                                List.of(new Word("alpha"), new Word("^")))))
                        .containsExactly("a");
                assertThat(found(index, new Word("—"))).isEmpty();
                assertThat(found(index, SearchQuery.not(new Word("—")))).isEmpty();
            }
        }

        @Test
        void titleOutweighsText() {
            try (EvidenceIndex index =
                    filled(
                            Items.named("inText")
                                    .title("Weekly notes")
                                    .text("sandbagging " + "other words ".repeat(5)),
                            Items.named("inTitle")
                                    .title("Sandbagging")
                                    .text("something else " + "other words ".repeat(40)))) {
                assertThat(found(index, new Word("sandbagging")))
                        .containsExactly("inTitle", "inText");
            }
        }

        @Test
        void fieldsNarrow() {
            try (EvidenceIndex index =
                    filled(
                            Items.named("a")
                                    .by("Anthropic", "lab")
                                    .on("2026-05-11")
                                    .result("SWE-bench Verified", "Claude Opus 4.5"),
                            Items.named("b")
                                    .by("Anthropic Alignment Science", "lab")
                                    .on("2025-12-31")
                                    .evidenceFor("rsi"),
                            Items.named("c")
                                    .by("Import AI", "newsletter")
                                    .readState("quoted")
                                    .language("en-GB")
                                    .evidenceFor("rsi-forecasts"))) {
                assertThat(found(index, new Named(Label.SOURCE, "anthropic", false)))
                        .containsExactlyInAnyOrder("a", "b");
                assertThat(found(index, new Named(Label.SOURCE, "Anthropic", true)))
                        .containsExactly("a");
                assertThat(found(index, new Named(Label.SOURCE, "import-ai", false)))
                        .containsExactly("c");
                assertThat(found(index, new Named(Label.SOURCE, "anth", false))).isEmpty();
                assertThat(found(index, new Named(Label.KIND, "newsletter", false)))
                        .containsExactly("c");
                assertThat(found(index, new Named(Label.THREAD, "rsi", false)))
                        .containsExactly("b");
                assertThat(found(index, new Named(Label.BENCHMARK, "SWE-bench", false)))
                        .containsExactly("a");
                assertThat(found(index, new Named(Label.MODEL, "claude-opus-4.5", true)))
                        .containsExactly("a");
                assertThat(found(index, new Named(Label.LANG, "en", false))).hasSize(3);
                assertThat(found(index, new SearchQuery.HasResult())).containsExactly("a");
                assertThat(found(index, new SearchQuery.Is(ReadState.READ))).containsExactly("c");
                assertThat(found(index, new SearchQuery.Is(ReadState.UNREAD)))
                        .containsExactlyInAnyOrder("a", "b");
                SearchQuery year =
                        new SearchQuery.Published(
                                LocalDate.parse("2026-01-01"),
                                LocalDate.parse("2026-12-31"),
                                "2026");
                assertThat(found(index, year)).containsExactly("a");
                SearchQuery open =
                        new SearchQuery.Published(
                                LocalDate.parse("2025-12-31"), LocalDate.MAX, "2025-12-31..");
                assertThat(found(index, open)).containsExactlyInAnyOrder("a", "b");
            }
        }

        @Test
        void foreignScriptsAndEmojiAreFound() {
            try (EvidenceIndex index =
                    filled(
                            Items.named("zh").text("研究者评估了机器学习模型。"),
                            Items.named("emoji").text("Robots 🤖 win"))) {
                assertThat(found(index, new Word("机器学习"))).containsExactly("zh");
                assertThat(found(index, new Word("学"))).containsExactly("zh");
                assertThat(found(index, new Word("🤖"))).containsExactly("emoji");
            }
        }

        @Test
        void hitHasItsBestPassagesWithMarks() {
            String text =
                    "Nothing here. The time horizon of GPT-5.2 doubled. Later the horizon fell.";
            try (EvidenceIndex index =
                    filled(Items.named("a").title("Horizon report").text(text).on("2026-05-11"))) {
                SearchQuery query =
                        SearchQuery.all(List.of(new Word("horizon"), new Word("GPT-5.2")));
                Hit hit = index.search(query, SearchOrder.RELEVANCE, null, 10).page().getFirst();
                assertThat(hit.passages().getFirst().text())
                        .isEqualTo("The time horizon of GPT-5.2 doubled.");
                assertThat(hit.passages().getFirst().marks())
                        .extracting(mark -> text.substring(mark.start(), mark.end()))
                        .containsExactly("horizon", "GPT-5.2");
                assertThat(hit.passages()).hasSize(2);
                assertThat(hit.titleMarks()).hasSize(1);
                assertThat(hit.published()).isEqualTo("2026-05-11");
                assertThat(hit.address()).isEqualTo("https://example.org/a");
            }
        }

        @Test
        void facetsCountAllHitsNotOnlyThePage() {
            List<Items> items = new ArrayList<>();
            for (int number = 0; number < 30; number++) {
                Items item =
                        Items.named("i" + number)
                                .text("alpha")
                                .on("2026-0" + (1 + number % 3) + "-05");
                item = number % 2 == 0 ? item.by("METR", "evaluator") : item.by("Anthropic", "lab");
                item = number % 10 == 0 ? item.readState("read").result("GPQA", "o3") : item;
                items.add(item);
            }
            items.add(Items.named("other").text("beta"));
            try (EvidenceIndex index = filled(items.toArray(Items[]::new))) {
                Hits hits = index.search(new Word("alpha"), SearchOrder.RELEVANCE, null, 5);
                assertThat(hits.total()).isEqualTo(30);
                assertThat(hits.page()).hasSize(5);
                assertThat(hits.facets().sources())
                        .containsExactly(new Count("Anthropic", 15), new Count("METR", 15));
                assertThat(hits.facets().kinds())
                        .containsExactly(new Count("evaluator", 15), new Count("lab", 15));
                assertThat(hits.facets().months())
                        .containsExactly(
                                new Count("2026-03", 10),
                                new Count("2026-02", 10),
                                new Count("2026-01", 10));
                assertThat(hits.facets().results()).containsExactly(new Count("result", 3));
                assertThat(hits.facets().readStates())
                        .containsExactly(new Count("unread", 27), new Count("read", 3));
                assertThat(index.count(new Word("alpha"))).isEqualTo(30);
            }
        }

        @Test
        void pagesFollowEachOtherInBothOrders() {
            List<Items> items = new ArrayList<>();
            for (int number = 0; number < 57; number++) {
                Items item =
                        Items.named("i" + number).text("alpha " + "filler ".repeat(number % 5));
                items.add(number % 7 == 0 ? item : item.on("2026-01-1" + number % 10));
            }
            try (EvidenceIndex index = filled(items.toArray(Items[]::new))) {
                for (SearchOrder order : SearchOrder.values()) {
                    List<Id<Item>> seen = new ArrayList<>();
                    Hits hits = index.search(new Word("alpha"), order, null, 10);
                    while (true) {
                        hits.page().forEach(hit -> seen.add(hit.item()));
                        SearchAfter next = hits.next();
                        if (next == null) {
                            break;
                        }
                        SearchAfter travelled = SearchAfter.parse(next.token()).orElseThrow();
                        hits = index.search(new Word("alpha"), order, travelled, 10);
                    }
                    assertThat(seen).doesNotHaveDuplicates().hasSize(57);
                }
                List<Hit> byDate =
                        index.search(new Word("alpha"), SearchOrder.DATE, null, 57).page();
                assertThat(byDate.getFirst().published()).isEqualTo("2026-01-19");
                assertThat(byDate.getLast().published()).isNull();
            }
        }

        @Test
        void pageSizeIsBounded() {
            try (EvidenceIndex index = filled()) {
                for (int limit : new int[] {0, -1, 101, Integer.MAX_VALUE}) {
                    assertThatIllegalArgumentException()
                            .isThrownBy(() ->
                                    index.search(new Word("a"), SearchOrder.DATE, null, limit));
                }
                assertThat(index.search(new Word("a"), SearchOrder.DATE, null, 1))
                        .isEqualTo(Hits.NONE);
            }
        }
    }

    @Nested
    class Writing {

        @Test
        void sameIdReplacesItsItem() {
            try (EvidenceIndex index = filled(Items.named("a").text("alpha"))) {
                index.put(List.of(Items.named("a").text("beta").item()));
                assertThat(index.refresh()).isTrue();
                assertThat(index.refresh()).isFalse();
                assertThat(found(index, new Word("alpha"))).isEmpty();
                assertThat(found(index, new Word("beta"))).containsExactly("a");
                assertThat(index.size()).isEqualTo(1);
            }
        }

        @Test
        void idsAreThoseOfLiveItems() {
            try (EvidenceIndex index =
                    filled(Items.named("a"), Items.named("b"), Items.named("c"))) {
                index.remove(List.of(Items.id("b")));
                index.refresh();
                assertThat(index.ids()).isEqualTo(Set.of(Items.id("a"), Items.id("c")));
            }
        }

        @Test
        void hugeTermsAndTextsAreTaken() {
            String endless = "x".repeat(40_000) + " \uFDFA".repeat(10) + "\uFDFA".repeat(10_000);
            String long1 = "needle " + "word ".repeat(99_998) + "🤖🤖🤖🤖" + " straw";
            try (EvidenceIndex index =
                    filled(
                            Items.named("term")
                                    .text(endless)
                                    .by("s".repeat(50_000), "k".repeat(40_000)),
                            Items.named("long").text(long1).evidenceFor("t".repeat(40_000)))) {
                assertThat(index.size()).isEqualTo(2);
                assertThat(found(index, new Word("needle"))).containsExactly("long");
                assertThat(found(index, new Word("straw"))).isEmpty();
                assertThat(index.verifyFiles()).isEqualTo(new FileCheck.Clean(2, 1));
            }
        }

        @Test
        void whatWasNotCommittedIsDropped() {
            try (EvidenceIndex index = filled(Items.named("a"))) {
                index.commit();
                index.put(List.of(Items.named("b").item()));
                index.refresh();
                assertThat(index.size()).isEqualTo(2);
            }
            try (EvidenceIndex index = opened(folder)) {
                assertThat(index.ids()).containsExactly(Items.id("a"));
            }
        }
    }

    @Nested
    class Opening {

        @Test
        void secondOpenerIsToldThatItIsLocked() {
            try (EvidenceIndex index = filled()) {
                assertThat(EvidenceIndex.open(folder)).isInstanceOf(IndexOpening.Locked.class);
                index.commit();
            }
            opened(folder).close();
        }

        @Test
        void otherAnalysisNeedsARebuild() throws IOException {
            filled(Items.named("a")).close();
            try (FSDirectory directory = FSDirectory.open(folder.resolve("current"));
                    IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                writer.setLiveCommitData(
                        Map.of("schema", "1", "analysis", "of last year").entrySet());
                writer.commit();
            }
            assertThat(reason()).contains("analysis").contains("of last year");
        }

        @Test
        void commitWithoutOurDataNeedsARebuild() throws IOException {
            Files.createDirectories(folder);
            try (FSDirectory directory = FSDirectory.open(folder.resolve("current"));
                    IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                writer.commit();
            }
            assertThat(reason()).contains("unknown");
        }

        @Test
        void missingSegmentsFileNeedsARebuild() throws IOException {
            committed(20);
            for (Path file : files()) {
                if (file.getFileName().toString().startsWith("segments")) {
                    Files.delete(file);
                }
            }
            assertThat(reason()).contains("no commit");
        }

        @Test
        void eachTruncatedOrMissingFileIsNoticed() throws IOException {
            committed(50);
            for (Path file : files()) {
                byte[] whole = Files.readAllBytes(file);
                if (file.getFileName().toString().equals("write.lock")) {
                    continue;
                }
                Files.write(file, Arrays.copyOf(whole, whole.length / 2));
                assertThat(damageIsNoticed()).as("half of %s", file.getFileName()).isTrue();
                Files.delete(file);
                assertThat(damageIsNoticed()).as("no %s", file.getFileName()).isTrue();
                Files.write(file, whole);
            }
            opened(folder).close();
        }

        @Test
        void flippedBitsAreNoticedByOpeningOrByTheCheck() throws IOException {
            committed(50);
            Random random = new Random(2026);
            List<Path> files =
                    files().stream()
                            .filter(file -> !file.getFileName().toString().equals("write.lock"))
                            .toList();
            for (int flip = 0; flip < 60; flip++) {
                Path file = files.get(random.nextInt(files.size()));
                byte[] whole = Files.readAllBytes(file);
                byte[] flipped = whole.clone();
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, flipped);
                assertThat(damageIsNoticed())
                        .as("a flipped bit in %s", file.getFileName())
                        .isTrue();
                Files.write(file, whole);
            }
        }

        private boolean damageIsNoticed() {
            return switch (EvidenceIndex.open(folder)) {
                case IndexOpening.NeedsRebuild rebuild -> true;
                case IndexOpening.Locked locked -> throw new AssertionError(locked.reason());
                case IndexOpening.Opened opened -> {
                    try (EvidenceIndex index = opened.index()) {
                        yield index.verifyFiles() instanceof FileCheck.Damaged;
                    }
                }
            };
        }

        private void committed(int items) {
            Items[] all =
                    IntStream.range(0, items)
                            .mapToObj(number ->
                                    Items.named("i" + number).text("alpha beta gamma " + number))
                            .toArray(Items[]::new);
            try (EvidenceIndex index = filled(all)) {
                assertThat(index.verifyFiles()).isEqualTo(new FileCheck.Clean(items, 1));
            }
        }

        private List<Path> files() throws IOException {
            try (Stream<Path> files = Files.list(folder.resolve("current"))) {
                return files.sorted().toList();
            }
        }

        private String reason() {
            return switch (EvidenceIndex.open(folder)) {
                case IndexOpening.NeedsRebuild rebuild -> rebuild.reason();
                case IndexOpening.Locked locked -> throw new AssertionError(locked.reason());
                case IndexOpening.Opened opened -> throw new AssertionError("it opened");
            };
        }
    }

    private EvidenceIndex filled(Items... items) {
        EvidenceIndex index = opened(folder);
        index.put(Stream.of(items).map(Items::item).toList());
        index.commit();
        index.refresh();
        return index;
    }

    static EvidenceIndex opened(Path folder) {
        return switch (EvidenceIndex.open(folder)) {
            case IndexOpening.Opened opened -> opened.index();
            case IndexOpening.NeedsRebuild rebuild -> throw new AssertionError(rebuild.reason());
            case IndexOpening.Locked locked -> throw new AssertionError(locked.reason());
        };
    }

    private static List<String> found(EvidenceIndex index, SearchQuery query) {
        Hits hits = index.search(query, SearchOrder.RELEVANCE, null, 100);
        assertThat(index.count(query)).isEqualTo(hits.total());
        return hits.page().stream()
                .map(hit -> String.valueOf(hit.address()).replace("https://example.org/", ""))
                .toList();
    }
}
