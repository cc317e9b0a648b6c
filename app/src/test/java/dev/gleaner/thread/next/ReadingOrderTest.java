package dev.gleaner.thread.next;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.store.thread.ThreadStore.Text;
import dev.gleaner.graph.thread.Evidence;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.ripeness.Ripeness;
import dev.gleaner.ripeness.RipenessSettings;
import dev.gleaner.thread.FoundThreads;
import dev.gleaner.thread.Overlaps;
import dev.gleaner.thread.next.NextReads.Read;
import dev.gleaner.thread.snapshot.ThreadSnapshot;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

class ReadingOrderTest {

    private static final Instant IMPORTED = Instant.parse("2026-05-12T09:00:00Z");

    private static final String OWN =
            """
            # Salt cells

            ## Evidence

            ### Grid Notes (newsletter)

            - #12 (2026-02-02) — What a cycle costs. Body not yet read.
            - #14 (2026-03-02) — Salt in the north. Body not yet read.
            - #13 (2026-02-16) — A cellar full of cells. Body read.

            ### Cell Audit (evaluator)

            - [Ten thousand cycles](https://audit.example.org/ten-thousand-cycles) (2026-01-09) — Body not yet read.

            ## Ripeness

            Promote to ripe on any of:

            - The ten-thousand-cycles body confirms a measured loss.

            ## Watching

            - Read #12 in full.
            """;

    private static List<Read> order(FoundThread found) {
        var file = FoundThreads.read(new String(found.file(), StandardCharsets.UTF_8));
        var verdict =
                new Ripeness(RipenessSettings.defaults())
                        .assess(ThreadSnapshot.of(found, file, IMPORTED, List.of()));
        return new ReadingOrder(
                        found.evidence(),
                        found.triggers(),
                        verdict,
                        file,
                        trigger -> answering(found, trigger))
                .of(found.evidence());
    }

    @Test
    void whatLiftsAHoldComesBeforeWhatIsWatchedForBeforeTheNewest() {
        assertThat(order(FoundThreads.of(OWN, IMPORTED)))
                .extracting(Read::title)
                .containsExactly("Ten thousand cycles", "What a cycle costs", "Salt in the north");
    }

    /** What a search for the trigger's word finds. */
    private static Set<Id<Item>> answering(FoundThread found, Trigger trigger) {
        String word = Objects.requireNonNull(trigger.declared()).query();
        return found.evidence().stream()
                .map(FoundEvidence::item)
                .filter(item -> item.title().contains(word))
                .map(Item::id)
                .collect(Collectors.toSet());
    }

    @Test
    void itemThatAnswersADeclaredTriggerCountsForIt() {
        String declared =
                OWN.replace(
                        "## Watching",
                        """
                        ```yaml
                        triggers:
                          - name: salt
                            when: Somebody measures salt.
                            query: Salt
                            condition: new origin
                            level: ripe
                        ```

                        ## Watching\
                        """);

        assertThat(order(FoundThreads.of(declared, IMPORTED)))
                .filteredOn(read -> read.title().equals("Salt in the north"))
                .singleElement()
                .satisfies(read ->
                        assertThat(read.because())
                                .contains("counts for the trigger: Somebody measures salt."));
    }

    @Test
    void eachReadSaysWhatItWouldDo() {
        assertThat(order(FoundThreads.of(OWN, IMPORTED)).getFirst().because())
                .containsExactly(
                        "lifts the hold: body not read, no higher than medium-high",
                        "counts for the trigger: The ten-thousand-cycles body confirms a measured loss.");
    }

    @Nested
    class Hints {

        private final FoundThread found = FoundThreads.of(OWN, IMPORTED);

        private TextHints hints(String text) {
            List<FoundEvidence> evidence = new ArrayList<>(found.evidence());
            FoundEvidence read = evidence.get(2);
            evidence.set(
                    2,
                    new FoundEvidence(
                            read.evidence(),
                            read.item(),
                            read.source(),
                            List.of(new Text(IMPORTED, BodyState.FULL, 0)),
                            read.readings(),
                            null,
                            null));
            return new TextHints(evidence, item -> item.equals(read.item().id()) ? text : "");
        }

