package dev.gleaner.ingest.source;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What becomes of due times that our own clock has made strange: after a long sleep, or after it
 * was set back. Such channels are polled once, one after the other, never all at once.
 */
public final class Waking {

    /** What is overdue by more was not polled because we were away. */
    public static final Duration AWAY = Duration.ofHours(1);

    /**
     * A last poll further in the future than this was noted under a wrong clock; less is a
     * correction of the clock, and waiting it out is politer than a burst.
     */
    public static final Duration WRONG_CLOCK = Duration.ofHours(24);

    private static final Duration WINDOW = Duration.ofMinutes(30);
    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(2);

    private Waking() {}

    /**
     * A channel with a strange due time.
     *
     * @param lastPoll null before the first
     */
    public record Strange(String id, @Nullable Instant lastPoll, Instant nextPoll) {}

    /** Its new due time, with the reason. */
    public record Again(String id, Instant before, Instant next, String reason) {}

    /** Whether the due time of a channel is strange. */
    public static boolean isStrange(@Nullable Instant lastPoll, Instant nextPoll, Instant now) {
        return isOverdue(nextPoll, now) || isOfTheFuture(lastPoll, now);
    }

    private static boolean isOverdue(Instant nextPoll, Instant now) {
        return nextPoll.isBefore(now.minus(AWAY));
    }

    private static boolean isOfTheFuture(@Nullable Instant lastPoll, Instant now) {
        return lastPoll != null && lastPoll.isAfter(now.plus(WRONG_CLOCK));
    }

    /** Evenly over half an hour, or less when they are few; those longest due come first. */
    public static List<Again> spread(List<Strange> channels, Instant now) {
        List<Strange> strange =
                channels.stream()
                        .filter(one -> isStrange(one.lastPoll(), one.nextPoll(), now))
                        .sorted(Comparator.comparing(Strange::nextPoll).thenComparing(Strange::id))
                        .toList();
        Duration window = BETWEEN_STARTS.multipliedBy(strange.size());
        Duration kept = window.compareTo(WINDOW) > 0 ? WINDOW : window;
        List<Again> again = new ArrayList<>();
        for (int place = 0; place < strange.size(); place++) {
            Strange one = strange.get(place);
            again.add(
                    new Again(
                            one.id(),
                            one.nextPoll(),
                            now.plus(kept.multipliedBy(place).dividedBy(strange.size())),
                            isOverdue(one.nextPoll(), now)
                                    ? "it was due while nobody polled; such channels come one after the other"
                                    : "its last poll lies in the future, so the clock was wrong"));
        }
        return again;
    }
}
