package dev.gleaner.delivery;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How long to wait after a failed attempt, and when to give up. Pure. */
final class Patience {

    /** Eight attempts in some 32 hours: over a night, a weekend's first day, a slow repair. */
    private static final List<Duration> WAITS =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14));

    /**
     * What waited behind others that failed has few attempts of its own, and is old all the same.
     */
    private static final Duration OLD = Duration.ofDays(3);

    private static final Duration LONGEST = Duration.ofDays(1);

    private Patience() {}

    /** Whether so many attempts are all that anything gets. */
    static boolean isOver(int attempts) {
        return attempts > WAITS.size();
    }

    /**
     * When to try again; empty when it is time to give up.
     *
     * @param attempts so far, the failed one among them
     * @param happened when the change was
     * @param asked how long the receiver asks for; null when it does not
     */
    static Optional<Instant> next(
            int attempts, Instant happened, Instant now, @Nullable Duration asked) {
        if (isOver(attempts) || now.isAfter(happened.plus(OLD))) {
            return Optional.empty();
        }
        Duration wait = WAITS.get(Math.max(0, attempts - 1));
        if (asked != null && asked.compareTo(wait) > 0) {
            wait = asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
        }
        return Optional.of(now.plus(wait));
    }
}
