package dev.gleaner.operation;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A wish to read the archive again with the rules of today.
 *
 * @param since only what was fetched from then on; null for all
 * @param source only of this one, by name or family; null for all
 * @param dryRun whether to count only
 */
public record ReprocessRequest(@Nullable Instant since, @Nullable String source, boolean dryRun) {}
