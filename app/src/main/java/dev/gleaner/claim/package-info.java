/**
 * Statements across items, as people see them: claims, results and forecasts, each with who says it
 * and the way to its sentence.
 *
 * <p>May depend on the graph and on {@code ingest.read}, which tells how a sentence says it.
 */
@NullMarked
package dev.gleaner.claim;

import org.jspecify.annotations.NullMarked;
