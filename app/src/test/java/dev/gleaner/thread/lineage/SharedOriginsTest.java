package dev.gleaner.thread.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.gleaner.graph.Claim;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Decision;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.Passage;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.store.thread.FoundLineage;
import dev.gleaner.graph.store.thread.FoundLineage.Pointed;
import dev.gleaner.graph.store.thread.FoundLineage.Retold;
import dev.gleaner.graph.store.thread.FoundLineage.SaidSame;
import dev.gleaner.graph.store.thread.FoundLineage.Stated;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.thread.Evidence;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.thread.lineage.SharedOrigins.Joined;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

class SharedOriginsTest {

    private static final Source LAB = Source.of("Heron Lab", Source.Kind.LAB, null);
    private static final Source NEWS = Source.of("Reed Paper", Source.Kind.NEWS, null);
    private static final Source LETTER = Source.of("Marsh Mail", Source.Kind.NEWSLETTER, null);
    private static final String REPORT = "https://heron.example/report";

    @Test
    void itemsOfTwoVoicesThatRestOnOneWorkAreOne() {
        FoundEvidence first = found(NEWS, 1, resting(REPORT));
        FoundEvidence second = found(LETTER, 2, resting(REPORT));

        Map<Id<Item>, Joined> joined = SharedOrigins.of(List.of(second, first), Layer.all());

        assertThat(joined).containsOnlyKeys(second.item().id());
        assertThat(joined.get(second.item().id()))
                .isEqualTo(new Joined(Layer.WORKS, first.item().id(), "both rest on " + REPORT));
        assertThat(SharedOrigins.of(List.of(second, first), Set.of(Layer.RETOLD))).isEmpty();
    }

    @Test
    void itemThatRestsOnAnAttachedWorkGoesWithIt() {
        FoundEvidence report = found(LAB, 1, FoundLineage.NONE);
        FoundEvidence second = found(NEWS, 2, resting(String.valueOf(report.item().address())));

        assertThat(SharedOrigins.of(List.of(report, second), Layer.all()).get(second.item().id()))
                .satisfies(joined -> assertThat(joined.with()).isEqualTo(report.item().id()));
    }

    @Test
    void voiceThatMeasuresDoesNotRestOnWhatItCites() {
        assertThat(
                        SharedOrigins.of(
                                List.of(
                                        found(NEWS, 1, resting(REPORT)),
                                        found(LAB, 2, resting(REPORT))),
                                Layer.all()))
                .isEmpty();
    }

    @Test
    void itemThatOnlyTellsAgainGoesWithTheFirst() {
        FoundEvidence first = found(LAB, 1, FoundLineage.NONE);
        FoundEvidence second = found(NEWS, 2, retelling(first, 2, 2));

        assertThat(SharedOrigins.of(List.of(first, second), Layer.all()).get(second.item().id()))
                .satisfies(joined -> assertThat(joined.layer()).isEqualTo(Layer.RETOLD));
        assertThat(SharedOrigins.of(List.of(first, second), Set.of(Layer.WORKS))).isEmpty();
    }

    @Test
    void itemWithOneClaimOfItsOwnStandsAlone() {
        FoundEvidence first = found(LAB, 1, FoundLineage.NONE);

        assertThat(
                        SharedOrigins.of(
                                List.of(first, found(NEWS, 2, retelling(first, 1, 2))),
                                Layer.all()))
                .isEmpty();
    }

    @Test
    void whatCountsAsNothingJoinsNothing() {
        FoundEvidence first = found(LAB, 1, FoundLineage.NONE);
        FoundEvidence second = found(NEWS, 2, retelling(first, 2, 2));
        Decision carried = new Decision(Decision.Word.CARRIED, "a digest", "Ada", Instant.EPOCH);
        FoundLineage told = retelling(first, 2, 2);
        FoundEvidence decided =
                found(
                        NEWS,
                        2,
                        new FoundLineage(told.claims(), told.citations(), told.retold(), carried));

        assertThat(SharedOrigins.of(List.of(first, second), Layer.all())).hasSize(1);
        assertThat(SharedOrigins.of(List.of(first, decided), Layer.all())).isEmpty();
    }

    @Test
    void itemThatAPersonSaidIsTheSameGoesWithTheFirstInHisWords() {
        FoundEvidence first = found(NEWS, 1, FoundLineage.NONE);
        FoundEvidence second = found(LETTER, 2, FoundLineage.NONE);
        FoundEvidence third = found(LETTER, 3, FoundLineage.NONE);

        Map<Id<Item>, Joined> joined =
                SharedOrigins.of(
                        List.of(
                                said(second, third, "B, says Ada"),
                                said(first, third, "A, says Ada"),
                                said(third, third, "the others, says Ada")),
                        Layer.all());

        assertThat(joined)
                .containsOnly(
                        entry(
                                second.item().id(),
                                new Joined(Layer.SAME, first.item().id(), "B, says Ada")),
                        entry(
                                third.item().id(),
                                new Joined(Layer.SAME, first.item().id(), "A, says Ada")));
        assertThat(
                        SharedOrigins.of(
                                List.of(said(first, third, "A"), said(second, third, "B")),
                                Set.of(Layer.RETOLD, Layer.WORKS)))
                .isEmpty();
    }

