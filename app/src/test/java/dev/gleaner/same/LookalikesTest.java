package dev.gleaner.same;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.same.SameAs.Kind;
import dev.gleaner.graph.store.same.LookalikeStore.Used;
import dev.gleaner.graph.store.same.LookalikeStore.Work;
import dev.gleaner.same.Lookalikes.Pair;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

class LookalikesTest {

    private static final Source LAB = Source.of("Heron Lab", Source.Kind.LAB, null);
    private static final Source PAPER = Source.of("Reed Paper", Source.Kind.NEWS, null);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void nameThatIsUsedMoreIsTheOneThatCounts() {
        List<Pair> pairs =
                Lookalikes.names(
                        Kind.BENCHMARK,
                        List.of(
                                new Used("SwiftBench", 9),
                                new Used("Wren Suite", 5),
                                new Used("Swift-Bench", 2),
                                new Used("swift bench 1", 2),
                                new Used("swift_bench", 1)));

        assertThat(pairs)
                .extracting(pair -> pair.alias().name(), pair -> pair.of().name())
                .containsExactly(
                        tuple("Swift-Bench", "SwiftBench"), tuple("swift_bench", "SwiftBench"));
        assertThat(pairs.getFirst().reason()).endsWith("2 and 9 results");
    }

    @Test
    void worksOfTwoSourcesWithOneWorkIdAreAPair() {
        Work first = work(LAB, "A", "https://doi.org/10.1000/182", null);
        Work second = work(PAPER, "B", "https://press.example/doi/10.1000/182", null);
        Work third = work(PAPER, "C", "https://press.example/doi/10.1000/183", null);

        assertThat(Lookalikes.works(List.of(third, second, first)))
                .extracting(pair -> pair.alias().name(), pair -> pair.of().name(), Pair::reason)
                .containsExactly(
                        tuple("B (Reed Paper)", "A (Heron Lab)", "both are DOI 10.1000/182"));
    }

    @Test
    void worksOfTwoSourcesWithOneTitleOnOneDayAreAPair() {
        String title = "Herons measured in the reeds";
        Work first = work(LAB, title, "https://heron.example/1", DAY);
        Work second = work(PAPER, title.toUpperCase(Locale.ROOT), "https://reed.example/1", DAY);
        Work later = work(PAPER, title, "https://reed.example/2", DAY.plusDays(1));

        assertThat(Lookalikes.works(List.of(later, second, first))).hasSize(1);
        assertThat(Lookalikes.works(List.of(later, first))).isEmpty();
        assertThat(
                        Lookalikes.works(
                                List.of(
                                        work(LAB, "Weekly notes", "https://heron.example/2", DAY),
                                        work(
                                                PAPER,
                                                "Weekly notes",
                                                "https://reed.example/3",
                                                DAY))))
                .isEmpty();
    }

    @Test
    void worksOfOneSourceAndCopiesAreNoPair() {
        String title = "Herons measured in the reeds";
        Work first = work(LAB, title, "https://heron.example/1", DAY);
        Work again = work(LAB, title, "https://heron.example/2", DAY);
        Work copy = work(PAPER, title, "https://reed.example/1", DAY);
        Work repeated = new Work(copy.item(), copy.source(), List.of(first.item().id().value()));

        assertThat(Lookalikes.works(List.of(again, first))).isEmpty();
        assertThat(Lookalikes.works(List.of(repeated, first))).isEmpty();
        assertThat(Lookalikes.works(List.of(copy, first))).hasSize(1);
    }

    @Test
    void manyThatLookTheSameArePairedWithTheFirstAlone() {
        List<Work> works = new ArrayList<>();
        for (int number = 0; number < 2000; number++) {
            works.add(
                    work(
                            number % 2 == 0 ? LAB : PAPER,
                            "Herons measured in the reeds",
                            "https://heron.example/" + number,
                            DAY));
        }

        assertThat(Lookalikes.works(works)).hasSize(1000);
    }

    private static Work work(Source source, String title, String address, @Nullable LocalDate day) {
        return new Work(
                Item.of(
                        ItemKey.address(address),
                        source.id(),
                        title,
                        address,
                        null,
                        day == null ? null : DateInterval.day(day)),
                source,
                List.of());
    }
}
