package dev.gleaner.operation;

import org.jspecify.annotations.Nullable;

/**
 * What to poll.
 *
 * @param source name of a source, or the address of a channel, which is added when it is new; null:
 *     whatever is due
 */
public record IngestRequest(@Nullable String source) {}
