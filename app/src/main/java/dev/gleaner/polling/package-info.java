/**
 * Runs ingest: on schedule while serving, or once.
 *
 * <p>May depend on ingest and the graph.
 */
@NullMarked
package dev.gleaner.polling;

import org.jspecify.annotations.NullMarked;
