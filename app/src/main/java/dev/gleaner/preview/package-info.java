/**
 * What a file or an address says, looked at without storing anything.
 *
 * <p>May depend on {@code operation} (answers) and on ingest.
 */
@NullMarked
package dev.gleaner.preview;

import org.jspecify.annotations.NullMarked;