        @Test
        void sentenceAboutAnUnreadItemIsAHint() {
            assertThat(
                            hints(
                                            "It rained. The audit of ten thousand cycles found a tenth lost. More rain.")
                                    .about(found.evidence()))
                    .containsExactly(
                            new NextReads.Hint(
                                    "Ten thousand cycles",
                                    "A cellar full of cells",
                                    "The audit of ten thousand cycles found a tenth lost."));
        }

        @Test
        void issueThatTheThreadLacksIsProposedOnce() {
            assertThat(hints("Salt was cheap (#9, #12). Salt is cheap (#9).").missing())
                    .containsExactly(
                            new NextReads.Missing(
                                    "Grid Notes",
                                    9,
                                    "A cellar full of cells",
                                    "Salt was cheap (#9, #12)."));
        }
    }

    @Test
    void threadsThatShareMoreThanHalfTheirOriginsAreNamed() {
        Map<String, List<String>> origins =
                Map.of(
                        "one", List.of("A", "B", "C"),
                        "two", List.of("A", "B"),
                        "three", List.of("A", "D", "E"));

        assertThat(Overlaps.of("one", origins))
                .containsExactly(new NextReads.Overlap("two", List.of("A", "B")));
        assertThat(Overlaps.of("three", origins)).isEmpty();
    }

    /** The writer's own file, where this checkout has it beside it; its text is not ours. */
    @Nested
    class TheWritersFile {

        private static String shared(String name) throws IOException {
            Path file = Path.of("../../shared/newsroom/" + name);
            assumeTrue(Files.isReadable(file), "no ../shared beside this checkout");
            return Files.readString(file);
        }

        @Test
        void theOrderBeginsAsTheWriterWouldRead() throws IOException {
            List<Read> order = order(FoundThreads.of(shared("004_6f0ac13951bcb8bd.txt"), IMPORTED));

            assertThat(order.getFirst().title()).isEqualTo("Automated alignment researchers");
            assertThat(order.subList(1, 3)).extracting(Read::source).containsOnly("METR");
            assertThat(order.get(3).title()).startsWith("AI systems are about to start");
            assertThat(order.get(4).title()).isEqualTo("Measuring agent autonomy");
        }

        @Test
        void theThreeIssuesThatItCitesAndLacksAreProposed() throws IOException {
            FoundThread found = FoundThreads.of(shared("004_6f0ac13951bcb8bd.txt"), IMPORTED);
            String text = shared("003_a006f4df2ed84ae0.txt");
            Source scraper = Source.of("A Scraper", Source.Kind.NEWS, null);
            Item item =
                    Item.of(
                            ItemKey.title(scraper.name(), "A repost", null),
                            scraper.id(),
                            "A repost",
                            null,
                            null,
                            DateInterval.day(LocalDate.of(2026, 5, 4)));
            FoundEvidence original =
                    found.evidence().stream()
                            .filter(each -> each.source().name().equals("Import AI"))
                            .findFirst()
                            .orElseThrow();
            List<FoundEvidence> evidence = new ArrayList<>(found.evidence());
            evidence.add(
                    new FoundEvidence(
                            Evidence.of(
                                    found.thread().id(),
                                    item.id(),
                                    "",
                                    Evidence.Directness.DIRECT,
                                    "",
                                    IMPORTED),
                            item,
                            scraper,
                            List.of(new Text(IMPORTED, BodyState.FULL, 0)),
                            List.of(),
                            original.item().id(),
                            original.source()));
            TextHints hints = new TextHints(evidence, each -> each.equals(item.id()) ? text : "");

            assertThat(hints.missing())
                    .extracting(missing -> missing.source() + " #" + missing.issue())
                    .containsExactly("Import AI #400", "Import AI #401", "Import AI #441");
            assertThat(hints.about(evidence))
                    .extracting(NextReads.Hint::about)
                    .contains("Automated alignment researchers");
        }
    }
}
