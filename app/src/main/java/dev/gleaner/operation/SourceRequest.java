package dev.gleaner.operation;

import org.jspecify.annotations.Nullable;

/**
 * A channel to add.
 *
 * @param address {@code http} or {@code https} address of a feed, or a folder
 * @param name what the source is called; null: as the feed calls itself, or a known name for its
 *     host
 * @param kind {@code lab}, {@code newsletter} …; null: as known for its name or host, else unknown
 */
public record SourceRequest(String address, @Nullable String name, @Nullable String kind) {}
