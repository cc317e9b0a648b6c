package dev.gleaner.ingest.source;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * When a channel may be polled again, and why then, in words for whoever asks.
 *
 * <p>A pure function of stored facts: a restart changes nothing. Randomness only ever lengthens,
 * and comes from the channel itself, so that the same facts give the same time.
 */
public record Due(Instant next, String reason) {

    /** Between two conditional polls, start to start (rachelbythebay.com, feed reader score). */
    static final Duration CONDITIONAL = Duration.ofMinutes(60);

    /** Between two polls of a server that gives nothing to ask "has it changed?" with. */
    static final Duration UNCONDITIONAL = Duration.ofHours(24);

    /** The longest that any server's wish is honoured. */
    static final Duration LONGEST = Duration.ofDays(7);

    private static final Duration FIRST_BACKOFF = Duration.ofHours(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofHours(24);
    private static final Duration FOLDER = Duration.ofMinutes(10);

    /** Up to a tenth longer, so that channels added together drift apart. */
    private static final int SPREAD_PERCENT = 10;

    /** What a poll showed. */
    public sealed interface Outcome {

        /**
         * It answered as it should.
         *
         * @param conditional whether it gave a validator
         * @param freshFor how long it calls its answer fresh; null when it does not say
         */
        record Answered(boolean conditional, @Nullable Duration freshFor) implements Outcome {}

        /** A folder was read. */
        record FolderRead() implements Outcome {}

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

        /** It failed in any other way. */
        record Failed() implements Outcome {}
    }

    /**
     * The next poll.
     *
     * @param started when this poll began
     * @param failuresInARow with this one
     * @param channelId what the spreading is made from
     */
    public static Due after(
            Instant started, Outcome outcome, int failuresInARow, String channelId) {
        return switch (outcome) {
            case Outcome.Answered(boolean conditional, Duration freshFor) ->
                    answered(started, conditional, freshFor, channelId);
            case Outcome.FolderRead() ->
                    new Due(started.plus(FOLDER), "folders are looked at every 10 minutes");
            case Outcome.AskedToWait(Duration after) ->
                    asked(started, after, failuresInARow, channelId);
            case Outcome.Forbidden() ->
                    new Due(
                            started.plus(spread(UNCONDITIONAL, channelId)),
                            "it refused us; asked again a day later");
            case Outcome.Ended() ->
                    new Due(
                            Instant.parse("9999-01-01T00:00:00Z"),
                            "ended; only a person starts it again");
            case Outcome.Failed() -> {
                Duration wait = spread(backoff(failuresInARow), channelId);
                yield new Due(
                        started.plus(wait),
                        counted(failuresInARow) + " in a row, so not for " + words(wait));
            }
        };
    }

    private static Due answered(
            Instant started, boolean conditional, @Nullable Duration freshFor, String channelId) {
        Duration own = conditional ? CONDITIONAL : UNCONDITIONAL;
        Duration wanted = freshFor == null || freshFor.isNegative() ? Duration.ZERO : freshFor;
        if (wanted.compareTo(own) > 0) {
            Duration kept = wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
            return new Due(
                    started.plus(spread(kept, channelId)),
                    "the server calls its answer fresh for " + words(kept));
        }
        return new Due(
                started.plus(spread(own, channelId)),
                conditional
                        ? "it tells whether it changed, so every hour"
                        : "it never tells whether it changed, so once a day");
    }

    private static Due asked(
            Instant started, @Nullable Duration after, int failuresInARow, String channelId) {
        if (after == null || after.isNegative()) {
            Duration wait = spread(backoff(failuresInARow), channelId);
            return new Due(
                    started.plus(wait), "the server asked for patience without saying how long");
        }
        Duration kept = after.compareTo(LONGEST) > 0 ? LONGEST : after;
        return new Due(started.plus(kept), "the server asked for patience: " + words(kept));
    }

    /** 1 h, 2 h, 4 h … 24 h. */
    private static Duration backoff(int failuresInARow) {
        int doublings = Math.clamp(failuresInARow - 1L, 0, 5);
        Duration wait = FIRST_BACKOFF.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : wait;
    }

    private static Duration spread(Duration wait, String channelId) {
        long percentOfPercent = Math.floorMod(channelId.hashCode(), SPREAD_PERCENT * 100);
        return wait.plus(wait.multipliedBy(percentOfPercent).dividedBy(10_000));
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
