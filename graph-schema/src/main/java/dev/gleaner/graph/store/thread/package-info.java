/**
 * Threads with their files, evidence, triggers, assessments, and a person's acts.
 *
 * <p>Each class holds the statements of one concern, as text blocks beside the method that runs
 * them, so that anyone can paste them into a browser. May depend on the evidence model, {@code
 * store.item}, {@code store.row}, {@code store.same} and the driver.
 */
@NullMarked
package dev.gleaner.graph.store.thread;

import org.jspecify.annotations.NullMarked;