    @Test
    void personsWordIsToldOfWhatRulesJoinToo() {
        FoundEvidence first = found(LAB, 1, FoundLineage.NONE);
        FoundEvidence second = found(NEWS, 2, retelling(first, 2, 2));

        assertThat(
                        SharedOrigins.of(
                                List.of(said(first, first, "N"), said(second, first, "L")),
                                Layer.all()))
                .containsOnly(
                        entry(second.item().id(), new Joined(Layer.SAME, first.item().id(), "L")));
    }

    @Test
    void whatIsOnlyProposedJoinsNothing() {
        FoundEvidence first = proposed(found(LAB, 1, FoundLineage.NONE));
        FoundEvidence second = found(NEWS, 2, FoundLineage.NONE);

        assertThat(
                        SharedOrigins.of(
                                List.of(said(first, first, "N"), said(second, first, "L")),
                                Layer.all()))
                .isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void whatPersonsSayIsTheSameNeverAddsAnOrigin(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<FoundEvidence> evidence = new ArrayList<>();
            for (int month = 1; month <= 8; month++) {
                Source source = List.of(LAB, NEWS, LETTER).get(random.nextInt(3));
                FoundEvidence other =
                        evidence.isEmpty()
                                ? found(source, 12, FoundLineage.NONE)
                                : evidence.get(random.nextInt(evidence.size()));
                evidence.add(
                        found(
                                source,
                                month,
                                switch (random.nextInt(3)) {
                                    case 0 -> retelling(other, 2, 2);
                                    case 1 -> resting(String.valueOf(other.item().address()));
                                    default -> FoundLineage.NONE;
                                }));
            }
            FoundEvidence under = evidence.get(random.nextInt(evidence.size()));
            List<FoundEvidence> said =
                    evidence.stream()
                            .map(one -> random.nextInt(3) == 0 ? said(one, under, "it") : one)
                            .toList();

            assertThat(SharedOrigins.of(said, Layer.all()).keySet())
                    .containsAll(SharedOrigins.of(evidence, Layer.all()).keySet());
        }
    }

    private static FoundEvidence said(FoundEvidence found, FoundEvidence as, String words) {
        FoundLineage lineage = found.lineage();
        return with(
                found,
                found.evidence(),
                new FoundLineage(
                        lineage.claims(),
                        lineage.citations(),
                        lineage.retold(),
                        lineage.decision(),
                        new SaidSame(as.item().id(), words),
                        null));
    }

    private static FoundEvidence proposed(FoundEvidence found) {
        return with(
                found,
                Evidence.of(
                        Id.<StoryThread>of("thread", "t"),
                        found.item().id(),
                        "",
                        Directness.PROPOSED,
                        "",
                        Instant.EPOCH),
                found.lineage());
    }

    private static FoundEvidence with(
            FoundEvidence found, Evidence evidence, FoundLineage lineage) {
        return new FoundEvidence(
                evidence,
                found.item(),
                found.source(),
                found.texts(),
                found.readings(),
                null,
                null,
                lineage);
    }

    private static FoundLineage resting(String work) {
        return new FoundLineage(
                List.of(new Stated(claim(0), sentence(0))),
                List.of(new Pointed(ItemKey.address(work).id(), work, sentence(0))),
                List.of(),
                null);
    }

    private static FoundLineage retelling(FoundEvidence first, int retold, int claims) {
        return new FoundLineage(
                List.of(0, 1).subList(0, claims).stream()
                        .map(number -> new Stated(claim(number), sentence(number)))
                        .toList(),
                List.of(),
                List.of(0, 1).subList(0, retold).stream()
                        .map(number -> new Retold(claim(number), first.item().id()))
                        .toList(),
                null);
    }

    private static Id<Claim> claim(int number) {
        return Id.of("claim", "c" + number);
    }

    private static Id<Passage> sentence(int number) {
        return Id.of("passage", "p" + number);
    }

    private static FoundEvidence found(Source source, int month, FoundLineage lineage) {
        String address = "https://" + source.id() + ".example/" + month;
        Item item =
                Item.of(
                        ItemKey.address(address),
                        source.id(),
                        "A text",
                        address,
                        null,
                        DateInterval.day(LocalDate.of(2026, month, 1)));
        return new FoundEvidence(
                Evidence.of(
                        Id.<StoryThread>of("thread", "t"),
                        item.id(),
                        "",
                        Directness.DIRECT,
                        "",
                        Instant.EPOCH),
                item,
                source,
                List.of(),
                List.of(),
                null,
                null,
                lineage);
    }
}
