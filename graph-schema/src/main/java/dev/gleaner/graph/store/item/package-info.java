/**
 * Items with their texts, sources, statements and links, written and read in Neo4j.
 *
 * <p>Each class holds the statements of one concern, as text blocks beside the method that runs
 * them, so that anyone can paste them into a browser. May depend on the evidence model, {@code
 * store.row} and the driver.
 */
@NullMarked
package dev.gleaner.graph.store.item;

import org.jspecify.annotations.NullMarked;
