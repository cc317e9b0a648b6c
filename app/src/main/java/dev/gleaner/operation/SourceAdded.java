package dev.gleaner.operation;

import dev.gleaner.polling.SourceRow;

import org.jspecify.annotations.Nullable;

/**
 * A channel that is there now.
 *
 * @param added false when it was there before
 * @param warning that its name looks like another's; null when it does not
 */
public record SourceAdded(boolean added, SourceRow source, @Nullable String warning) {}
