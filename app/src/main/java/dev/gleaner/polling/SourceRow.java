package dev.gleaner.polling;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A channel as people see it.
 *
 * @param source the name of the voice
 * @param channel how it is read: {@code feed} or {@code folder}
 * @param state how it is doing, in one word: {@code ok}, {@code retrying}, {@code gone} …
 * @param lastPoll null before the first poll
 * @param nextPoll null when it is due at once
 * @param nextReason why then, in words
 * @param problem why the last poll failed or what it could not read; empty when all was well
 * @param doubt whether it seems to have changed hands, and why; empty when it does not
 */
public record SourceRow(
        String source,
        String channel,
        String address,
        String state,
        @Nullable Instant lastPoll,
        @Nullable Instant lastSuccess,
        @Nullable Instant nextPoll,
        String nextReason,
        int failuresInARow,
        String problem,
        String doubt) {}
