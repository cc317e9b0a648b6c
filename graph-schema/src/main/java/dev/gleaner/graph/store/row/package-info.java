/**
 * Records as rows of a statement and rows as records: the property names of the graph, in one
 * place.
 *
 * <p>May depend on the evidence model and the driver's values.
 */
@NullMarked
package dev.gleaner.graph.store.row;

import org.jspecify.annotations.NullMarked;
