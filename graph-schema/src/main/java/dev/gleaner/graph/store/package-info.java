/**
 * Reads and writes the evidence model in Neo4j through the driver: the only Cypher of the evidence
 * model.
 *
 * <p>Each class holds the statements of one concern, as text blocks beside the method that runs
 * them, so that anyone can paste them into a browser. May depend on {@link dev.gleaner.graph},
 * {@link dev.gleaner.graph.thread} and the driver.
 */
@NullMarked
package dev.gleaner.graph.store;

import org.jspecify.annotations.NullMarked;
