/**
 * Threads as their writers keep them: a thread file is read ({@code file}), filed as evidence, and
 * shown with its level on the board and on its own page.
 *
 * <p>May depend on the evidence model and its stores, {@code ripeness}, {@code notice}, what has
 * fallen due in {@code forecast}, and {@code ingest}'s names of sources and items; knows no Spring,
 * driver or wall clock.
 */
@NullMarked
package dev.gleaner.thread;

import org.jspecify.annotations.NullMarked;
