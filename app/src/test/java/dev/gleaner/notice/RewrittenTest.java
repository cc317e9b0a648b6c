package dev.gleaner.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.Text;
import dev.gleaner.graph.thread.Evidence;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class RewrittenTest {

    private static final Instant START = Instant.parse("2026-05-11T08:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Source SOURCE = Source.of("Heron Weekly", Source.Kind.NEWSLETTER, null);
    private static final Item ITEM =
            Item.of(
                    ItemKey.address("https://heron.example/1"),
                    SOURCE.id(),
                    "One",
                    "https://heron.example/1",
                    null,
                    null);

    private static FoundEvidence evidence(List<Text> texts) {
        return new FoundEvidence(
                Evidence.of(
                        Id.of("thread", "t"), ITEM.id(), "", Evidence.Directness.DIRECT, "", START),
                ITEM,
                SOURCE,
                texts,
                List.of(),
                null,
                null);
    }

    private static Text text(Instant at, BodyState body) {
        return new Text(at, body, 0);
    }

    private static List<FoundEvidence> rewritten(List<Text> texts, Instant told, Instant now) {
        return Rewritten.of(List.of(evidence(texts)), Map.of(ITEM.id(), told), now);
    }

    @Test
    void itemThatChangesFiftyTimesIsToldOnceADay() {
        List<Text> texts = new ArrayList<>(List.of(text(START, BodyState.FULL)));
        Map<Id<Item>, Instant> toldAt = new HashMap<>(Map.of(ITEM.id(), START));
        int told = 0;
        for (int change = 1; change <= 50; change++) {
            Instant now = START.plus(HOUR.multipliedBy(change));
            texts.add(text(now, BodyState.FULL));
            if (!Rewritten.of(List.of(evidence(texts)), toldAt, now).isEmpty()) {
                toldAt.put(ITEM.id(), now);
                told++;
            }
        }

        assertThat(told).isEqualTo(2);
    }

    @Test
    void itemThatStaysAsItWasIsNotTold() {
        assertThat(
                        rewritten(
                                List.of(text(START, BodyState.FULL)),
                                START,
                                START.plus(Duration.ofDays(9))))
                .isEmpty();
    }

    @Test
    void changeBeforeItWasToldIsNone() {
        List<Text> texts =
                List.of(text(START, BodyState.FULL), text(START.plus(HOUR), BodyState.FULL));

        assertThat(
                        rewritten(
                                texts,
                                START.plus(HOUR.multipliedBy(2)),
                                START.plus(Duration.ofDays(9))))
                .isEmpty();
        assertThat(rewritten(texts, START, START.plus(Duration.ofDays(9)))).hasSize(1);
        assertThat(Rewritten.of(List.of(evidence(texts)), Map.of(), START.plus(HOUR))).isEmpty();
    }

    @Test
    void bodyReadForTheFirstTimeIsNoChange() {
        assertThat(
                        rewritten(
                                List.of(
                                        text(START, BodyState.TITLE_ONLY),
                                        text(START.plus(HOUR), BodyState.FULL)),
                                START,
                                START.plus(Duration.ofDays(9))))
                .isEmpty();
    }
}
