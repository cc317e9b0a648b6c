/**
 * One item as people see it: its text, the statements read in it, what it repeats and what repeats
 * it.
 *
 * <p>May depend on the graph, {@code claim}, {@code same} and {@code ingest.lint}.
 */
@NullMarked
package dev.gleaner.item;

import org.jspecify.annotations.NullMarked;
