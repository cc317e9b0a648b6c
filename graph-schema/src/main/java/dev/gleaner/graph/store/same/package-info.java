/**
 * What persons said is the same, written and read in Neo4j, and what looks as if it were.
 *
 * <p>May depend on the evidence model, {@code graph.same}, {@code graph.thread}, {@code store.row}
 * and the driver.
 */
@NullMarked
package dev.gleaner.graph.store.same;

import org.jspecify.annotations.NullMarked;
