package dev.gleaner.ingest.websub;

import dev.gleaner.graph.channel.Subscription;
import dev.gleaner.graph.channel.Subscription.State;
import dev.gleaner.ingest.fetch.Posted;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * From one state of a subscription to the next: what the hub does, and what time does. Pure.
 *
 * <p>A lease is renewed when three quarters of it are over. Whatever is not done is asked for again
 * at growing distances, for ever; only leaving is given up, since what a hub sends after that is
 * dropped.
 */
public final class SubscriptionSteps {

    /** An attempt that nobody ended, because the program died, is made again after this. */
    private static final Duration ATTEMPT = Duration.ofMinutes(2);

    private static final List<Duration> WAITS =
            List.of(
                    Duration.ofMinutes(10),
                    Duration.ofHours(1),
                    Duration.ofHours(6),
                    Duration.ofDays(1));

    private static final int FAREWELLS = 3;
    private static final Duration DENIED_FOR = Duration.ofDays(7);
    private static final Duration LONGEST_WAIT = Duration.ofDays(7);

    /**
     * Of a hub that does not say how long it will tell us, as the protocol's first version had it.
     */
    private static final Duration UNSAID_LEASE = Duration.ofDays(1);

    /** Hubs may promise more; asking again now and then harms nobody. */
    private static final Duration LONGEST_LEASE = Duration.ofDays(30);

    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(1);

    private SubscriptionSteps() {}

    /** An attempt begins; nothing is asked when leaving was tried often enough. */
    public static Subscription begun(Subscription before, Instant now) {
        if (before.state() == State.LEAVING && before.attempts() >= FAREWELLS) {
            return ended(before, now);
        }
        State state = before.state() == State.DENIED ? State.WANTED : before.state();
        return step(before, state, now)
                .with(before.leaseEnd(), now.plus(ATTEMPT), before.attempts() + 1, "");
    }

    /** The attempt has ended; whether the hub will do it, it says in its own time. */
    public static Subscription answered(Subscription begun, Posted answer, Instant now) {
        Instant again = now.plus(wait(begun.attempts()));
        return switch (answer) {
            case Posted.Accepted accepted -> {
                State state = begun.state() == State.WANTED ? State.ASKED : begun.state();
                yield step(begun, state, now).with(begun.leaseEnd(), again, begun.attempts(), "");
            }
            case Posted.TryLater(int status, Duration after) ->
                    failed(begun, later(again, after, now), "the hub asks for patience", now);
            case Posted.Declined(int status, String detail) ->
                    failed(begun, again, "the hub said no: " + detail, now);
            case Posted.Unsent(String detail) -> failed(begun, again, detail, now);
        };
    }

    private static Instant later(Instant again, @Nullable Duration asked, Instant now) {
        if (asked == null) {
            return again;
        }
        Instant wanted = now.plus(asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked);
        return wanted.isAfter(again) ? wanted : again;
    }

    private static Subscription failed(
            Subscription begun, Instant again, String problem, Instant now) {
        return step(begun, begun.state(), now)
                .with(begun.leaseEnd(), again, begun.attempts(), problem);
    }

    /** Whether a hub's question is one of ours: we asked, and it is the topic we asked for. */
    public static boolean isWanted(Subscription now, HubIntent intent) {
        boolean asked =
                switch (now.state()) {
                    case WANTED, LEAVING -> now.attempts() > 0;
                    case ASKED, ACTIVE -> true;
                    case DENIED, ENDED -> false;
                };
        boolean leaves = now.state() == State.LEAVING;
        return asked
                && now.hub().topic().equals(intent.topic())
                && switch (intent.mode()) {
                    case SUBSCRIBE, DENIED -> !leaves;
                    case UNSUBSCRIBE -> leaves;
                    case NONE -> false;
                };
    }

    /** The hub tells us from now on. */
    public static Subscription verified(
            Subscription before, @Nullable String leaseSeconds, Instant now) {
        Duration lease = lease(leaseSeconds);
        return step(before, State.ACTIVE, now)
                .with(now.plus(lease), now.plus(lease.multipliedBy(3).dividedBy(4)), 0, "");
    }

    private static Duration lease(@Nullable String seconds) {
        if (seconds == null || !seconds.matches("[0-9]{1,18}") || seconds.matches("0+")) {
            return UNSAID_LEASE;
        }
        Duration said = Duration.ofSeconds(Long.parseLong(seconds));
        if (said.compareTo(LONGEST_LEASE) > 0) {
            return LONGEST_LEASE;
        }
        return said.compareTo(SHORTEST_LEASE) < 0 ? SHORTEST_LEASE : said;
    }

    /** The hub will not tell us. */
    public static Subscription denied(Subscription before, @Nullable String reason, Instant now) {
        return step(before, State.DENIED, now)
                .with(
                        null,
                        now.plus(DENIED_FOR),
                        0,
                        reason == null || reason.isBlank()
                                ? "the hub does not want to"
                                : "the hub does not want to: " + shortened(reason));
    }

    private static String shortened(String reason) {
        String line = reason.strip().replaceAll("\\p{Cntrl}", " ");
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }

    /** The hub's promise is over and was not renewed: it is asked anew. */
    public static Subscription lapsed(Subscription before, Instant now) {
        return step(before, State.WANTED, now)
                .with(null, now, before.attempts(), "the hub let its promise end");
    }

    /** Whether the promise is over. */
    public static boolean isLapsed(Subscription subscription, Instant now) {
        Instant end = subscription.leaseEnd();
        return subscription.state() == State.ACTIVE && end != null && !end.isAfter(now);
    }

    /** It is over. */
    public static Subscription ended(Subscription before, Instant now) {
        return step(before, State.ENDED, now).with(null, null, 0, before.problem());
    }

    private static Duration wait(int attempts) {
        return WAITS.get(Math.clamp(attempts - 1L, 0, WAITS.size() - 1));
    }

    private static Step step(Subscription before, State state, Instant now) {
        return new Step(before, state, now);
    }

    /** A state being left for another; the time counts from the first step into it. */
    private record Step(Subscription before, State state, Instant now) {

        Subscription with(
                @Nullable Instant leaseEnd,
                @Nullable Instant nextTry,
                int attempts,
                String problem) {
            return new Subscription(
                    before.id(),
                    before.channel(),
                    before.hub(),
                    before.path(),
                    before.secret(),
                    state,
                    state == before.state() ? before.since() : now,
                    leaseEnd,
                    state == State.ACTIVE ? earlier(nextTry, leaseEnd) : nextTry,
                    attempts,
                    problem);
        }

        /** The end of a lease is looked at in any case. */
        private static @Nullable Instant earlier(
                @Nullable Instant nextTry, @Nullable Instant leaseEnd) {
            return nextTry != null && leaseEnd != null && leaseEnd.isBefore(nextTry)
                    ? leaseEnd
                    : nextTry;
        }
    }
}
