package dev.gleaner.ingest.source;

import dev.gleaner.graph.channel.Hints;
import dev.gleaner.graph.channel.Pace;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * When a channel may be polled again, and why then, in words for whoever asks.
 *
 * <p>A pure function of stored facts: a restart changes nothing. Chance only ever lengthens, and
 * comes from the channel and the time of its poll, so that the same facts give the same time.
 *
 * @param notBefore until when the server asked for patience; null when it did not
 */
public record Due(Instant next, String reason, @Nullable Instant notBefore) {

    /** Between two conditional polls, start to start (rachelbythebay.com, feed reader score). */
    static final Duration CONDITIONAL = Duration.ofMinutes(60);

    /** Between two polls of a server that gives nothing to ask "has it changed?" with. */
    static final Duration UNCONDITIONAL = Duration.ofHours(24);

    /** The longest that any server's wish is honoured. */
    static final Duration LONGEST = Duration.ofDays(7);

    /** The shortest time that a person may set. */
    static final Duration SHORTEST_AS_SET = Duration.ofMinutes(15);

    /** A channel that has failed for so long is asked once a week, for ever. */
    public static final Duration FAILING_AFTER = Duration.ofDays(30);

    private static final Duration FIRST_BACKOFF = Duration.ofHours(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofHours(24);
    private static final Duration LOCAL = Duration.ofMinutes(10);
    private static final Duration NEXT_PART = Duration.ofMinutes(1);

    /** Of a channel that only a person starts again. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** Up to a tenth longer, so that channels polled together drift apart. */
    private static final double SPREAD = 0.1;

    /** What a poll showed. */
    public sealed interface Outcome {

        /**
         * It answered as it should.
         *
         * @param conditional whether it gave a validator
         * @param freshFor how long it calls its answer fresh; null when it does not say
         */
        record Answered(boolean conditional, @Nullable Duration freshFor) implements Outcome {}

        /** A folder or a file was read. */
        record FolderRead() implements Outcome {}

        /** A part of an old mailbox was read; the rest is waiting. */
        record MoreWaits() implements Outcome {}

        /**
         * It asked for patience (429, 503).
         *
         * @param after how long; null when it did not say
         */
        record AskedToWait(@Nullable Duration after) implements Outcome {}

        /** It wants to be let in (401, 403): asking again soon would be a nuisance. */
        record Forbidden() implements Outcome {}

        /**
         * It is gone for good (410), or we refuse it for our own safety: only a person starts it
         * again.
         */
        record Ended() implements Outcome {}

        /** There is nothing at its address (404). */
        record NotFound() implements Outcome {}

        /** It failed in any other way. */
        record Failed() implements Outcome {}
    }

    /**
     * What is known of a channel at the end of a poll.
     *
     * @param asked when the answer was there; waiting for a turn came before it
     * @param isFirst whether it never answered well before
     * @param failuresInARow with this one
     * @param failingSince when the first of them was; null when this is none
     * @param everyAsSet as a person set it; null when nobody did
     * @param toldUntil until when a hub tells what is new; null when none does
     */
    public record Facts(
            String channelId,
            Instant asked,
            boolean isFirst,
            int failuresInARow,
            @Nullable Instant failingSince,
            Hints hints,
            Pace pace,
            @Nullable Duration everyAsSet,
            @Nullable Instant toldUntil) {}

    /** The next poll. */
    public static Due after(Outcome outcome, Facts facts) {
        return switch (outcome) {
            case Outcome.Answered answered -> answered(answered, facts);
            case Outcome.FolderRead() ->
                    at(
                            facts.asked().plus(LOCAL),
                            "folders and mailboxes are looked at every 10 minutes");
            case Outcome.MoreWaits() ->
                    at(facts.asked().plus(NEXT_PART), "older messages wait to be read");
            case Outcome.AskedToWait(Duration after) -> asked(after, facts);
            case Outcome.Forbidden() ->
                    at(
                            facts.asked().plus(spread(UNCONDITIONAL, facts)),
                            "it refused us; asked again a day later");
            case Outcome.Ended() -> at(NEVER, "ended; only a person starts it again");
            case Outcome.NotFound() -> failed(facts);
            case Outcome.Failed() -> failed(facts);
        };
    }

    private static Due at(Instant next, String reason) {
        return new Due(next, reason, null);
    }

    private static Due answered(Outcome.Answered answered, Facts facts) {
        Wish wish = wish(answered, facts);
        Duration wait = spread(wish.length(), facts);
        if (facts.isFirst() && facts.everyAsSet() == null) {
            wait =
                    wait.plus(
                            part(wish.length(), chance("phase", facts.channelId(), Instant.EPOCH)));
        }
        Duration kept = shorter(wait, longer(wish.length(), LONGEST));
        Instant next = facts.asked().plus(kept);
        Instant open = SkippedTimes.next(next, facts.hints());
        return at(
                open,
                open.equals(next)
                        ? wish.reason()
                        : wish.reason() + "; not in the hours or days the feed excludes");
    }

    /** How long to wait, and whose wish that is. */
    private record Wish(Duration length, String reason) {

        Wish or(@Nullable Duration other, String theirReason) {
            if (other == null || other.compareTo(length) <= 0) {
                return this;
            }
            Duration kept = shorter(other, LONGEST);
            return new Wish(kept, theirReason + words(kept));
        }
    }

    private static Wish wish(Outcome.Answered answered, Facts facts) {
        Duration set = facts.everyAsSet();
        if (set != null) {
            Duration kept = longer(set, SHORTEST_AS_SET);
            return new Wish(kept, "a person set it to every " + words(kept));
        }
        Wish own =
                answered.conditional()
                        ? ownPace(facts)
                        : new Wish(
                                UNCONDITIONAL, "it never tells whether it changed, so once a day");
        Duration told = told(facts);
        if (told.compareTo(own.length()) > 0) {
            own = new Wish(told, "its hub tells what is new, so once a day besides");
        }
        Hints hints = facts.hints();
        return own.or(answered.freshFor(), "the server calls its answer fresh for ")
                .or(hints.timeToLive(), "the feed says an answer keeps for ")
                .or(
                        Syndication.wait(hints, facts.asked(), own.length()),
                        "the feed says it changes in ");
    }

    /** How long a hub's promise spares us asking: a day, or until it ends. */
    private static Duration told(Facts facts) {
        Instant until = facts.toldUntil();
        return until == null
                ? Duration.ZERO
                : shorter(Duration.between(facts.asked(), until), UNCONDITIONAL);
    }

    private static Wish ownPace(Facts facts) {
        Duration pace = Pacing.interval(facts.pace(), facts.asked());
        return pace.compareTo(CONDITIONAL) > 0
                ? new Wish(pace, "it publishes seldom, so every " + words(pace))
                : new Wish(CONDITIONAL, "it tells whether it changed, so every hour");
    }

    private static Due asked(@Nullable Duration after, Facts facts) {
        if (after == null || after.isNegative()) {
            Instant next = facts.asked().plus(spread(backoff(facts.failuresInARow()), facts));
            return new Due(next, "the server asked for patience without saying how long", next);
        }
        Duration patience = shorter(after, LONGEST);
        Instant notBefore = facts.asked().plus(patience);
        Duration wait = longer(patience, CONDITIONAL);
        return new Due(
                facts.asked().plus(shorter(spread(wait, facts), LONGEST)),
                "the server asked for patience: " + words(patience),
                notBefore);
    }

    private static Due failed(Facts facts) {
        Instant since = facts.failingSince();
        if (since != null && Duration.between(since, facts.asked()).compareTo(FAILING_AFTER) >= 0) {
            return at(
                    facts.asked().plus(LONGEST),
                    "it has failed for more than 30 days, so once a week");
        }
        Duration most = shorter(backoff(facts.failuresInARow()).multipliedBy(2), LONGEST_BACKOFF);
        Duration wait =
                FIRST_BACKOFF.plus(
                        part(
                                most.minus(FIRST_BACKOFF),
                                chance("retry", facts.channelId(), facts.asked())));
        return at(
                facts.asked().plus(wait),
                counted(facts.failuresInARow()) + " in a row, so not for " + words(wait));
    }

    /** 1 h, 2 h, 4 h … 24 h. */
    private static Duration backoff(int failuresInARow) {
        int doublings = Math.clamp(failuresInARow - 1L, 0, 5);
        return shorter(FIRST_BACKOFF.multipliedBy(1L << doublings), LONGEST_BACKOFF);
    }

    private static Duration spread(Duration wait, Facts facts) {
        return wait.plus(part(wait, SPREAD * chance("spread", facts.channelId(), facts.asked())));
    }

    private static Duration part(Duration whole, double share) {
        return Duration.ofMillis((long) (whole.toMillis() * share));
    }

    /** From 0 to below 1, the same for the same facts. */
    private static double chance(String purpose, String channelId, Instant at) {
        CRC32 hash = new CRC32();
        hash.update((purpose + channelId + at.getEpochSecond()).getBytes(StandardCharsets.UTF_8));
        return hash.getValue() / (double) (1L << 32);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String counted(int failures) {
        return failures == 1 ? "1 failure" : failures + " failures";
    }

    private static String words(Duration wait) {
        if (wait.compareTo(Duration.ofMinutes(2)) < 0) {
            return wait.toSeconds() + " s";
        }
        return wait.compareTo(Duration.ofHours(2)) < 0
                ? wait.toMinutes() + " min"
                : String.format(Locale.ROOT, "%.0f h", wait.toMinutes() / 60.0);
    }
}
