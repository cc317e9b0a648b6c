package dev.gleaner.graph.channel;

import java.time.Instant;

/**
 * A permanent redirect that a channel answers with and that is not believed yet.
 *
 * @param target where it says it lives now
 * @param since when it first said so
 * @param seen how many polls in a row have said so
 */
public record Move(String target, Instant since, int seen) {}
