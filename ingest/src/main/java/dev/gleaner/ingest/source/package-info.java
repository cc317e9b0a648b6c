/**
 * Channels of every kind: which sources are known, what a folder holds, and when a channel is due.
 *
 * <p>May depend on {@link dev.gleaner.graph}. Nothing here opens a connection or asks the clock.
 */
@NullMarked
package dev.gleaner.ingest.source;

import org.jspecify.annotations.NullMarked;
