/**
 * Measuring the product on labelled sets: reads a set's inputs, writes the product's answers in the
 * form that the set's scorer reads. Sees no label.
 *
 * <p>May depend on {@code dev.gleaner.ingest}, {@code dev.gleaner.graph} and {@code
 * dev.gleaner.operation} (JSON).
 */
@NullMarked
package dev.gleaner.evaluation;

import org.jspecify.annotations.NullMarked;
