package dev.gleaner.operation;

import dev.gleaner.polling.SourceRow;

/**
 * A channel that is there now.
 *
 * @param added false when it was there before
 */
public record SourceAdded(boolean added, SourceRow source) {}
