/**
 * Threads as their writers keep them: the thread file read with its places, and what its triggers
 * meet.
 *
 * <p>May depend on the evidence model, commonmark (nobody else sees it) and the JDK; knows no
 * Spring, driver or clock.
 */
@NullMarked
package dev.gleaner.thread;

import org.jspecify.annotations.NullMarked;
