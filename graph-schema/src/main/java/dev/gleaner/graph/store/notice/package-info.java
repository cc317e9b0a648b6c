/**
 * What is to be told to the world, and what was: the outbox.
 *
 * <p>Each class holds the statements of one concern, as text blocks beside the method that runs
 * them, so that anyone can paste them into a browser. May depend on the evidence model, {@code
 * store.thread}, {@code store.row} and the driver.
 */
@NullMarked
package dev.gleaner.graph.store.notice;

import org.jspecify.annotations.NullMarked;
