/**
 * Triggers declared in YAML: a stored query, named conditions on the graph, and what each finding
 * leads to.
 *
 * <p>May depend on the evidence model, {@code thread.trigger}, {@code search} for the query
 * language, and snakeyaml. Pure: no Spring, driver or clock.
 */
@NullMarked
package dev.gleaner.thread.declaration;

import org.jspecify.annotations.NullMarked;
