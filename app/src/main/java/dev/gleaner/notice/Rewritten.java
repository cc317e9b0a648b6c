package dev.gleaner.notice;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.Text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Evidence whose words were changed by its publisher after it was told. Pure.
 *
 * <p>An item that changes all the time is told once a day: more would be noise, less would hide it.
 */
final class Rewritten {

    private static final Duration APART = Duration.ofDays(1);

    private Rewritten() {}

    /**
     * Those to tell of now.
     *
     * @param toldAt when each item was last told of
     */
    static List<FoundEvidence> of(
            List<FoundEvidence> evidence, Map<Id<Item>, Instant> toldAt, Instant now) {
        return evidence.stream()
                .filter(one -> {
                    Instant told = toldAt.get(one.item().id());
                    return told != null
                            && !now.isBefore(told.plus(APART))
                            && isRewrittenSince(told, one.texts());
                })
                .toList();
    }

    /** A body that is read for the first time is no change of what was there. */
    private static boolean isRewrittenSince(Instant told, List<Text> texts) {
        List<Text> bodies =
                texts.stream().filter(text -> text.body() != BodyState.TITLE_ONLY).toList();
        return bodies.size() > 1 && bodies.getLast().fetchedAt().isAfter(told);
    }
}
