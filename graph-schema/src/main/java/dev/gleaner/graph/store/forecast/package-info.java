/**
 * Forecasts with what persons found out about them, written and read in Neo4j.
 *
 * <p>May depend on the evidence model, {@code graph.forecast}, {@code store.item}, {@code
 * store.row} and the driver.
 */
@NullMarked
package dev.gleaner.graph.store.forecast;

import org.jspecify.annotations.NullMarked;
