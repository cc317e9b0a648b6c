package dev.gleaner.thread.lineage;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.gleaner.graph.store.thread.FoundLineage.Stated;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.thread.Evidence;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.thread.lineage.SharedOrigins.Joined;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
