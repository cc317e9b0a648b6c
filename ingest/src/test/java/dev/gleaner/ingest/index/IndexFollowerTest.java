package dev.gleaner.ingest.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.ingest.index.query.Hit;
import dev.gleaner.ingest.index.query.Hits;
import dev.gleaner.ingest.index.query.SearchOrder;
import dev.gleaner.ingest.index.query.SearchQuery.Everything;
import dev.gleaner.ingest.index.query.SearchQuery.Word;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class IndexFollowerTest {

    @TempDir Path folder;

    @Test
    void followsUntilNothingIsMarked() {
        MarkedItems graph = graphOf(450);
        try (EvidenceIndex index = EvidenceIndexTest.opened(folder)) {
            IndexFollower follower = new IndexFollower(index, graph, batch -> {});
            assertThat(follower.follow()).isEqualTo(450);
            assertThat(follower.follow()).isZero();
            assertThat(index.ids()).isEqualTo(graph.ids());
            assertThat(graph.marks()).isEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void nothingIsLostWhileWritersWrite(long seed) throws Exception {
        MarkedItems graph = new MarkedItems();
        int writers = 3;
        AtomicInteger writing = new AtomicInteger(writers);
        try (EvidenceIndex index = EvidenceIndexTest.opened(folder);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IndexFollower follower = new IndexFollower(index, graph, batch -> {});
            List<Future<?>> running =
                    IntStream.range(0, writers)
                            .<Future<?>>mapToObj(writer ->
                                    threads.submit(() -> {
                                        Random random = new Random(seed * 31 + writer);
                                        for (int write = 0; write < 1_500; write++) {
                                            graph.write(
                                                    "i" + random.nextInt(400),
                                                    "text" + write + "by" + writer);
                                            if (random.nextInt(20) == 0) {
                                                Thread.yield();
                                            }
                                        }
                                        writing.decrementAndGet();
                                    }))
                            .toList();
            while (writing.get() > 0) {
                follower.step();
            }
            for (Future<?> writer : running) {
                writer.get();
            }
            follower.follow();
            assertIndexEqualsGraph(index, graph);
            assertThat(follower.verify().isNone()).isTrue();
            assertThat(index.verifyFiles()).isInstanceOf(FileCheck.Clean.class);
        }
    }

    @Nested
    class Crashing {

        @Test
        void crashBetweenCommitAndClearingRepeatsTheWork() {
            CrashingGraph graph = new CrashingGraph();
            IntStream.range(0, 30).forEach(number -> graph.write("i" + number, "before"));
            try (EvidenceIndex index = EvidenceIndexTest.opened(folder)) {
                IndexFollower follower = new IndexFollower(index, graph, batch -> {});
                graph.crashBeforeClearing = true;
                assertThatThrownBy(follower::follow).hasMessage("crash");
            }
            assertThat(graph.marks()).hasSize(30);
            graph.write("i7", "after");
            graph.crashBeforeClearing = false;
            try (EvidenceIndex index = EvidenceIndexTest.opened(folder)) {
                assertThat(index.size()).as("Lucene had committed").isEqualTo(30);
                assertThat(new IndexFollower(index, graph, batch -> {}).follow()).isEqualTo(30);
                assertIndexEqualsGraph(index, graph);
                assertThat(index.count(new Word("after"))).isEqualTo(1);
            }
        }

        @Test
        void crashBeforeTheCommitLosesNothing() {
            MarkedItems graph = graphOf(5);
            try (EvidenceIndex index = EvidenceIndexTest.opened(folder)) {
                index.put(graph.next(3));
            }
            try (EvidenceIndex index = EvidenceIndexTest.opened(folder)) {
                assertThat(index.size()).isZero();
                new IndexFollower(index, graph, batch -> {}).follow();
                assertIndexEqualsGraph(index, graph);
            }
        }

        @Test
        void changeWhileIndexingKeepsItsMark() {
            CrashingGraph graph = new CrashingGraph();
            graph.write("a", "first");
            graph.betweenReadAndClear = () -> graph.write("a", "second");
            try (EvidenceIndex index = EvidenceIndexTest.opened(folder)) {
                IndexFollower follower = new IndexFollower(index, graph, batch -> {});
                follower.step();
                assertThat(graph.marks()).containsExactly(Items.id("a"));
                assertThat(index.count(new Word("first"))).isEqualTo(1);
                graph.betweenReadAndClear = () -> {};
                follower.follow();
                assertThat(index.count(new Word("second"))).isEqualTo(1);
                assertThat(graph.marks()).isEmpty();
            }
        }

        @Test
        void interruptedRebuildKeepsTheOldIndexAndTheMarks() {
            CrashingGraph graph = new CrashingGraph();
            IntStream.range(0, 500).forEach(number -> graph.write("i" + number, "text"));
            try (EvidenceIndex index = EvidenceIndexTest.opened(folder)) {
                IndexFollower follower = new IndexFollower(index, graph, batch -> {});
                follower.follow();
                graph.write("i3", "newer");
                graph.pagesBeforeCrash = 2;
                assertThatThrownBy(follower::rebuild).hasMessage("crash");
                assertThat(index.count(new Word("text"))).isEqualTo(500);
                assertThat(graph.marks()).containsExactly(Items.id("i3"));
            }
            graph.pagesBeforeCrash = Integer.MAX_VALUE;
            try (EvidenceIndex index = EvidenceIndexTest.opened(folder)) {
                new IndexFollower(index, graph, batch -> {}).follow();
                assertIndexEqualsGraph(index, graph);
            }
            assertThat(folder.resolve("building")).doesNotExist();
        }
    }

    @Nested
    class Verifying {

        @Test
        void missingAndSurplusAreFoundAndRepaired() {
            MarkedItems graph = graphOf(20);
            try (EvidenceIndex index = EvidenceIndexTest.opened(folder)) {
                IndexFollower follower = new IndexFollower(index, graph, batch -> {});
                follower.follow();
                assertThat(follower.verify().isNone()).isTrue();
                graph.write("lost", "text");
                graph.unmark("lost");
                graph.forget("i4");
                Divergence divergence = follower.verify();
                assertThat(divergence)
                        .isEqualTo(
                                new Divergence(Set.of(Items.id("lost")), Set.of(Items.id("i4"))));
                follower.repair(divergence);
                assertThat(follower.verify().isNone()).isTrue();
                assertIndexEqualsGraph(index, graph);
            }
        }

        @Test
        void itemsThatArriveMeanwhileAreNoDivergence() {
            CrashingGraph graph = new CrashingGraph();
            graph.write("a", "text");
            graph.betweenReadAndClear = () -> graph.write("b", "text");
            try (EvidenceIndex index = EvidenceIndexTest.opened(folder)) {
                IndexFollower follower = new IndexFollower(index, graph, batch -> {});
                follower.step();
                graph.betweenReadAndClear = () -> graph.writeOnce("late");
                assertThat(follower.verify().isNone()).isTrue();
                assertThat(index.ids()).contains(Items.id("late"));
            }
        }
    }

    @Nested
    class Rebuilding {

        @Test
        void searchesGoOnWhileTheNewIndexIsBuilt() throws Exception {
            CountDownLatch paging = new CountDownLatch(1);
            CountDownLatch searched = new CountDownLatch(1);
            MarkedItems graph =
                    new MarkedItems() {
                        @Override
                        public List<IndexedItem> page(@Nullable Id<Item> after, int limit) {
                            paging.countDown();
                            await(searched);
                            return super.page(after, limit);
                        }
                    };
            IntStream.range(0, 300).forEach(number -> graph.write("i" + number, "text"));
            try (EvidenceIndex index = EvidenceIndexTest.opened(folder);
                    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                IndexFollower follower = new IndexFollower(index, graph, batch -> {});
                follower.follow();
                Future<?> rebuilding = threads.submit(follower::rebuild);
                await(paging);
                assertThat(index.count(new Word("text"))).isEqualTo(300);
                graph.write("i5", "meanwhile");
                searched.countDown();
                rebuilding.get();
                assertIndexEqualsGraph(index, graph);
                assertThat(index.count(new Word("meanwhile"))).isEqualTo(1);
            }
            assertThat(folder.resolve("old")).doesNotExist();
            assertThat(folder.resolve("ready")).doesNotExist();
        }

        @Test
        void surplusIsGoneAfterwards() {
            MarkedItems graph = graphOf(10);
            try (EvidenceIndex index = EvidenceIndexTest.opened(folder)) {
                IndexFollower follower = new IndexFollower(index, graph, batch -> {});
                follower.follow();
                graph.forget("i2");
                graph.forget("i3");
                follower.rebuild();
                assertIndexEqualsGraph(index, graph);
            }
        }

        @Test
        void damagedIndexIsRecreatedFromTheGraph() throws Exception {
            MarkedItems graph = graphOf(250);
            Path segments;
            try (EvidenceIndex index = EvidenceIndexTest.opened(folder)) {
                new IndexFollower(index, graph, batch -> {}).follow();
            }
            try (var files = Files.list(folder.resolve("current"))) {
                segments =
                        files.filter(file -> file.getFileName().toString().startsWith("segments"))
                                .findFirst()
                                .orElseThrow();
            }
            Files.write(segments, new byte[] {1, 2, 3});
            assertThat(EvidenceIndex.open(folder)).isInstanceOf(IndexOpening.NeedsRebuild.class);
            try (EvidenceIndex index = IndexFollower.recreate(folder, graph)) {
                assertIndexEqualsGraph(index, graph);
            }
            try (EvidenceIndex index = EvidenceIndexTest.opened(folder)) {
                assertThat(index.size()).isEqualTo(250);
            }
        }
    }

    /** A graph that fails, or changes, at a chosen moment. */
    private static final class CrashingGraph extends MarkedItems {

        private boolean crashBeforeClearing;
        private int pagesBeforeCrash = Integer.MAX_VALUE;
        private Runnable betweenReadAndClear = () -> {};

        void writeOnce(String name) {
            if (!ids().contains(Items.id(name))) {
                write(name, "text");
            }
        }

        @Override
        public void indexed(List<IndexedItem> done) {
            if (crashBeforeClearing) {
                throw new IllegalStateException("crash");
            }
            betweenReadAndClear.run();
            super.indexed(done);
        }

        @Override
        public List<IndexedItem> page(@Nullable Id<Item> after, int limit) {
            if (pagesBeforeCrash-- == 0) {
                throw new IllegalStateException("crash");
            }
            return super.page(after, limit);
        }
    }

    private static MarkedItems graphOf(int items) {
        MarkedItems graph = new MarkedItems();
        IntStream.range(0, items).forEach(number -> graph.write("i" + number, "text"));
        return graph;
    }

    /** Same ids, and each item with the text that the graph has last. */
    private static void assertIndexEqualsGraph(EvidenceIndex index, MarkedItems graph) {
        assertThat(index.ids()).isEqualTo(graph.ids());
        for (IndexedItem item : graph.all()) {
            Hits hits = index.search(new Everything(), SearchOrder.RELEVANCE, null, 1);
            assertThat(hits.total()).isEqualTo(graph.ids().size());
            Hits own = index.search(new Word(item.title()), SearchOrder.RELEVANCE, null, 1);
            Hit hit = own.page().getFirst();
            assertThat(hit.item()).isEqualTo(item.id());
            assertThat(hit.passages())
                    .singleElement()
                    .satisfies(passage -> assertThat(passage.text()).isEqualTo(item.text()));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("a test was interrupted", interrupted);
        }
    }
}
