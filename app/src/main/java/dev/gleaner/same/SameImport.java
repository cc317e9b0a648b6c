package dev.gleaner.same;

import org.jspecify.annotations.Nullable;

/**
 * A list of what is the same: lines of kind, alias, other and reason, with tabs between.
 *
 * @param file what the list is called in messages
 * @param by who says so
 * @param dryRun to find out what would come of it
 */
public record SameImport(
        @Nullable String file, @Nullable String text, @Nullable String by, boolean dryRun) {}
